import { shorten } from '../domain/words.ts';

export { shorten };

/** Signs that turn the reading direction of all that follows them. */
const DIRECTIONS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text that people wrote, made safe for a TextBlock or FactSet, which render a subset of Markdown. */
export function plain(text: string): string {
  return text
    .replace(DIRECTIONS, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]~|]|^[#+-]|(?<=^\d{1,9})[.)]/gu, String.raw`\$&`)
    .replaceAll('<', '‹')
    .replaceAll('>', '›');
}

/** What somebody typed, to be said back to them: short and safe. */
export function quote(words: string): string {
  return plain(shorten(words, 60));
}
