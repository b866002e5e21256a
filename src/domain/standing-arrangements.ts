import type { Arranged, Arrangement } from './arrangement.ts';
import type { Day } from './day.ts';
import type { PersonKey } from './person.ts';
import { dayOf } from './working-days.ts';

/** An arrangement that somebody lives with; `ended` is none. */
export type Standing = Exclude<Arranged, { kind: 'ended' }>;
export type StandingArrangement = Arrangement & { arranged: Standing };

/**
 * What stands on a day: its days include that one, nobody ended it, and no newer arrangement of the same matter that
 * shares a day with it took its place. What was replaced stays replaced when the newer one is ended: who is back is
 * back. A snooze stands from the day on which it was made to the day before it ends, so on `untilOn` the deadline is
 * said again. In the order of their numbers.
 */
export function standingOn(arrangements: readonly Arrangement[], day: Day): StandingArrangement[] {
  return standingFrom(arrangements, day).filter((one) => daysOf(one).fromOn <= day);
}

/** What stands on a day or will stand later, in the order of their numbers. */
export function standingFrom(arrangements: readonly Arrangement[], day: Day): StandingArrangement[] {
  const ended = endedIn(arrangements);
  return arrangements.filter(isStanding).filter((one, at, all) => {
    const { fromOn, beforeOn } = daysOf(one);
    if (beforeOn <= day || ended.has(one.number)) return false;
    return !all.slice(at + 1).some((newer) => {
      const days = daysOf(newer);
      return matterOf(newer.arranged) === matterOf(one.arranged) && days.fromOn < beforeOn && fromOn < days.beforeOn;
    });
  });
}

/** How often somebody put a deadline off; what was taken back does not count. */
export function countSnoozes(arrangements: readonly Arrangement[], person: PersonKey, deadlineId: string): number {
  const ended = endedIn(arrangements);
  return arrangements.filter(
    ({ arranged, number }) =>
      arranged.kind === 'snooze' &&
      arranged.deadlineId === deadlineId &&
      isSamePerson(arranged.person, person) &&
      !ended.has(number),
  ).length;
}

export function isSamePerson(one: PersonKey, other: PersonKey): boolean {
  return one.tenantId === other.tenantId && one.objectId === other.objectId;
}

function isStanding(one: Arrangement): one is StandingArrangement {
  return one.arranged.kind !== 'ended';
}

function endedIn(arrangements: readonly Arrangement[]): ReadonlySet<number> {
  return new Set(arrangements.flatMap(({ arranged }) => (arranged.kind === 'ended' ? [arranged.number] : [])));
}

/** From the first day on, up to but without `beforeOn`; later days sort after it, so the day after is not worked out. */
function daysOf({ arranged, at }: StandingArrangement): { fromOn: Day; beforeOn: string } {
  if (arranged.kind === 'snooze') return { fromOn: dayOf(at), beforeOn: arranged.untilOn };
  return { fromOn: arranged.fromOn, beforeOn: `${arranged.untilOn}+` };
}

/** What an arrangement is about: a newer one of the same matter takes the place of an older one. */
function matterOf(arranged: Standing): string {
  switch (arranged.kind) {
    case 'snooze':
      return `snooze ${arranged.person.tenantId} ${arranged.person.objectId} ${arranged.deadlineId}`;
    case 'leave':
      return `leave ${arranged.person.tenantId} ${arranged.person.objectId}`;
    case 'pause':
      return 'groupId' in arranged.whom
        ? `pause ${arranged.whom.groupId}`
        : `pause ${arranged.whom.tenantId} ${arranged.whom.objectId}`;
  }
}
