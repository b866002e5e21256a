import { decodeEntities, escapeHtml, MENTION, markdownToHtml } from '../../../viewer/cards/markdown.ts';
import type { RoomMessage } from '../../protocol.ts';

/** Tags of a message's `xml` text that stay, bare of attributes. Everything else is dropped, its words kept. */
const KEPT = new Set(['b', 'strong', 'i', 'em', 'u', 's', 'br', 'p', 'ul', 'ol', 'li', 'pre', 'code', 'blockquote']);

/**
 * A message's text as safe HTML. `<at>` is a mention in every format, as the Bot Framework writes it; in plain text, which
 * people type, `@` before one of `names` is one too.
 */
export function messageHtml(text: string, format: RoomMessage['textFormat'], names: readonly string[]): string {
  switch (format) {
    case 'markdown':
      return markdownToHtml(text.replaceAll(/<at>(.*?)<\/at>/g, `${MENTION.open}$1${MENTION.close}`));
    case 'xml':
      return text
        .split(/(<[^>]*>)/)
        .map((piece, index) => (index % 2 === 0 ? escapeHtml(decodeEntities(piece)) : keptTag(piece)))
        .join('');
    default:
      return markTyped(text, names)
        .split(/(<at>.*?<\/at>|https?:\/\/[^\s<]*[^\s<.,;:!?)])/)
        .map((piece, index) => (index % 2 === 0 ? escapeHtml(piece) : mentionOrLink(piece)))
        .join('');
  }
}

/** Longer names first, so that a name that begins another does not cut it short. */
function markTyped(text: string, names: readonly string[]): string {
  if (!text.includes('@')) return text;
  return names
    .toSorted((a, b) => b.length - a.length)
    .reduce((marked, name) => marked.replaceAll(`@${name}`, `<at>${escapeHtml(name)}</at>`), text);
}

/** What somebody typed, from a stored text: mentions are written `@Name` again. */
export function typedText(text: string): string {
  return text.replaceAll(/<at>(.*?)<\/at>/g, (_whole, name: string) => `@${decodeEntities(name)}`);
}

function mentionOrLink(piece: string): string {
  const name = /^<at>(.*)<\/at>$/.exec(piece)?.[1];
  if (name !== undefined) return `<span class="mention">${escapeHtml(decodeEntities(name))}</span>`;
  const href = escapeHtml(piece);
  return `<a href="${href}" target="_blank" rel="noopener noreferrer">${href}</a>`;
}

function keptTag(tag: string): string {
  const [, slash = '', name = ''] = /^<(\/?)\s*([a-z0-9]+)/i.exec(tag) ?? [];
  if (name.toLowerCase() === 'at') return slash ? '</span>' : '<span class="mention">';
  return KEPT.has(name.toLowerCase()) ? `<${slash}${name.toLowerCase()}>` : '';
}
