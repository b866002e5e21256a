import type { Day } from './day.ts';
import { addMonths, monthEnd, quarterEnd } from './months.ts';
import type { Period } from './period.ts';
import { MONTHS } from './words.ts';

/** The last quarter that has ended: its figures are what is asked for now. */
export function lastQuarter(today: Day): Day {
  return quarterEnd(addMonths(today, -3));
}

/** The quarters that have ended, newest first, by their last days. */
export function quartersBefore(today: Day, count: number): Day[] {
  return Array.from({ length: count }, (_, back) => monthEnd(addMonths(lastQuarter(today), -3 * back)));
}

/** "July to September 2026" */
export function formatQuarter(endOn: Day): string {
  const month = Number(endOn.slice(5, 7));
  return `${MONTHS[month - 3]} to ${MONTHS[month - 1]} ${endOn.slice(0, 4)}`;
}

/** The last day of the quarter that a period is, also when only its last day is named; undefined for any other. */
export function quarterOfPeriod({ fromOn, toOn }: Pick<Period, 'fromOn' | 'toOn'>): Day | undefined {
  const end = quarterEnd(toOn);
  const starts = [addMonths(`${end.slice(0, 7)}-01`, -2), end];
  return toOn === end && starts.includes(fromOn) ? end : undefined;
}

const MOST_MONTHS = 120;

/** A quarter's figures can be recorded from the day after its end, for ten years. */
export function faultInQuarter(endOn: Day, today: Day): 'not ended' | 'too old' | undefined {
  if (endOn >= today) return 'not ended';
  return endOn < addMonths(today, -MOST_MONTHS) ? 'too old' : undefined;
}
