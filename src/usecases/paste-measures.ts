import type { Person } from '../domain/person.ts';
import type { Declaration, PersonalDataType } from '../domain/personal-data.ts';
import { explainTableFault } from './explain-figures.ts';
import { dutyNames } from './name-register.ts';
import type { Tools } from './ports.ts';
import { readMeasureTable } from './read-measure-table.ts';
import {
  type MeasureChange,
  type NewValue,
  previewMeasures,
  type RecordMeasuresOutcome,
  recordMeasures,
} from './record-measures.ts';
import { screenWords } from './screen-words.ts';

interface Pasted {
  who: Person;
  table: string;
  declaration: Declaration | null;
}

/** Why a table was not taken; nothing of it was stored. */
export type TableRefusal =
  | { outcome: 'personal data'; types: PersonalDataType[] }
  | { outcome: 'empty' }
  | { outcome: 'too many rows'; rows: number }
  /** Every fault of every row, in a sentence. */
  | { outcome: 'faulty'; faults: string[] };

/** What a table would change. */
export interface TablePreview {
  changes: { title: string; value: string }[];
  /** How many figures of the table stand already. */
  same: number;
  seen: number;
}

type PasteTools = Pick<Tools, 'store' | 'partnership' | 'language' | 'now' | 'newId'>;

/** What a pasted table of figures would change, and what `saveTable` needs as `seen`. Stores nothing. */
export async function checkTable(
  tools: PasteTools,
  ask: Pasted,
): Promise<TableRefusal | { outcome: 'preview'; changes: MeasureChange[]; seen: number; same: number }> {
  const read = await readTable(tools, ask);
  if (read.outcome !== 'read') return read;
  const { changes, seen } = await previewMeasures(tools, read.values);
  return { outcome: 'preview', changes, seen, same: read.values.length - changes.length };
}

/** Records a table that was checked: all of it, unless somebody recorded figures of its duties since. */
export async function saveTable(
  tools: PasteTools,
  ask: Pasted & { seen: number },
): Promise<TableRefusal | RecordMeasuresOutcome> {
  const read = await readTable(tools, ask);
  if (read.outcome !== 'read') return read;
  return recordMeasures(tools, { who: ask.who, values: read.values, seen: ask.seen });
}

async function readTable(
  tools: PasteTools,
  { who, table, declaration }: Pasted,
): Promise<TableRefusal | { outcome: 'read'; values: NewValue[] }> {
  const screened = await screenWords(tools, { words: table.split(/[\r\n]+/u), declaration, door: 'tab' });
  if (screened.outcome === 'personal data') return screened;
  const read = readMeasureTable(tools, { who, text: table, dutyNames: dutyNames(tools.partnership) });
  return read.outcome === 'faulty' ? { outcome: 'faulty', faults: read.faults.map(explainTableFault) } : read;
}
