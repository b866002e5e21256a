/** Text that people wrote, made safe for a TextBlock or FactSet, which render a subset of Markdown. */
export function plain(text: string): string {
  return text
    .replace(/[\\`*_[\]()#+\-!~|<>]/gu, (sign) =>
      sign === '<' || sign === '>' ? (sign === '<' ? '‹' : '›') : `\\${sign}`,
    )
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Cut at a word, with an ellipsis, for one glance. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2))}…`;
}
