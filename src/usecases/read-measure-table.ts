import type { Day } from '../domain/day.ts';
import { valueKey } from '../domain/measure.ts';
import { type AmountFault, readAmount } from '../domain/measure-unit.ts';
import { plainName } from '../domain/names.ts';
import { type Duty, findDuty } from '../domain/partnership.ts';
import { mayRecord, type Person } from '../domain/person.ts';
import { faultInQuarter, quarterOfPeriod } from '../domain/quarter.ts';
import { dayOf } from '../domain/working-days.ts';
import type { Found, Named, TableRow, Tools } from './ports.ts';
import type { NewValue } from './record-measures.ts';

export const FIELDS = ['duty', 'measure', 'quarter', 'value'] as const;
export type Field = (typeof FIELDS)[number];

/** More rows than this is another way of working than pasting. */
export const MOST_TABLE_ROWS = 2000;

export type TableProblem =
  | { kind: 'quotes' }
  | { kind: 'cells'; found: number }
  | { kind: 'header'; missing: Field[] }
  | { kind: 'empty' }
  | { kind: 'unknown duty' | 'unknown measure'; near: string[]; isAmbiguous: boolean }
  | { kind: 'not yours'; dutyId: string }
  | { kind: 'unknown quarter' }
  | { kind: 'not ended' | 'too old'; quarterEndOn: Day }
  | { kind: 'amount'; fault: AmountFault; unit: string }
  | { kind: 'twice'; line: number };

/** What is wrong with a row; `column` counts from 1, and is 0 where the whole row is meant. What was written is not in it. */
export interface TableFault {
  line: number;
  column: number;
  field: Field | null;
  problem: TableProblem;
}

export type MeasureTable =
  | { outcome: 'read'; values: NewValue[] }
  | { outcome: 'faulty'; faults: TableFault[] }
  | { outcome: 'too many rows'; rows: number }
  | { outcome: 'empty' };

type TableTools = Pick<Tools, 'partnership' | 'language' | 'now'>;
type Columns = Record<Field, number>;

/** How a duty's measures are called. */
export function measureNames(duty: Duty): Named[] {
  return duty.measures.map(({ id, name }) => ({ id, names: [name] }));
}

/**
 * Reads a pasted table of figures: duty, measure, quarter and value, in this order or as its header says. Names every
 * fault of every row at once; one fault, and no value is answered. Stores nothing.
 */
export function readMeasureTable(
  tools: TableTools,
  ask: { who: Person; text: string; dutyNames: readonly Named[] },
): MeasureTable {
  const rows = tools.language.readTable(ask.text);
  const [first] = rows;
  if (!first) return { outcome: 'empty' };
  const header = readHeader(first);
  if (header && 'problem' in header) return { outcome: 'faulty', faults: [header] };
  const body = header ? rows.slice(1) : rows;
  if (body.length === 0) return { outcome: 'empty' };
  if (body.length > MOST_TABLE_ROWS) return { outcome: 'too many rows', rows: body.length };

  const reader = rowReader(tools, ask, header);
  const lineOf = new Map<string, number>();
  const values: NewValue[] = [];
  const faults: TableFault[] = [];
  for (const row of body) {
    const read = reader(row);
    if (Array.isArray(read)) {
      faults.push(...read);
      continue;
    }
    const earlier = lineOf.get(valueKey(read));
    if (earlier === undefined) values.push(read);
    else faults.push({ line: row.line, column: 0, field: null, problem: { kind: 'twice', line: earlier } });
    lineOf.set(valueKey(read), earlier ?? row.line);
  }
  return faults.length > 0 ? { outcome: 'faulty', faults } : { outcome: 'read', values };
}

/** A first row that names columns. Undefined: the first row is a row of figures. */
function readHeader({ line, cells = [] }: TableRow): Columns | TableFault | undefined {
  const names = cells.map(plainName);
  if (!names.includes('duty') && !names.includes('measure')) return undefined;
  const missing = FIELDS.filter((field) => !names.includes(field));
  if (missing.length > 0) return { line, column: 0, field: null, problem: { kind: 'header', missing } };
  const at = (field: Field) => names.indexOf(field);
  return { duty: at('duty'), measure: at('measure'), quarter: at('quarter'), value: at('value') };
}

