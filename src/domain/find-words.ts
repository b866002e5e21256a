/** A piece of a text; `isHit` where it is what somebody looked for. */
export interface TextPart {
  text: string;
  isHit: boolean;
}

/** More words than anybody types, and longer than any text that holds them. */
const MOST_WORDS = 8;
const LONGEST = 100;
/** What is read at a glance around the first hit. */
const SNIPPET = 180;
const WORD = /[\p{L}\p{N}]+/gu;

/** The words of a search without case and accents, each once. Punctuation is left out. */
export function readSearch(query: string): string[] {
  const words = query.slice(0, LONGEST).match(WORD) ?? [];
  return [...new Set(words.map(fold))].filter((word) => word !== '').slice(0, MOST_WORDS);
}

/**
 * Whether each of the words begins a word of the texts. Beginnings count, so that "patrol" finds "patrols"; "rol" finds
 * neither.
 */
export function hasWords(texts: readonly string[], words: readonly string[]): boolean {
  if (words.length === 0) return false;
  const folded = fold(texts.join(' '));
  // Looking for the letters first costs a fraction of taking the text apart, and most texts do not have them.
  if (!words.every((word) => folded.includes(word))) return false;
  const own = folded.match(WORD) ?? [];
  return words.every((word) => own.some((one) => one.startsWith(word)));
}

/** The text with what was looked for marked: whole where it is short, else the part around the first hit. */
export function markWords(text: string, words: readonly string[], length: number = SNIPPET): TextPart[] {
  const places = [...text.matchAll(WORD)].filter(([word]) => words.some((wanted) => fold(word).startsWith(wanted)));
  const first = places[0]?.index ?? 0;
  const from = text.length <= length ? 0 : startOfSnippet(text, first, length);
  const to = Math.min(text.length, from + length);
  const parts: TextPart[] = [];
  const add = (piece: string, isHit: boolean) => {
    if (piece !== '') parts.push({ text: piece, isHit });
  };
  let at = from;
  if (from > 0) add('… ', false);
  for (const { 0: word, index } of places) {
    if (index < at || index + word.length > to) continue;
    add(text.slice(at, index), false);
    add(word, true);
    at = index + word.length;
  }
  add(text.slice(at, to), false);
  if (to < text.length) add(' …', false);
  return parts;
}

/** Some words before the hit, and never the middle of one. */
function startOfSnippet(text: string, hit: number, length: number): number {
  const wanted = Math.min(Math.max(0, hit - Math.floor(length / 3)), text.length - length);
  const space = text.indexOf(' ', wanted);
  return wanted === 0 || space < 0 || space >= hit ? Math.min(wanted, hit) : space + 1;
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
