import { hasSnoozed, isPersonPaused, leaveOf } from '../domain/absence.ts';
import { audienceOf } from '../domain/audience.ts';
import type { Day, Instant } from '../domain/day.ts';
import { rungId } from '../domain/ladder.ts';
import type { Person } from '../domain/person.ts';
import type { Reminder, Unsaid } from '../domain/reminder.ts';
import { isSamePerson } from '../domain/standing-arrangements.ts';
import { dayOf } from '../domain/working-days.ts';
import type { PlanFacts } from './plan-facts.ts';
import type { PlanTools } from './plan-tools.ts';

/** Somebody who is to have a message, and what it is about: one reminder a deadline. */
export interface ToTell {
  person: Person;
  reminders: Reminder[];
}

/**
 * Settles what waits in vain, and keeps of each person and deadline the newest. What waits for somebody who is away or
 * paused goes on waiting: they hear it when they are back.
 */
export async function reviewWaiting(
  { store }: PlanTools,
  facts: PlanFacts,
  waiting: readonly Reminder[],
  now: Instant,
): Promise<ToTell[]> {
  const today = dayOf(now);
  const settled = new Map<Unsaid, string[]>();
  const settle = (id: string, reason: Unsaid) => settled.set(reason, [...(settled.get(reason) ?? []), id]);
  const kept = new Map<string, Reminder>();
  for (const reminder of waiting.toSorted(byAge)) {
    const reason = await findReason(facts, reminder, today);
    if (reason) {
      settle(reminder.id, reason);
      continue;
    }
    const key = `${reminder.person.tenantId}:${reminder.person.objectId} ${reminder.deadlineId}`;
    const older = kept.get(key);
    if (older) settle(older.id, 'merged');
    kept.set(key, reminder);
  }
  for (const [reason, ids] of settled) await store.reminders.settle(ids, { state: 'unsaid', reason }, now);

  const standing = facts.standingOn(today);
  return facts.people
    .filter((person) => !leaveOf(person, standing) && !isPersonPaused(person, standing))
    .map((person) => ({ person, reminders: [...kept.values()].filter((one) => isSamePerson(one.person, person)) }))
    .filter(({ reminders }) => reminders.length > 0);
}

/** Oldest first; of one day, the rung that stands lower on the ladder. */
function byAge(one: Reminder, other: Reminder): number {
  return one.on.localeCompare(other.on) || other.rung.offset - one.rung.offset || one.id.localeCompare(other.id);
}

/** Why a reminder need not be said any more. */
async function findReason(facts: PlanFacts, reminder: Reminder, today: Day): Promise<Unsaid | undefined> {
  const { deadlineId, rung, standsInFor } = reminder;
  const deadline = facts.deadlines.get(deadlineId);
  const id = rungId(deadlineId, rung);
  if (!deadline || !facts.rungs.get(deadlineId)?.some((one) => one.id === id)) return 'deadline changed';
  if (await facts.isDone(deadline)) return 'answered';
  const person = facts.people.find((one) => isSamePerson(one, reminder.person));
  if (!person || person.roles.length === 0) return 'nobody left';
  const hearing = await facts.hearing(deadline, today);
  if (hasSnoozed(person, deadlineId, hearing.standing)) return 'snoozed';
  // Who is meant may change within the day, and then today's rung found whoever is meant now. Nobody found the others.
  const meant = audienceOf(deadline, rung.to, hearing);
  const isStillMeant = meant.length === 0 || meant.includes(person) || standsInFor !== null;
  if (deadline.kind === 'round') return isStillMeant ? undefined : 'answered';
  return isStillMeant || reminder.on < today ? undefined : 'nobody left';
}
