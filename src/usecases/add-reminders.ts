import type { Day, Instant } from '../domain/day.ts';
import type { Deadline } from '../domain/deadline.ts';
import { type Hearing, hearingsOf } from '../domain/hearing.ts';
import { type Horizon, isWithin } from '../domain/kinds/due-day.ts';
import type { PersonKey } from '../domain/person.ts';
import type { PlacedRung, Reminder } from '../domain/reminder.ts';
import { isSamePerson, standingFrom } from '../domain/standing-arrangements.ts';
import { addDays } from '../domain/working-days.ts';
import type { PlanFacts } from './plan-facts.ts';
import type { PlanTools } from './plan-tools.ts';

/** Makes a reminder for each person of each rung that is said on these days. Answers how many were new. */
export async function addReminders(tools: PlanTools, facts: PlanFacts, days: Horizon, now: Instant): Promise<number> {
  let added = 0;
  for (const deadline of facts.deadlines.values()) {
    const rungs = facts.rungs.get(deadline.id)?.filter(({ on }) => isWithin(on, days)) ?? [];
    if (rungs.length === 0 || (await facts.isDone(deadline))) continue;
    for (const rung of rungs) {
      for (const hearing of hearingsOf(rung, deadline, await facts.hearing(deadline, rung.on))) {
        if (await addOne(tools, reminderOf(deadline, rung, hearing, now))) added += 1;
      }
    }
  }
  for (const reminder of await findReturning(facts, days, now)) if (await addOne(tools, reminder)) added += 1;
  return added;
}

async function addOne({ store }: PlanTools, reminder: Reminder): Promise<boolean> {
  if ((await store.reminders.add(reminder)) === 'added') return true;
  // Planned earlier today, and since then the person went away, or a pause or snooze began.
  const { reason, settledAt } = reminder;
  if (reason !== null && settledAt !== null) {
    await store.reminders.settle([reminder.id], { state: 'unsaid', reason }, settledAt);
  }
  return false;
}

/** What was put off until one of these days is said again then, by the newest rung that was the person's until then. */
async function findReturning(facts: PlanFacts, days: Horizon, now: Instant): Promise<Reminder[]> {
  const returning: Reminder[] = [];
  for (const { arranged } of standingFrom(facts.arrangements, addDays(days.fromOn, -1))) {
    if (arranged.kind !== 'snooze' || !isWithin(arranged.untilOn, days)) continue;
    const deadline = facts.deadlines.get(arranged.deadlineId);
    if (!deadline || (await facts.isDone(deadline))) continue;
    const found = await findOwn(facts, deadline, arranged.person, arranged.untilOn);
    if (!found) continue;
    const again = { ...found.rung, id: `${found.rung.id}#again ${arranged.untilOn}`, on: arranged.untilOn };
    returning.push(reminderOf(deadline, again, found.hearing, now));
  }
  return returning;
}

async function findOwn(facts: PlanFacts, deadline: Deadline, person: PersonKey, untilOn: Day) {
  const until = await facts.hearing(deadline, untilOn);
  const rungs = facts.rungs.get(deadline.id)?.filter(({ on }) => on <= untilOn) ?? [];
  for (const rung of rungs.toReversed()) {
    const hearing = hearingsOf(rung, deadline, until).find((one) => isSamePerson(one.person, person));
    if (hearing) return { rung, hearing };
  }
  return undefined;
}

function reminderOf(deadline: Deadline, placed: PlacedRung, hearing: Hearing, now: Instant): Reminder {
  const { tenantId, objectId } = hearing.person;
  return {
    id: `${placed.id}#${tenantId}:${objectId}`,
    person: { tenantId, objectId },
    deadlineId: deadline.id,
    dutyId: deadline.dutyId,
    deadlineOn: deadline.on,
    what: deadline.what,
    rung: placed.rung,
    on: placed.on,
    standsInFor: hearing.standsInFor,
    state: hearing.unsaid === null ? 'waiting' : 'unsaid',
    reason: hearing.unsaid,
    settledAt: hearing.unsaid === null ? null : now,
  };
}
