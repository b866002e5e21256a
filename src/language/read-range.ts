import type { Partnership } from '../domain/partnership.ts';
import type { Period } from '../domain/period.ts';
import { type Date, dateOf, makePeriod } from './make-period.ts';
import { type DateParts, endOfParts, latestStart, readDate, startOfParts } from './read-date.ts';
import { readSpan } from './read-span.ts';

/** "1 July to 30 September", "April to June 2026", "1 to 23 November 2026", "q1 to q2 2026/27". */
export function readRange(words: string, today: Date, partnership: Partnership): Period | undefined {
  const [, one, other] = /^(?:from )?(.+?) to (.+)$/.exec(words) ?? /^between (.+?) and (.+)$/.exec(words) ?? [];
  if (one === undefined || other === undefined) return undefined;
  const end = readDate(other);
  const start = end && (readDayOf(one, end) ?? readDate(one));
  if (start && end) return joinDates(start, end, today);

  // Two years that do not make a financial year may be calendar years or financial ones.
  if (/^20\d\d$/.test(one) || /^20\d\d$/.test(other)) return undefined;
  const [, year] = /^q[1-4] (.+)$/.exec(other) ?? [];
  const first = readSpan(year !== undefined && /^q[1-4]$/.test(one) ? `${one} ${year}` : one, today, partnership);
  const last = readSpan(other, today, partnership);
  if (!first || !last || first.fromOn > last.toOn) return undefined;
  return makePeriod('free', dateOf(first.fromOn), dateOf(last.toOn));
}

/** The "1" of "1 to 23 November". */
function readDayOf(words: string, end: DateParts): DateParts | undefined {
  const day = Number(/^([1-9]\d?)(?:st|nd|rd|th)?$/.exec(words)?.[1]);
  return day <= (end.day ?? 0) ? { ...end, day } : undefined;
}

/** A year at the end holds for the start too. Where the end would come first, it is in the next year. */
function joinDates(start: DateParts, end: DateParts, today: Date): Period | undefined {
  if (start.year === undefined && end.year !== undefined) {
    const to = endOfParts(end, end.year);
    const froms = [end.year, end.year - 1].map((year) => startOfParts(start, year));
    const from = froms.find((day) => day && to && day.toString() <= to.toString());
    return from && to && makePeriod('free', from, to);
  }
  const from = latestStart(start, today);
  if (!from) return undefined;
  const tos = (end.year === undefined ? [from.year, from.year + 1] : [end.year]).map((year) => endOfParts(end, year));
  const to = tos.find((day) => day && day.toString() >= from.toString());
  return to && makePeriod('free', from, to);
}
