import { Temporal } from 'temporal-polyfill';
import type { Day } from './day.ts';

/** Calendar months on: the same day number, or the last day of a shorter month (31 January + 1 = 28 February). */
export function addMonths(day: Day, count: number): Day {
  return Temporal.PlainDate.from(day).add({ months: count }, { overflow: 'constrain' }).toString();
}
