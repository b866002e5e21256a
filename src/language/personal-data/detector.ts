import type { Finding, PersonalDataType } from '../../domain/personal-data.ts';

export type Span = Pick<Finding, 'start' | 'end' | 'certainty'>;

/** What the partnership's own data file knows: none of it is personal. */
export interface Known {
  /** Telephone numbers as digits, national form: "03001234567". */
  switchboards: ReadonlySet<string>;
  /** Words of the names of organisations, groups and duties, in lower case. */
  words: ReadonlySet<string>;
}

/** One kind of personal data. Patterns may repeat only within bounds: the work must grow with the text, no faster. */
export interface Detector {
  type: PersonalDataType;
  /** Whether it is looked for in the path and query of links: only what has a fixed form. */
  inLinks: boolean;
  find(text: string, known: Known): Span[];
}

/** Each match of the pattern that the judge does not let go. The pattern needs the flag g. */
export function judgeEach(
  text: string,
  pattern: RegExp,
  judge: (match: RegExpExecArray) => Span['certainty'] | undefined,
): Span[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const certainty = judge(match);
    return certainty ? [{ start: match.index, end: match.index + match[0].length, certainty }] : [];
  });
}

/** The words just before a match, where a context word would stand. */
export function wordsBefore(match: RegExpExecArray, length = 24): string {
  return match.input.slice(Math.max(0, match.index - length), match.index);
}

export function wordsAfter(match: RegExpExecArray, length = 24): string {
  const end = match.index + match[0].length;
  return match.input.slice(end, end + length);
}

export function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
