/** Someone who can be mentioned: the bot (`28:…`) or a person (`29:…`). */
export interface Mentionable {
  id: string;
  name: string;
}

interface MentionEntity {
  type: 'mention';
  mentioned: Mentionable;
  text: string;
}

export interface Spoken {
  /** As the bot gets it: `<at>CSP Progress</at> help`. */
  text: string;
  mentions: MentionEntity[];
  /** The same as HTML, as Teams writes it. */
  html: string;
  /** Whether Teams adds the HTML to the message as an attachment: not for plain words. */
  isRich: boolean;
}

/** Turns each `@Name` into a real mention, as the compose box of Teams does. */
export function writeMentions(typed: string, known: Mentionable[]): Spoken {
  const longestFirst = known.toSorted((one, other) => other.name.length - one.name.length);
  const pattern = longestFirst.map(({ name }) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const mentions: MentionEntity[] = [];
  const pieces = known.length === 0 ? [typed] : typed.split(new RegExp(`@(${pattern})(?![\\p{L}\\p{N}])`, 'giu'));
  // split() with one group alternates words and names.
  const written = pieces.map((piece, index) => {
    if (index % 2 === 0) return { text: piece, html: escapeHtml(piece).replaceAll('\n', '<br>') };
    const one = longestFirst.find(({ name }) => name.toLowerCase() === piece.toLowerCase());
    if (one === undefined) return { text: `@${piece}`, html: escapeHtml(`@${piece}`) };
    const mention: MentionEntity = { type: 'mention', mentioned: one, text: `<at>${escapeHtml(one.name)}</at>` };
    const itemId = mentions.push(mention) - 1;
    const html = `<span itemscope itemtype="http://schema.skype.com/Mention" itemid="${itemId}">${escapeHtml(one.name)}</span>`;
    return { text: mention.text, html };
  });
  const text = written.map((piece) => piece.text).join('');
  const html = `<div><div>${written.map((piece) => piece.html).join('')}</div></div>`;
  return { text, mentions, html, isRich: mentions.length > 0 || typed.includes('\n') };
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
