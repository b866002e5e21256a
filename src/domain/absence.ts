import type { Arranged } from './arrangement.ts';
import type { PersonKey } from './person.ts';
import { isSamePerson, type StandingArrangement } from './standing-arrangements.ts';

export type Leave = Extract<Arranged, { kind: 'leave' }>;

/** The person's leave among what stands on a day. */
export function leaveOf(person: PersonKey, standing: readonly StandingArrangement[]): Leave | undefined {
  return standing
    .flatMap(({ arranged }) => (arranged.kind === 'leave' && isSamePerson(arranged.person, person) ? [arranged] : []))
    .at(-1);
}

export function hasSnoozed(person: PersonKey, deadlineId: string, standing: readonly StandingArrangement[]): boolean {
  return standing.some(
    ({ arranged }) =>
      arranged.kind === 'snooze' && arranged.deadlineId === deadlineId && isSamePerson(arranged.person, person),
  );
}

/** Whether reminders to this person are paused, whatever they are about. */
export function isPersonPaused(person: PersonKey, standing: readonly StandingArrangement[]): boolean {
  return standing.some(
    ({ arranged }) => arranged.kind === 'pause' && 'objectId' in arranged.whom && isSamePerson(arranged.whom, person),
  );
}

export function pausedGroups(standing: readonly StandingArrangement[]): ReadonlySet<string> {
  return new Set(
    standing.flatMap(({ arranged }) =>
      arranged.kind === 'pause' && 'groupId' in arranged.whom ? [arranged.whom.groupId] : [],
    ),
  );
}
