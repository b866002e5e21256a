import { Temporal } from 'temporal-polyfill';
import type { Day } from './day.ts';
import { count } from './words.ts';
import { countWorkingDays, isWorkingDay } from './working-days.ts';

/** Beyond four weeks of work nobody counts in days. */
const COUNTED_IN_DAYS = 20;
const COUNTED_IN_WEEKS = 26;

/**
 * How far off a day is, as people say it: "today", "in 8 working days", "in 9 weeks", "in 14 months". A day on which
 * nobody works comes "after 4 working days": those are all there is to get it done. Weeks and months are whole ones.
 */
export function sayWhen(on: Day, today: Day, freeDays: ReadonlySet<Day>): string {
  if (on === today) return 'today';
  const [from, to] = [Temporal.PlainDate.from(today), Temporal.PlainDate.from(on)];
  if (Temporal.PlainDate.compare(from, to) > 0) return `${count(to.until(from).days, 'day', 'days')} ago`;
  const workingDays = countWorkingDays(today, on, freeDays);
  if (workingDays === 0) return 'before the next working day';
  if (workingDays <= COUNTED_IN_DAYS) {
    const days = count(workingDays, 'working day', 'working days');
    return isWorkingDay(on, freeDays) ? `in ${days}` : `after ${days}`;
  }
  const weeks = Math.floor(from.until(to).days / 7);
  if (weeks <= COUNTED_IN_WEEKS) return `in ${count(weeks, 'week', 'weeks')}`;
  return `in ${count(from.until(to, { largestUnit: 'months' }).months, 'month', 'months')}`;
}
