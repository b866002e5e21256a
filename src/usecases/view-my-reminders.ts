import { LONGEST_DAYS } from '../domain/arrange-rules.ts';
import type { Day } from '../domain/day.ts';
import { choiceOf, DIGEST_HOURS, type DigestTiming, usualTiming } from '../domain/digest-timing.ts';
import { hasMornings } from '../domain/morning-switch.ts';
import { findDuty } from '../domain/partnership.ts';
import { isManaging, may, type Person, type PersonKey } from '../domain/person.ts';
import { isSamePerson } from '../domain/standing-arrangements.ts';
import { dayOf } from '../domain/working-days.ts';
import { listReminders, type NextReminder } from './list-reminders.ts';
import type { Tools } from './ports.ts';
import { type ArrangementRow, isOwnArrangement, listArrangements } from './view-arrangements.ts';

const MOST_NEXT = 12;

/** What somebody arranged about their own reminders, and what can be. */
export interface MyReminders {
  today: Day;
  arrangements: ArrangementRow[];
  next: { on: Day; what: string; dueOn: Day; standsInFor: string | null }[];
  /** Reminders of the next 90 days that are not among `next`. */
  later: number;
  /** Colleagues of the same organisation or groups first. */
  standIns: (PersonKey & { name: string })[];
  longestDays: number;
  /** Null for somebody who has none. */
  digest: { timing: DigestTiming; isChosen: boolean; first: string; last: string } | null;
  morning: { isOn: boolean } | null;
}

export async function viewMyReminders(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  who: Person,
): Promise<MyReminders> {
  const people = await tools.store.people.list();
  const [arrangements, next, choices, switches] = await Promise.all([
    listArrangements(tools, who, people, (one) => isOwnArrangement(one, who)),
    listReminders(tools, ({ person }) => isSamePerson(person, who)),
    tools.store.digestChoices.all(),
    tools.store.mornings.all(),
  ]);
  const choice = choiceOf(who, choices);
  return {
    today: dayOf(tools.now()),
    arrangements,
    next: next.slice(0, MOST_NEXT).map((one) => lineOf(tools, one)),
    later: Math.max(0, next.length - MOST_NEXT),
    standIns: standInsFor(who, people),
    longestDays: LONGEST_DAYS,
    digest: may(who, 'see the digest')
      ? { timing: choice?.timing ?? usualTiming(who), isChosen: choice !== undefined, ...DIGEST_HOURS }
      : null,
    morning: isManaging(who) ? { isOn: hasMornings(who, switches) } : null,
  };
}

/** Whom somebody may name, people near to them first. */
export function standInsFor(who: Person, people: readonly Person[]): (PersonKey & { name: string })[] {
  const others = people.filter((one) => !isSamePerson(one, who) && one.roles.length > 0 && one.name !== '');
  const isNear = (one: Person) =>
    one.organisationId === who.organisationId || one.groupIds.some((id) => who.groupIds.includes(id));
  return [...others.filter(isNear), ...others.filter((one) => !isNear(one))].map(({ tenantId, objectId, name }) => ({
    tenantId,
    objectId,
    name,
  }));
}

function lineOf(
  { partnership }: Pick<Tools, 'partnership'>,
  { on, deadline, hears }: NextReminder,
): MyReminders['next'][number] {
  const duty = deadline.dutyId === null ? undefined : findDuty(partnership, deadline.dutyId);
  return {
    on,
    what: duty ? `${duty.id} ${duty.shortName}: ${deadline.what}` : deadline.what,
    dueOn: deadline.on,
    standsInFor: hears.find(({ standsInFor }) => standsInFor !== null)?.standsInFor ?? null,
  };
}
