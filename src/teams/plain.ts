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

/** Cut at a word, with an ellipsis, for one glance. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2))}…`;
}

/** What somebody typed, to be said back to them: short and safe. */
export function quote(words: string): string {
  return plain(shorten(words, 60));
}
