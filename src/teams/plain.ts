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

/** What follows a command's name loses its last sign on the way; a sentence that is kept gets it back. */
export function withLastSign(words: string, typed: string): string {
  const [sign = ''] = /[.!?]+$/u.exec(typed) ?? [];
  return words === '' ? '' : `${words}${sign}`;
}

/** What somebody typed, to be said back to them: short and safe. */
export function quote(words: string): string {
  return plain(shorten(words, 60));
}
