import { leaveOf } from '../domain/absence.ts';
import type { Day, Instant } from '../domain/day.ts';
import { USUAL_TIME } from '../domain/digest-timing.ts';
import { freeDaysOf } from '../domain/free-days.ts';
import { may, type Person } from '../domain/person.ts';
import { instantAt } from '../domain/quiet-hours.ts';
import { isSamePerson, type StandingArrangement } from '../domain/standing-arrangements.ts';
import { addWorkingDays } from '../domain/working-days.ts';
import type { Tools } from './ports.ts';
import { tellManagers } from './tell-managers.ts';

/** Who reads somebody's digest on a day. */
export type DigestReader =
  | { outcome: 'own' }
  | { outcome: 'stand-in'; person: Person }
  /** Away with nobody in their stead: it waits until they are back. */
  | { outcome: 'away'; untilOn: Day };

/** The rule of reminders: whom the person named reads it, if they are there and have a role; else it waits. */
export function digestReaderOf(
  person: Person,
  people: readonly Person[],
  standing: readonly StandingArrangement[],
): DigestReader {
  const leave = leaveOf(person, standing);
  if (!leave) return { outcome: 'own' };
  const { standIn, untilOn } = leave;
  const named = standIn && people.find((one) => isSamePerson(one, standIn));
  const isThere = named && named.roles.length > 0 && !leaveOf(named, standing);
  return isThere ? { outcome: 'stand-in', person: named } : { outcome: 'away', untilOn };
}

/** The managers hear, once for each page, that the chair's page waits: somebody must know that nobody reads it. */
export async function tellThatDigestWaits(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  person: Person,
  { digestId, untilOn }: { digestId: string; untilOn: Day },
): Promise<void> {
  if (!may(person, 'sign reports')) return;
  await tellManagers(tools, { kind: 'digest waits', name: person.name, untilOn }, `waits:${digestId}`);
}

/** 9am of the first working day after a leave. */
export function backAt({ partnership }: Pick<Tools, 'partnership'>, untilOn: Day): Instant {
  return instantAt(addWorkingDays(untilOn, 1, freeDaysOf(partnership)), USUAL_TIME);
}
