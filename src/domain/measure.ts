import type { Day, Instant } from './day.ts';
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
  /** Finite; 1 and 0 for yes and no. */
  value: number;
  revision: number;
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
const SMALL = 5;

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

/** The newest revision of each quarter, oldest quarter first. */
function standingValues(values: readonly MeasureValue[]): MeasureValue[] {
  const newest = new Map<Day, MeasureValue>();
  for (const one of values) {
    const other = newest.get(one.quarterEndOn);
    if (!other || other.revision < one.revision) newest.set(one.quarterEndOn, one);
  }
  return [...newest.values()].toSorted((one, other) => (one.quarterEndOn < other.quarterEndOn ? -1 : 1));
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
  return /^number\b/iu.test(unit) || !/%|\bper\b|\brate\b|yes or no|days/iu.test(unit);
}
