import { Temporal } from 'temporal-polyfill';
import type { Day, Instant } from './day.ts';

const LONDON = 'Europe/London';

/** Days are walked in UTC milliseconds, where each has 24 hours: a ladder walks far, and calendar objects walk slowly. */
const DAY_MS = 86_400_000;

/** Monday to Friday and not in `holidays`, which `freeDaysOf` and `foiFreeDaysOf` give (DOMAIN.md section 5). */
export function isWorkingDay(day: Day, holidays: ReadonlySet<Day>): boolean {
  return isWorkedAt(toMs(day), holidays);
}

/**
 * "Within N working days of X": day 1 is the first working day after X. Negative counts go back.
 * Zero is X itself, working day or not.
 */
export function addWorkingDays(day: Day, count: number, holidays: ReadonlySet<Day>): Day {
  const step = count < 0 ? -DAY_MS : DAY_MS;
  let left = Math.abs(count);
  let at = toMs(day);
  while (left > 0) {
    at += step;
    if (isWorkedAt(at, holidays)) left -= 1;
  }
  return toDay(at);
}

/**
 * How many working days lie after `from`, up to and with `to`: "in 8 working days". 0 when `to` is not later.
 * Where `to` is a working day, `addWorkingDays(from, answer)` is `to`.
 */
export function countWorkingDays(from: Day, to: Day, holidays: ReadonlySet<Day>): number {
  const end = toMs(to);
  let count = 0;
  for (let at = toMs(from) + DAY_MS; at <= end; at += DAY_MS) {
    if (isWorkedAt(at, holidays)) count += 1;
  }
  return count;
}

function isWorkedAt(ms: number, holidays: ReadonlySet<Day>): boolean {
  const weekday = new Date(ms).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(toDay(ms));
}

/** Throws a RangeError for a day that no calendar has, such as 29 February 2027. */
function toMs(day: Day): number {
  return Temporal.PlainDate.from(day).toZonedDateTime('UTC').epochMilliseconds;
}

function toDay(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10);
}

/** The day itself when it is a working day, else the last one before it: what lands on a Sunday is said on Friday. */
export function rollBack(day: Day, holidays: ReadonlySet<Day>): Day {
  return isWorkingDay(day, holidays) ? day : addWorkingDays(day, -1, holidays);
}

/**
 * The last day of issue that leaves `count` clear days before `day`: neither the day of issue nor `day` is counted.
 * With `holidays`, only working days are counted, as councils do for their agendas.
 */
export function clearDaysBefore(day: Day, count: number, holidays?: ReadonlySet<Day>): Day {
  return holidays ? addWorkingDays(day, -(count + 1), holidays) : addDays(day, -(count + 1));
}

/** Asked again and again about the same minute, within which no day begins. */
let latest = { minute: '', day: '' };

/** The calendar day in London at this instant; in summer that is the next day from 23:00 UTC on. */
export function dayOf(at: Instant): Day {
  const minute = at.slice(0, 16);
  if (minute !== latest.minute) latest = { minute, day: londonDay(at) };
  return latest.day;
}

function londonDay(at: Instant): Day {
  return Temporal.Instant.from(at).toZonedDateTimeISO(LONDON).toPlainDate().toString();
}

/** The instant at which a London day begins. */
export function startOf(day: Day): Instant {
  const at = Temporal.PlainDate.from(day).toZonedDateTime(LONDON).toInstant();
  return at.toString({ fractionalSecondDigits: 3 });
}

export function addDays(day: Day, count: number): Day {
  return Temporal.PlainDate.from(day).add({ days: count }).toString();
}

/** The Monday of the day's week; the day itself when it is one. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - Temporal.PlainDate.from(day).dayOfWeek);
}

export function addSeconds(at: Instant, seconds: number): Instant {
  return Temporal.Instant.from(at).add({ seconds }).toString({ fractionalSecondDigits: 3 });
}

export function secondsBetween(from: Instant, to: Instant): number {
  return Temporal.Instant.from(to).since(Temporal.Instant.from(from)).total('seconds');
}

/** Calendar days from one day to another; negative when it lies before. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}
