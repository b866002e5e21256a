import type { Day } from '../domain/day.ts';
import { freeDaysOf } from '../domain/free-days.ts';
import { isQuiet } from '../domain/quiet-hours.ts';
import { addDays, dayOf } from '../domain/working-days.ts';
import { addReminders } from './add-reminders.ts';
import { readPlanFacts } from './plan-facts.ts';
import type { PlanTools } from './plan-tools.ts';
import { queueReminders } from './queue-reminders.ts';
import { reviewWaiting } from './review-waiting.ts';

/** What one planning did. `unreached`: people whom no way leads to. */
export type Planned =
  | { outcome: 'nothing to do' }
  | { outcome: 'planned'; reminders: number; deliveries: number; unreached: number };

/**
 * Makes reminders of the rungs of each London day up to today, and one delivery for each person who has any. Asked every
 * minute; costs one read when there is nothing to do, and follows what is due when there is. Plans in working hours
 * alone. Harmless to repeat and to run on several servers at once: everything has a name made of what it is for, and the
 * bookmark is moved last, so a planning that was cut short is done again.
 *
 * After a standstill the rule is: late is sent late. Rungs of the days missed go out with the next message; of one
 * deadline each person hears the newest alone, and earlier ones are `merged`; what was answered meanwhile is excused.
 * The first start of all plans today alone, so that nobody hears of what was before. When something has changed that
 * reminders follow from (`plan.ask`), today is planned anew: what waits for a rung that is no more is `deadline
 * changed`, what was said stays said, and whoever has had today's message hears the rest with the next.
 */
export async function planReminders(tools: PlanTools): Promise<Planned> {
  const now = tools.now();
  if (isQuiet(now, freeDaysOf(tools.partnership))) return { outcome: 'nothing to do' };
  const today = dayOf(now);
  const { throughOn, asked, answered } = await tools.store.plan.read();
  const isPlanned = throughOn !== null && throughOn >= today;
  if (isPlanned && asked <= answered) return { outcome: 'nothing to do' };

  const days = { fromOn: firstDay(throughOn, today), toOn: today };
  const waiting = await readWaiting(tools, today);
  const since = waiting.reduce((first, { deadlineOn }) => (deadlineOn < first ? deadlineOn : first), today);
  const facts = await readPlanFacts(tools, days, since);
  const reminders = await addReminders(tools, facts, days, now);
  const toTell = await reviewWaiting(tools, facts, await readWaiting(tools, today), now);
  const queued = await queueReminders(tools, toTell, now);
  await tools.store.plan.finish({ throughOn: today, answered: asked });
  return { outcome: 'planned', reminders, ...queued };
}

/** The day after what is planned; today again when it is planned, and at the first start of all. */
function firstDay(throughOn: Day | null, today: Day): Day {
  return throughOn === null || throughOn >= today ? today : addDays(throughOn, 1);
}

async function readWaiting({ store }: PlanTools, today: Day) {
  const people = await store.reminders.peopleDue(today);
  return (await Promise.all(people.map((person) => store.reminders.waitingFor(person, today)))).flat();
}
