/**
 * The Markdown subset that Teams draws in cards and messages: links, bold, italics, strikethrough, code, lists.
 * Safe by construction: nothing of the source becomes markup unless a rule below writes it; everything else is escaped,
 * and only web, mail and telephone addresses become links.
 */
export function markdownToHtml(source: string): string {
  const html: string[] = [];
  for (const block of source.replaceAll('\r\n', '\n').split(/\n{2,}/)) {
    let lines: string[] = [];
    const closeParagraph = () => {
      if (lines.length > 0) html.push(`<p>${inline(lines.join('\n'))}</p>`);
      lines = [];
    };
    const rows = block.split('\n');
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] ?? '';
      const list = LISTS.find(({ mark }) => mark.test(row));
      if (!list) {
        lines.push(row);
        continue;
      }
      closeParagraph();
      const items: string[] = [];
      for (; i < rows.length && list.mark.test(rows[i] ?? ''); i++) items.push((rows[i] ?? '').replace(list.mark, ''));
      i--;
      const start = list.tag === 'ol' ? ` start="${Number.parseInt(row, 10)}"` : '';
      html.push(`<${list.tag}${start}>${items.map((item) => `<li>${inline(item)}</li>`).join('')}</${list.tag}>`);
    }
    closeParagraph();
  }
  return html.join('');
}

/** Around the name in a mention that the card or the message really carries; see `markMentions`. */
export const MENTION = { open: '\u{E000}', close: '\u{E001}' } as const;

const LISTS = [
  { tag: 'ul', mark: /^\s{0,3}[-*+]\s+/ },
  { tag: 'ol', mark: /^\s{0,3}\d{1,4}[.)]\s+/ },
] as const;

const SAFE_LINK = /^(https?:|mailto:|tel:)/i;

interface Rule {
  pattern: RegExp;
  write: (match: RegExpExecArray) => string;
}

/** In order of precedence; `y` makes each match only where the reader stands. */
const RULES: Rule[] = [
  { pattern: /\\([\\`*_{}[\]()#+\-.!~|<>])/y, write: ([, char]) => escapeHtml(char ?? '') },
  { pattern: /`([^`]+)`/y, write: ([, code]) => `<code>${escapeHtml(code ?? '')}</code>` },
  { pattern: /\[((?:\\.|[^\]\\])*)\]\(((?:\\.|[^()\s\\]|\([^()\s]*\))+)\)/y, write: writeLink },
  {
    pattern: /\*\*(?=\S)((?:\\.|[^\\])*?[^\s\\]\**)\*\*(?!\*)/y,
    write: ([, text]) => `<strong>${inline(text ?? '')}</strong>`,
  },
  {
    pattern: /(?<!\w)__(?=\S)((?:\\.|[^\\])*?[^\s\\])__(?!\w)/y,
    write: ([, text]) => `<strong>${inline(text ?? '')}</strong>`,
  },
  {
    pattern: /\*(?=[^\s*])((?:\\.|[^\\*]|\*\*[^*]+\*\*)*?[^\s\\*])\*(?!\*)/y,
    write: ([, text]) => `<em>${inline(text ?? '')}</em>`,
  },
  {
    pattern: /(?<!\w)_(?=[^\s_])((?:\\.|[^\\])*?[^\s\\_])_(?!\w)/y,
    write: ([, text]) => `<em>${inline(text ?? '')}</em>`,
  },
  { pattern: /~~(?=\S)((?:\\.|[^\\])*?[^\s\\])~~/y, write: ([, text]) => `<s>${inline(text ?? '')}</s>` },
  { pattern: / {2,}\n/y, write: () => '<br>' },
  {
    pattern: /\u{E000}([^\u{E001}]*)\u{E001}/uy,
    write: ([, name]) => `<span class="mention">${escapeHtml(decodeEntities(name ?? ''))}</span>`,
  },
];

function inline(text: string): string {
  let html = '';
  let at = 0;
  reading: while (at < text.length) {
    for (const { pattern, write } of RULES) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match) {
        html += write(match);
        at += match[0].length;
        continue reading;
      }
    }
    const plain = /[^\\`[*_~& \u{E000}]+|[^]/uy;
    plain.lastIndex = at;
    const [word = ''] = plain.exec(text) ?? [];
    const entity = /&(?:amp|lt|gt|quot|apos|nbsp|#39);/y;
    entity.lastIndex = at;
    const piece = entity.exec(text)?.[0] ?? word;
    html += escapeHtml(decodeEntities(piece));
    at += piece.length;
  }
  return html;
}

function writeLink([whole, label = '', address = '']: RegExpExecArray): string {
  const href = address.replaceAll(/\\(.)/g, '$1');
  if (!SAFE_LINK.test(href)) return escapeHtml(whole);
  return `<a href="${escapeHtml(href)}" target="_blank" rel="noopener noreferrer">${inline(label)}</a>`;
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&nbsp;': '\u{A0}',
};

export function decodeEntities(text: string): string {
  return text.replaceAll(/&(?:amp|lt|gt|quot|apos|nbsp|#39);/g, (entity) => ENTITIES[entity] ?? entity);
}
