import type { Day } from '../domain/day.ts';
import type { MeasureLine } from '../domain/measure.ts';
import { formatAmount, kindOfUnit, type UnitKind } from '../domain/measure-unit.ts';
import { describeTarget, describeTrend, formatGood, MEASURE_COLOURS, whyGrey } from '../domain/measure-words.ts';
import { addMonths, monthEnd } from '../domain/months.ts';
import { mayRecord, type Person } from '../domain/person.ts';
import { formatQuarter } from '../domain/quarter.ts';
import type { Rag } from '../domain/update.ts';
import { MONTHS } from '../domain/words.ts';
import { dayOf } from '../domain/working-days.ts';
import { describeLast } from './explain-figures.ts';
import { type DutyMeasures, listMeasures } from './list-measures.ts';
import type { Tools } from './ports.ts';
import { quartersToRecord } from './read-figures.ts';
import { findDutyIn } from './view-duty.ts';

/** One measure of a duty: what it is, and how it went over up to two years. */
export interface MeasureView {
  id: string;
  name: string;
  unit: string;
  kind: UnitKind;
  /** "212"; empty where there is none yet. */
  value: string;
  /** "July to September 2026" */
  quarter: string;
  /** "At most 200" */
  target: string;
  /** "Lower is better" */
  good: string;
  /** "Better than 250 a year ago" */
  trend: string;
  /** How late figures come, in the register's words. */
  lag: string | null;
  mark: { colour: Rag | null; word: string; shape: string };
  chart: MeasureChart;
}

export interface MeasureChart {
  /** Oldest first, one for each quarter; null where there is no figure. */
  points: { label: string; value: number | null }[];
  target: number | null;
  /** What just misses the target. */
  band: { from: number; to: number } | null;
}

/** What a form for a quarter's figures needs. */
export interface MeasureForm {
  /** How many figures the form knows: goes back with what is recorded. */
  seen: number;
  quarterEndOn: Day;
  quarters: { on: Day; name: string }[];
  fields: { measureId: string; name: string; unit: string; isYesOrNo: boolean; last: string }[];
}

export interface DutyMeasuresView {
  /** "July to September 2026", the last quarter that has ended; and how many figures there are for it. */
  quarter: string;
  recorded: number;
  measures: MeasureView[];
  /** Null for those who may not record. */
  form: MeasureForm | null;
}

/** A duty's measures; undefined when there is no such duty. */
export async function viewDutyMeasures(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  who: Person,
  dutyId: string,
): Promise<DutyMeasuresView | undefined> {
  const duty = findDutyIn(tools.partnership, dutyId);
  const [listed] = duty ? await listMeasures(tools, [duty]) : [];
  if (!duty || !listed) return undefined;
  return {
    quarter: formatQuarter(listed.quarterEndOn),
    recorded: listed.recorded,
    measures: listed.lines.map(viewMeasure),
    form: mayRecord(who, duty.id, tools.partnership) ? formOf(listed, dayOf(tools.now())) : null,
  };
}

function viewMeasure(line: MeasureLine): MeasureView {
  const { measureId, name, unit, value, quarterEndOn, lag, rag } = line;
  const { word, shape } = MEASURE_COLOURS[rag ?? 'none'];
  return {
    id: measureId,
    name,
    unit,
    kind: kindOfUnit(unit),
    value: value === null ? '' : formatAmount(value, unit),
    quarter: quarterEndOn === null ? '' : formatQuarter(quarterEndOn),
    target: describeTarget(line),
    good: formatGood(line),
    trend: describeTrend(line),
    lag,
    mark: { colour: rag, word: rag === null ? whyGrey(line) : word, shape },
    chart: chartOf(line),
  };
}

function chartOf({ history, target, bandPercent, goodDirection }: MeasureLine): MeasureChart {
  const values = new Map(history.map(({ on, value }) => [on, value]));
  const points: MeasureChart['points'] = [];
  const last = history.at(-1)?.on ?? '';
  for (let on = history[0]?.on; on !== undefined && on <= last; on = monthEnd(addMonths(on, 3))) {
    points.push({ label: shortQuarter(on), value: values.get(on) ?? null });
  }
  const width = target === null ? 0 : (Math.abs(target) * bandPercent) / 100;
  if (target === null || goodDirection === null || width === 0) return { points, target, band: null };
  const band = goodDirection === 'up' ? { from: target - width, to: target } : { from: target, to: target + width };
  return { points, target, band };
}

/** "Sep 2026", the month that a quarter ends with. */
function shortQuarter(on: Day): string {
  return `${MONTHS[Number(on.slice(5, 7)) - 1]?.slice(0, 3)} ${on.slice(0, 4)}`;
}

function formOf({ lines, seen, quarterEndOn }: DutyMeasures, today: Day): MeasureForm {
  return {
    seen,
    quarterEndOn,
    quarters: quartersToRecord(today).map((on) => ({ on, name: formatQuarter(on) })),
    fields: lines.map((line) => ({
      measureId: line.measureId,
      name: line.name,
      unit: line.unit,
      isYesOrNo: kindOfUnit(line.unit) === 'yes or no',
      last: describeLast(line),
    })),
  };
}
