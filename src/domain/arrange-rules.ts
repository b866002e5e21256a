import type { Arrangement } from './arrangement.ts';
import type { Day } from './day.ts';
import type { PersonKey } from './person.ts';
import { isSamePerson, type StandingArrangement, standingFrom } from './standing-arrangements.ts';
import { addDays } from './working-days.ts';

/** Leave and pauses, both ends counted. Longer ones are for the manager to solve: another lead, another ladder. */
export const LONGEST_DAYS = 90;
/** A date without a year that has just passed would be read as next year's: further ahead it is not believed. */
export const FARTHEST_DAYS = 183;

/** Why something can not be arranged. */
export type ArrangeFault =
  | { fault: 'past'; earliestOn: Day }
  | { fault: 'ends first'; fromOn: Day; untilOn: Day }
  | { fault: 'too long'; latestOn: Day }
  | { fault: 'too far'; fromOn: Day; latestOn: Day }
  | { fault: 'own stand-in' }
  | { fault: 'stand-in away'; fromOn: Day; untilOn: Day };

/** What is wrong with these days; undefined when leave or a pause may have them. */
export function faultInDays({ fromOn, untilOn }: { fromOn: Day; untilOn: Day }, today: Day): ArrangeFault | undefined {
  if (fromOn < today || untilOn < today) return { fault: 'past', earliestOn: today };
  if (untilOn < fromOn) return { fault: 'ends first', fromOn, untilOn };
  const latestOn = addDays(today, FARTHEST_DAYS);
  if (fromOn > latestOn) return { fault: 'too far', fromOn, latestOn };
  const longestOn = addDays(fromOn, LONGEST_DAYS - 1);
  return untilOn > longestOn ? { fault: 'too long', latestOn: longestOn } : undefined;
}

/** What is wrong with a stand-in for these days: it can not be oneself, nor somebody who is away on one of them. */
export function faultInStandIn(
  standIn: PersonKey,
  leave: { person: PersonKey; fromOn: Day; untilOn: Day },
  all: readonly Arrangement[],
): ArrangeFault | undefined {
  if (isSamePerson(standIn, leave.person)) return { fault: 'own stand-in' };
  const away = leavesFrom(all, leave.fromOn).find(
    ({ arranged }) => isSamePerson(arranged.person, standIn) && arranged.fromOn <= leave.untilOn,
  );
  return away && { fault: 'stand-in away', fromOn: away.arranged.fromOn, untilOn: away.arranged.untilOn };
}

type Leave = StandingArrangement & { arranged: { kind: 'leave' } };

/** Leave that stands on the day or later. */
export function leavesFrom(all: readonly Arrangement[], day: Day): Leave[] {
  return standingFrom(all, day).filter((one): one is Leave => one.arranged.kind === 'leave');
}
