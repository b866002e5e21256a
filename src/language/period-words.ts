/** Longer words are no period. It also bounds the work of every pattern. */
const LENGTH_LIMIT = 100;

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** From what people write to one way of writing it, in this order. */
const REWRITES: readonly (readonly [RegExp, string])[] = [
  [/[\u2010-\u2015\u2212]/g, '-'], // hyphens and dashes of every length
  [/[,;:!?()"'‘’“”]/g, ' '],
  [/\.(?=\s|$)/g, ' '], // "Oct."
  [/\b(\d\d?)-([a-z]+)-(\d{2,4})\b/g, '$1 $2 $3'], // "1-Jul-2026"
  [/(?<![-/.\d])(\d\d?) ?- ?(?=\d\d? [a-z])/g, '$1 to '], // "1-7 November"
  [/(\/\d{1,4})-(?=\d\d?\/)/g, '$1 to '], // "1/7/2026-30/9/2026"
  [/\s-\s|(?<=[a-z])-|-(?=[a-z])/g, ' to '], // "July-September", "q1-q2"
  [/\b(?:until|till|til|through|thru)\b/g, 'to'],
  [/\bytd\b/g, 'year to date'],
  [/\b(?:current|present)\b/g, 'this'],
  [/\b(?:previous|past|prior)\b/g, 'last'],
  [/\b(?:1st|first) (?:quarter|qtr)\b/g, 'q1'],
  [/\b(?:2nd|second) (?:quarter|qtr)\b/g, 'q2'],
  [/\b(?:3rd|third) (?:quarter|qtr)\b/g, 'q3'],
  [/\b(?:4th|fourth) (?:quarter|qtr)\b/g, 'q4'],
  [/\b(?:quarter|qtr|q) ?([1-4])\b/g, 'q$1'],
  [/\s+/g, ' '],
  [/^ | $/g, ''],
  [/\bto(?: to)+\b/g, 'to'], // "year-to-date"
  [/^(?:(?:for|in|during|over|of|the) )+/, ''],
];

/** One way of writing for the many in which people write a period: lower case, plain hyphens, "to" between two ends. */
export function plainPeriod(words: string): string {
  if (words.length > LENGTH_LIMIT) return '';
  const numbered = words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\b[a-z]+\b/g, (word) => (NUMBERS.includes(word) ? String(NUMBERS.indexOf(word) + 1) : word));
  return REWRITES.reduce((plain, [pattern, replacement]) => plain.replace(pattern, replacement), numbered);
}
