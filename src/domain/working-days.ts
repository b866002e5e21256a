import { Temporal } from 'temporal-polyfill';
import type { Day, Instant } from './day.ts';

const LONDON = 'Europe/London';

/** Monday to Friday and not in `holidays` (England and Wales; DOMAIN.md section 5). */
export function isWorkingDay(day: Day, holidays: ReadonlySet<Day>): boolean {
  return Temporal.PlainDate.from(day).dayOfWeek <= 5 && !holidays.has(day);
}

/**
 * "Within N working days of X": day 1 is the first working day after X. Negative counts go back.
 * Zero is X itself, working day or not.
 */
export function addWorkingDays(day: Day, count: number, holidays: ReadonlySet<Day>): Day {
  const step = count < 0 ? -1 : 1;
  let left = Math.abs(count);
  let at = Temporal.PlainDate.from(day);
  while (left > 0) {
    at = at.add({ days: step });
    if (isWorkingDay(at.toString(), holidays)) left -= 1;
  }
  return at.toString();
}

/** The calendar day in London at this instant; in summer that is the next day from 23:00 UTC on. */
export function dayOf(at: Instant): Day {
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
