import type { Day } from './day.ts';
import type { Deadline } from './deadline.ts';
import type { Rung } from './partnership.ts';
import type { PlacedRung } from './reminder.ts';
import { addDays, addWorkingDays, rollBack } from './working-days.ts';

/** What a ladder may be. Offsets count before (positive) and after (negative) the deadline; 0 is the day itself. */
export const LADDER_LIMITS = { most: 20, latest: -60, earliest: 800 } as const;

/** What is wrong with a ladder. `place` counts from 0. */
export type LadderFault =
  | { fault: 'empty' }
  | { fault: 'too many'; most: number }
  | { fault: 'not whole'; place: number }
  | { fault: 'out of range'; place: number; latest: number; earliest: number }
  | { fault: 'twice'; place: number; first: number };

/** Everything that is wrong with these rungs as a ladder; none when it may be used. */
export function checkLadder(rungs: readonly Rung[]): LadderFault[] {
  const { most, latest, earliest } = LADDER_LIMITS;
  if (rungs.length === 0) return [{ fault: 'empty' }];
  if (rungs.length > most) return [{ fault: 'too many', most }];
  const names = rungs.map(nameOf);
  return rungs.flatMap(({ offset }, place): LadderFault[] => {
    if (!Number.isInteger(offset)) return [{ fault: 'not whole', place }];
    if (offset < latest || offset > earliest) return [{ fault: 'out of range', place, latest, earliest }];
    const first = names.indexOf(names[place] ?? '');
    return first < place ? [{ fault: 'twice', place, first }] : [];
  });
}

/**
 * The working days on which a deadline's rungs are said, in their order. A rung counted in days that lands on a day
 * without work is said on the last working day before (DOMAIN.md section 2). A rung after the deadline is never said
 * on its day or before it: then the next working day takes it. Rungs to the same audience that land on one day are
 * one, named after the one nearest to the deadline or latest after it.
 */
export function rungsOf(deadline: Pick<Deadline, 'id' | 'on' | 'ladder'>, freeDays: ReadonlySet<Day>): PlacedRung[] {
  const placed = deadline.ladder
    .map((rung) => ({
      id: rungId(deadline.id, rung),
      deadlineId: deadline.id,
      rung,
      on: dayOfRung(rung, deadline.on, freeDays),
    }))
    .toSorted(
      (one, other) =>
        orderOf(one).localeCompare(orderOf(other)) ||
        other.rung.offset - one.rung.offset ||
        one.id.localeCompare(other.id),
    );
  const last = new Map(placed.map((one) => [orderOf(one), one]));
  return [...last.values()];
}

/** `<deadline>#14 days#lead` */
export function rungId(deadlineId: string, rung: Rung): string {
  return `${deadlineId}#${nameOf(rung)}`;
}

function dayOfRung({ offset, unit }: Rung, deadlineOn: Day, freeDays: ReadonlySet<Day>): Day {
  const named = unit === 'days' ? addDays(deadlineOn, -offset) : addWorkingDays(deadlineOn, -offset, freeDays);
  const on = rollBack(named, freeDays);
  return offset < 0 && on <= deadlineOn ? addWorkingDays(deadlineOn, 1, freeDays) : on;
}

function orderOf({ on, rung }: Pick<PlacedRung, 'on' | 'rung'>): string {
  return `${on} ${rung.to}`;
}

/** "14 days#lead" */
function nameOf({ offset, unit, to }: Rung): string {
  return `${offset} ${unit}#${to}`;
}
