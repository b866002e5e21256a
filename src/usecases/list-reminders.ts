import type { Day } from '../domain/day.ts';
import type { Deadline } from '../domain/deadline.ts';
import { type Hearing, hearingsOf } from '../domain/hearing.ts';
import type { PlacedRung } from '../domain/reminder.ts';
import { addDays, dayOf } from '../domain/working-days.ts';
import { type FactTools, readPlanFacts } from './plan-facts.ts';

/** How far ahead somebody looks: a round, and a quarter's first rungs. */
const DAYS_AHEAD = 90;

/** A rung that is still to be said, if nothing is answered before. */
export interface NextReminder {
  on: Day;
  deadline: Deadline;
  placed: PlacedRung;
  /** Who hears it, as things stand. Never empty. */
  hears: readonly Hearing[];
}

/**
 * What is still to be said, by day: of the deadlines wanted, to the people wanted. It is reckoned anew from the ladders
 * as planning does it, so what was arranged or answered a moment ago counts.
 */
export async function listReminders(
  tools: FactTools,
  isWanted: (hearing: Hearing, deadline: Deadline) => boolean,
): Promise<NextReminder[]> {
  const today = dayOf(tools.now());
  const toOn = addDays(today, DAYS_AHEAD);
  const facts = await readPlanFacts(tools, { fromOn: today, toOn }, today);
  const next: NextReminder[] = [];
  for (const deadline of facts.deadlines.values()) {
    const rungs = (facts.rungs.get(deadline.id) ?? []).filter(({ on }) => today <= on && on <= toOn);
    if (rungs.length === 0 || (await facts.isDone(deadline))) continue;
    for (const placed of rungs) {
      const heard = hearingsOf(placed, deadline, await facts.hearing(deadline, placed.on));
      const hears = heard.filter((one) => one.unsaid === null && isWanted(one, deadline));
      if (hears.length > 0) next.push({ on: placed.on, deadline, placed, hears });
    }
  }
  return next.toSorted(
    (one, other) => one.on.localeCompare(other.on) || one.deadline.on.localeCompare(other.deadline.on),
  );
}
