import { evenOut } from '../personal-data/even-text.ts';
import { SHORT_FORMS } from './short-forms.ts';
import { correct } from './spelling.ts';

/** A reply in one way of writing, which rules read. */
export interface PlainWords {
  /** Lower case, short forms written out, slips put right, single spaces; sentences and lines end in marks or breaks. */
  text: string;
  /** The member's own writing of a part of `text`. */
  own: (start: number, end: number) => string;
}

/** A fifth of a minute's typing is one line: nobody says where a duty stands after this many characters. */
const READ_LIMIT = 2000;

const TOKEN = /<[^<>]{0,300}>|&(?:nbsp|#160);|https?:\/\/\S+|[a-z0-9]+(?:['/][a-z0-9]*)*|\s+|[^a-z0-9\s]/gi;
const QUOTED_OR_FOOT = /^\s*(?:>|(?:kind |best |many |warm )?regards\b|sent from my |from: |-{2,}\s*$)/i;

/** One way of writing for the many in which people type; every character knows its place in the original. */
export function plainWords(original: string): PlainWords {
  const head = ownLines(original.slice(0, READ_LIMIT));
  const even = evenOut(head);
  const parts: string[] = [];
  const places: number[] = [];
  let wasSpace = true;
  for (const token of even.text.matchAll(TOKEN)) {
    const [words] = token;
    const plain = words.trim() === '' || words.startsWith('<') ? spaceOf(head, even.places, token) : wordOf(words);
    if (plain === ' ' && wasSpace) continue;
    wasSpace = plain === ' ' || plain === '\n';
    parts.push(plain);
    const isSame = plain.length === words.length;
    for (let index = 0; index < plain.length; index += 1) places.push(token.index + (isSame ? index : 0));
  }
  places.push(even.text.length);
  const text = parts.join('');
  const placeOf = (index: number) => even.places[places[index] ?? even.text.length] ?? head.length;
  return { text, own: (start, end) => head.slice(placeOf(start), placeOf(end)).trim() };
}

/** What somebody quotes from a message before, and what stands below a greeting, are not this reply. Places stay. */
function ownLines(text: string): string {
  const lines = text.split('\n');
  const foot = lines.findIndex((line, index) => index > 0 && QUOTED_OR_FOOT.test(line) && !/^\s*>/.test(line));
  return lines
    .map((line, index) => ((foot > 0 && index >= foot) || /^\s*>/.test(line) ? ' '.repeat(line.length) : line))
    .join('\n');
}

/** A line break ends what was being said, a space does not. */
function spaceOf(head: string, places: Uint32Array, token: RegExpMatchArray): string {
  if (/^<(?:br|\/p|\/div|\/li)/i.test(token[0])) return '\n';
  const start = token.index ?? 0;
  return head.slice(places[start], places[start + token[0].length]).includes('\n') ? '\n' : ' ';
}

function wordOf(token: string): string {
  const word = token.toLowerCase();
  if (/^https?:/.test(word)) return '§'.repeat(token.length);
  if (word === '&') return 'and';
  if (word === '&nbsp;' || word === '&#160;') return ' ';
  if (word === '~') return 'about ';
  if (/^(?:pc|pct)$/.test(word)) return '%';
  return (SHORT_FORMS.get(word) ?? (/^[a-z]+$/.test(word) ? correct(word) : word)).toLowerCase();
}
