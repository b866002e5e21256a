import type { Person } from '../domain/person.ts';
import type { Tools } from './ports.ts';
import { type FigureFault, readFigures } from './read-figures.ts';
import { type RecordMeasuresOutcome, recordMeasures } from './record-measures.ts';

/** What was recorded, one line a figure, and what takes it back. */
export interface FiguresReceipt {
  entry: string;
  changes: { title: string; value: string }[];
}

/** Records what somebody typed into the boxes of a duty's measures: all of it, or nothing and every fault. */
export async function recordFigures(
  tools: Pick<Tools, 'store' | 'partnership' | 'now' | 'newId'>,
  ask: { who: Person; dutyId: string; quarterEndOn: string; typed: ReadonlyMap<string, string>; seen: number },
): Promise<RecordMeasuresOutcome | { outcome: 'faulty'; faults: FigureFault[] } | { outcome: 'nothing written' }> {
  const { values, faults } = readFigures(tools, ask);
  if (faults.length > 0) return { outcome: 'faulty', faults };
  if (values.length === 0) return { outcome: 'nothing written' };
  return recordMeasures(tools, { who: ask.who, values, seen: ask.seen });
}
