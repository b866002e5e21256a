import { Temporal } from 'temporal-polyfill';
import type { Day, Instant } from './day.ts';
import { addWorkingDays, dayOf, isWorkingDay } from './working-days.ts';

const LONDON = 'Europe/London';

/** Nothing is sent before the first or from the second on, London time (DOMAIN.md section 2). */
const OPENS = '08:00';
const CLOSES = '18:00';

/**
 * The instant at which clocks in London show this time, `HH:MM`: 9am stays 9am when the clocks change, though a day then
 * has 23 or 25 hours. A time that the clocks skip is taken an hour later (01:30 becomes 02:30); one that comes twice is
 * the first.
 */
export function instantAt(day: Day, time: string): Instant {
  const local = Temporal.PlainDateTime.from(`${day}T${time}`);
  const zoned = local.toZonedDateTime(LONDON, { disambiguation: 'compatible' });
  return zoned.toInstant().toString({ fractionalSecondDigits: 3 });
}

/** Asked before every single message, nearly always about the same day. */
let latest = { day: '', opensAt: '', closesAt: '' };

/** Whether people are left in peace: from 6pm to 8am, at weekends and on `freeDays`. */
export function isQuiet(at: Instant, freeDays: ReadonlySet<Day>): boolean {
  const day = dayOf(at);
  if (day !== latest.day) latest = { day, opensAt: instantAt(day, OPENS), closesAt: instantAt(day, CLOSES) };
  return !isWorkingDay(day, freeDays) || at < latest.opensAt || at >= latest.closesAt;
}

/** The first instant, this one included, at which something may be sent. */
export function nextAllowed(at: Instant, freeDays: ReadonlySet<Day>): Instant {
  if (!isQuiet(at, freeDays)) return at;
  const day = dayOf(at);
  const isStillToOpen = isWorkingDay(day, freeDays) && at < instantAt(day, OPENS);
  return instantAt(isStillToOpen ? day : addWorkingDays(day, 1, freeDays), OPENS);
}

/** How much of the time between two instants lies outside quiet hours; 0 when `to` is not later. */
export function workingMsBetween(from: Instant, to: Instant, freeDays: ReadonlySet<Day>): number {
  let ms = 0;
  for (let at = nextAllowed(from, freeDays); at < to; ) {
    const closes = instantAt(dayOf(at), CLOSES);
    ms += Date.parse(closes < to ? closes : to) - Date.parse(at);
    at = nextAllowed(closes, freeDays);
  }
  return ms;
}
