/** A part of the plain text between two marks or joining words; `end` exclusive, its question mark included. */
export interface Clause {
  start: number;
  end: number;
  text: string;
}

const BREAK =
  /\n+|[.;!]+(?=\s|$)|\?+|,(?!\d)|:(?=\s)|\s-+>?\s|\s-(?=[a-z])|(?<=[a-z]{2,15})-\s|\s[|*•·]\s|(?<!\b(?:same|soon|well|far|long|such|much|far))\s(?=as (?:the|we|our|they|there|it|no|i)\s)|\s(?=(?:but|however|because|although|though|whereas|while|otherwise|except that|so)\s)/g;

/** The text cut where people draw breath: marks, breaks, dashes, "but", "because". */
export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (const match of text.matchAll(BREAK)) {
    const isAsked = match[0].includes('?');
    push(start, isAsked ? match.index + match[0].length : match.index);
    start = match.index + match[0].length;
  }
  push(start, text.length);
  return clauses;

  function push(from: number, to: number): void {
    const raw = text.slice(from, to);
    const lead = raw.length - raw.trimStart().length;
    const trimmed = raw.trim();
    if (trimmed !== '') clauses.push({ start: from + lead, end: from + lead + trimmed.length, text: trimmed });
  }
}