/** Reads one row into a value or into all that is wrong with it. The same words are looked up once. */
function rowReader(
  tools: TableTools,
  { who, dutyNames }: { who: Person; dutyNames: readonly Named[] },
  header: Columns | undefined,
): (row: TableRow) => NewValue | TableFault[] {
  const { language, partnership } = tools;
  const today = dayOf(tools.now());
  const findDutyNamed = remember((words) => language.find(words, dutyNames));
  const findMeasure = remember((words, duty) => language.find(words, duty ? measureNames(duty) : []));
  const readQuarter = remember((words) => {
    const period = language.readPeriod(words, today, partnership);
    return period && quarterOfPeriod(period);
  });
  const columns = header ?? { duty: 0, measure: 1, quarter: 2, value: 3 };

  return ({ line, cells }) => {
    if (!cells) return [{ line, column: 0, field: null, problem: { kind: 'quotes' } }];
    if (!header && cells.length !== FIELDS.length)
      return [{ line, column: 0, field: null, problem: { kind: 'cells', found: cells.length } }];
    const faults: TableFault[] = [];
    const note = (field: Field, problem: TableProblem) =>
      void faults.push({ line, column: columns[field] + 1, field, problem });
    const cell = (field: Field) => {
      const words = cells[columns[field]] ?? '';
      if (words === '') note(field, { kind: 'empty' });
      return words;
    };
    const words = { duty: cell('duty'), measure: cell('measure'), quarter: cell('quarter'), value: cell('value') };

    const foundDuty = words.duty === '' ? undefined : findDutyNamed(words.duty);
    const duty = foundDuty?.outcome === 'found' ? findDuty(partnership, foundDuty.id) : undefined;
    if (foundDuty && foundDuty.outcome !== 'found') {
      note('duty', { kind: 'unknown duty', ...nearestOf(foundDuty, dutyNames) });
    }
    if (duty && !mayRecord(who, duty.id, partnership)) note('duty', { kind: 'not yours', dutyId: duty.id });

    const foundMeasure = duty && words.measure !== '' ? findMeasure(words.measure, duty) : undefined;
    const measure =
      foundMeasure?.outcome === 'found' ? duty?.measures.find(({ id }) => id === foundMeasure.id) : undefined;
    if (duty && foundMeasure && foundMeasure.outcome !== 'found') {
      note('measure', { kind: 'unknown measure', ...nearestOf(foundMeasure, measureNames(duty)) });
    }

    const quarterEndOn = words.quarter === '' ? undefined : readQuarter(words.quarter);
    const late = quarterEndOn && faultInQuarter(quarterEndOn, today);
    if (words.quarter !== '' && !quarterEndOn) note('quarter', { kind: 'unknown quarter' });
    if (quarterEndOn && late) note('quarter', { kind: late, quarterEndOn });

    const amount = measure && words.value !== '' ? readAmount(words.value, measure.unit) : undefined;
    if (measure && amount?.outcome === 'fault')
      note('value', { kind: 'amount', fault: amount.fault, unit: measure.unit });

    if (faults.length > 0 || !duty || !measure || !quarterEndOn || amount?.outcome !== 'amount') return faults;
    return { dutyId: duty.id, measureId: measure.id, quarterEndOn, value: amount.value };
  };
}

function nearestOf(
  found: Exclude<Found, { outcome: 'found' }>,
  among: readonly Named[],
): { near: string[]; isAmbiguous: boolean } {
  const ids = found.outcome === 'ambiguous' ? found.ids : found.nearest;
  const near = ids.slice(0, 3).map((id) => among.find((named) => named.id === id)?.names[0] ?? id);
  return { near, isAmbiguous: found.outcome === 'ambiguous' };
}

/** A table says the same words in many rows. */
function remember<Answer>(ask: (words: string, duty?: Duty) => Answer): (words: string, duty?: Duty) => Answer {
  const known = new Map<string, { answer: Answer }>();
  return (words, duty) => {
    const key = `${duty?.id ?? ''}\n${words}`;
    const answered = known.get(key) ?? { answer: ask(words, duty) };
    known.set(key, answered);
    return answered.answer;
  };
}
