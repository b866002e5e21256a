import type { Day } from './day.ts';
import { addWorkingDays, rollBack } from './working-days.ts';

/** How far a reminder is put off, and how often for one deadline (product defaults): more would be forgetting it. */
const MOST_WORKING_DAYS = 5;
const MOST_TIMES = 2;

/**
 * The latest day to which somebody may put a deadline off: at most 5 working days on and not beyond the deadline, where
 * one on a day without work counts as the working day before. Null when it may not be put off any more.
 */
export function latestSnooze(
  deadlineOn: Day,
  ask: { today: Day; times: number; freeDays: ReadonlySet<Day> },
): Day | null {
  if (ask.times >= MOST_TIMES) return null;
  const farthest = addWorkingDays(ask.today, MOST_WORKING_DAYS, ask.freeDays);
  const last = rollBack(deadlineOn, ask.freeDays);
  const latest = farthest < last ? farthest : last;
  return latest > ask.today ? latest : null;
}

/** The working days after today, up to and with the latest: what a card offers. */
export function snoozeDays(today: Day, latest: Day, freeDays: ReadonlySet<Day>): Day[] {
  const days = Array.from({ length: MOST_WORKING_DAYS }, (_, place) => addWorkingDays(today, place + 1, freeDays));
  return days.filter((day) => day <= latest);
}
