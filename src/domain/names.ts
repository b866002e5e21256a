const FILLERS = new Set(['the', 'a', 'hub', 'hubs', 'group', 'groups']);

/**
 * What a name comes down to when two names are compared: no case, accents or punctuation, "&" read as "and", and
 * without "the", "hub" and "group", unless nothing else is left.
 */
export function plainName(words: string): string {
  const plain = words
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const kept = plain.split(' ').filter((word) => !FILLERS.has(word));
  return kept.join(' ') || plain;
}
