import type { Day, Instant } from './day.ts';
import { kindOfUnit } from './measure-unit.ts';
import { addMonths, monthEnd } from './months.ts';
import type { Duty, Measure } from './partnership.ts';
import type { PersonKey } from './person.ts';
import type { Rag } from './update.ts';

/** What a measure was at the end of a quarter. Corrected by a further revision, never overwritten. */
export interface MeasureValue {
  dutyId: string;
  measureId: string;
  /** 31 March, 30 June, 30 September or 31 December. */
  quarterEndOn: Day;
  /** Finite; 1 and 0 for yes and no. Null: what was recorded was taken back, and nothing stood before. */
  value: number | null;
  revision: number;
  /** What was recorded in one go shares it, and is taken back together. */
  entry: string;
  by: PersonKey & { name: string };
  at: Instant;
}

/** Better or worse only where the register knows which way is good; else the plain direction. */
export type MeasureMovement = 'better' | 'worse' | 'same' | 'up' | 'down';

/** One measure in a report, with what its colour rests on. */
export interface MeasureLine {
  dutyId: string;
  measureId: string;
  name: string;
  unit: string;
  /** Null: no value yet, or withheld in a public version because it counts fewer than 5. */
  value: number | null;
  quarterEndOn: Day | null;
  isWithheld: boolean;
  target: number | null;
  bandPercent: number;
  goodDirection: Measure['goodDirection'];
  /** Null is grey: no target, no value or no good direction (DOMAIN.md section 4). */
  rag: Rag | null;
  /** The same quarter of the year before, because crime has seasons. */
  lastYear: number | null;
  movement: MeasureMovement | null;
  /** How late the figures come, in the register's words. */
  lag: string | null;
  /** Up to two years, oldest first, for a trend. */
  history: { on: Day; value: number }[];
}

const QUARTERS_KEPT = 8;
export const SMALL = 5;

/** Every measure of a duty at the newest quarter that ended within the period; `values` in any order, all revisions. */
export function measureLinesOf(duty: Duty, values: readonly MeasureValue[], throughOn: Day): MeasureLine[] {
  return duty.measures.map((measure) => {
    const known = standingValues(
      values.filter(({ dutyId, measureId }) => dutyId === duty.id && measureId === measure.id),
    ).filter(({ quarterEndOn }) => quarterEndOn <= throughOn);
    const newest = known.at(-1);
    const yearBefore = newest && monthEnd(addMonths(newest.quarterEndOn, -12));
    const lastYear = known.find(({ quarterEndOn }) => quarterEndOn === yearBefore)?.value ?? null;
    const value = newest?.value ?? null;
    return {
      dutyId: duty.id,
      measureId: measure.id,
      name: measure.name,
      unit: measure.unit,
      value,
      quarterEndOn: newest?.quarterEndOn ?? null,
      isWithheld: false,
      target: measure.target,
      bandPercent: measure.bandPercent,
      goodDirection: measure.goodDirection,
      rag: colourOf(measure, value),
      lastYear,
      movement: value === null || lastYear === null ? null : movementOf(measure.goodDirection, lastYear, value),
      lag: measure.lag,
      history: known.slice(-QUARTERS_KEPT).map(({ quarterEndOn, value: was }) => ({ on: quarterEndOn, value: was })),
    };
  });
}

/** What stands for each quarter, oldest first. */
function standingValues(values: readonly MeasureValue[]): { quarterEndOn: Day; value: number }[] {
  return [...newestValues(values).values()]
    .flatMap(({ quarterEndOn, value }) => (value === null ? [] : [{ quarterEndOn, value }]))
    .toSorted((one, other) => (one.quarterEndOn < other.quarterEndOn ? -1 : 1));
}

/** The newest revision of each quarter of each measure, by `valueKey`; `values` in any order. */
export function newestValues(values: readonly MeasureValue[]): Map<string, MeasureValue> {
  const newest = new Map<string, MeasureValue>();
  for (const one of values) {
    const other = newest.get(valueKey(one));
    if (!other || other.revision < one.revision) newest.set(valueKey(one), one);
  }
  return newest;
}

/** One quarter of one measure. */
export function valueKey({
  dutyId,
  measureId,
  quarterEndOn,
}: Pick<MeasureValue, 'dutyId' | 'measureId' | 'quarterEndOn'>): string {
  return `${dutyId}:${measureId}:${quarterEndOn}`;
}

/** Green meets the target, amber misses it by up to the band, red by more; the band is a share of the target. */
export function colourOf(
  { goodDirection, target, bandPercent }: Pick<Measure, 'goodDirection' | 'target' | 'bandPercent'>,
  value: number | null,
): Rag | null {
  if (goodDirection === null || target === null || value === null) return null;
  const miss = goodDirection === 'up' ? target - value : value - target;
  if (miss <= 0) return 'green';
  return miss * 100 <= Math.abs(target) * bandPercent ? 'amber' : 'red';
}

function movementOf(good: Measure['goodDirection'], from: number, to: number): MeasureMovement {
  if (from === to) return 'same';
  const way = to > from ? 'up' : 'down';
  if (good === null) return way;
  return way === good ? 'better' : 'worse';
}

/** For publication: a count of 1 to 4 could point at somebody. Percentages and rates are left as they are. */
export function withholdSmall(line: MeasureLine): MeasureLine {
  if (!isCount(line.unit)) return line;
  const isSmall = (value: number | null) => value !== null && value > 0 && value < SMALL;
  const history = line.history.filter(({ value }) => !isSmall(value));
  const lastYear = isSmall(line.lastYear) ? null : line.lastYear;
  const movement = lastYear === null ? null : line.movement;
  if (!isSmall(line.value)) return { ...line, history, lastYear, movement };
  return { ...line, history, lastYear, value: null, isWithheld: true, rag: null, movement: null };
}

function isCount(unit: string): boolean {
  const kind = kindOfUnit(unit);
  return kind === 'count' || kind === 'part';
}
