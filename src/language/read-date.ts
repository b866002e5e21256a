import { Temporal } from 'temporal-polyfill';
import type { Date } from './make-period.ts';

/** A date as far as somebody wrote it: "10 December 2026", "10 December", "December 2026", "December". */
export interface DateParts {
  day: number | undefined;
  month: number;
  year: number | undefined;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const FULL_MONTHS = 'january february march april may june july august september october november december'.split(' ');

/**
 * Day before month, always. "October 26" is not read, because it may be a day or a year;
 * "October 6", "October 26th" and "October 26 2026" are.
 */
export function readDate(words: string): DateParts | undefined {
  const iso = /^(20\d\d)-(\d\d)-(\d\d)$/.exec(words);
  if (iso) return check(Number(iso[3]), Number(iso[2]), readYear(iso[1]));
  const short = /^(\d\d?)([/.-])(\d\d?)(?:\2(\d\d|20\d\d))?$/.exec(words);
  if (short) return check(Number(short[1]), Number(short[3]), readYear(short[4]));
  const dayFirst = /^(?:(\d\d?)(?:st|nd|rd|th)? (?:of )?)?([a-z]+)(?: (20\d\d))?$/.exec(words);
  if (dayFirst) return check(dayFirst[1] && Number(dayFirst[1]), readMonth(dayFirst[2]), readYear(dayFirst[3]));
  const monthFirst = /^([a-z]+) (?:(\d)|(\d\d?)(?:st|nd|rd|th)|(\d\d?)(?:st|nd|rd|th)? (20\d\d))$/.exec(words);
  if (!monthFirst) return undefined;
  const [, month, digit, ordinal, dated, year] = monthFirst;
  return check(Number(digit ?? ordinal ?? dated), readMonth(month), readYear(year));
}

/** How far back a date without a year may lie: 29 February comes once in up to eight years. */
const YEARS_BACK = 8;

/** The day that these parts begin on: in the year they name, else the latest that has come by today. */
export function latestStart(parts: DateParts, today: Date): Date | undefined {
  if (parts.year !== undefined) return startOfParts(parts, parts.year);
  const years = Array.from({ length: YEARS_BACK + 1 }, (_, back) => today.year - back);
  const starts = years.map((year) => startOfParts(parts, year));
  return starts.find((day) => day && day.toString() <= today.toString());
}

/** The day that these parts begin on, in this year; undefined when that year does not have it. */
export function startOfParts(parts: DateParts, year: number): Date | undefined {
  const first = Temporal.PlainDate.from({ year, month: parts.month, day: 1 });
  const day = parts.day ?? 1;
  return day <= first.daysInMonth ? first.with({ day }) : undefined;
}

/** The last day of these parts: the day itself, or the end of the month. */
export function endOfParts(parts: DateParts, year: number): Date | undefined {
  const start = startOfParts(parts, year);
  return parts.day === undefined ? start?.with({ day: start.daysInMonth }) : start;
}

/** "2026" or "26" */
export function readYear(words: string | undefined): number | undefined {
  if (words === undefined) return undefined;
  return words.length === 2 ? 2000 + Number(words) : Number(words);
}

function readMonth(word = ''): number {
  const month = FULL_MONTHS.indexOf(word);
  return (month < 0 ? MONTHS.indexOf(word === 'sept' ? 'sep' : word) : month) + 1;
}

function check(day: number | '' | undefined, month: number, year: number | undefined): DateParts | undefined {
  if (month < 1 || month > 12 || day === 0 || Number(day) > 31) return undefined;
  return { day: day === '' ? undefined : day, month, year };
}
