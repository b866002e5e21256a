import type { Day } from '../domain/day.ts';
import { type MeasureLine, measureLinesOf, newestValues } from '../domain/measure.ts';
import type { Duty } from '../domain/partnership.ts';
import { lastQuarter } from '../domain/quarter.ts';
import { dayOf } from '../domain/working-days.ts';
import type { Tools } from './ports.ts';
import { countSeen, readAllMeasures } from './record-measures.ts';

/** A duty's measures as they stand, and how many revisions of them there are. */
export interface DutyMeasures {
  duty: Duty;
  lines: MeasureLine[];
  seen: number;
  /** The last quarter that has ended, and how many measures have a figure for it. */
  quarterEndOn: Day;
  recorded: number;
}

/** The measures of each duty, up to the last quarter that has ended. */
export async function listMeasures(
  tools: Pick<Tools, 'store' | 'now'>,
  duties: readonly Duty[],
): Promise<DutyMeasures[]> {
  const known = await readAllMeasures(tools);
  const quarterEndOn = lastQuarter(dayOf(tools.now()));
  const newest = [...newestValues(known).values()].filter(
    (one) => one.quarterEndOn === quarterEndOn && one.value !== null,
  );
  return duties.map((duty) => ({
    duty,
    lines: measureLinesOf(duty, known, quarterEndOn),
    seen: countSeen(known, [{ dutyId: duty.id }]),
    quarterEndOn,
    recorded: newest.filter(
      ({ dutyId, measureId }) => dutyId === duty.id && duty.measures.some(({ id }) => id === measureId),
    ).length,
  }));
}
