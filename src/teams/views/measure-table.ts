import type { Partnership } from '../../domain/partnership.ts';
import { count } from '../../domain/words.ts';
import { MOST_TABLE_ROWS, type TableFault } from '../../usecases/read-measure-table.ts';
import type { MeasureChange } from '../../usecases/record-measures.ts';
import type { CardData, Withheld } from '../card-data.ts';
import { explainTableFault, measurePhrases } from '../measure-phrases.ts';
import { changeFact, moreChanges } from './measures.ts';

/** What a card of 28 KB has room for: so many faults in full, and so much of the table itself. */
const MOST_FAULTS = 40;
const MOST_TEXT = 9000;
const MOST_CHANGES = 20;

/** The form for a pasted table. Faults beyond the first ones are named by their lines. */
export function pasteFormData(
  partnership: Partnership,
  ask: { table: string; error: string; faults: readonly TableFault[]; withheld: Withheld },
): CardData['measure-paste'] {
  const isKept = Buffer.byteLength(ask.table) <= MOST_TEXT;
  const hidden = ask.faults.slice(MOST_FAULTS);
  return {
    title: 'Paste a table of figures',
    explanation: `One row for each figure: duty, measure, quarter, value. Copy it from Excel, or paste CSV; at most ${MOST_TABLE_ROWS.toLocaleString('en-GB')} rows.`,
    example: 'D07, Police ASB incidents, q2, 212',
    error: [ask.error, isKept ? '' : measurePhrases.notKept].filter((part) => part !== '').join(' '),
    faults: ask.faults.slice(0, MOST_FAULTS).map(explainTableFault),
    moreFaults:
      hidden.length > 0
        ? `And ${count(hidden.length, 'more fault', 'more faults')}, in ${joinLines(hidden.map(({ line }) => line))}.`
        : '',
    ...ask.withheld,
    table: isKept ? ask.table : '',
    marking: partnership.marking,
  };
}

export function previewData(
  partnership: Partnership,
  ask: {
    title: string;
    notice: string;
    values: number;
    changes: readonly MeasureChange[];
    packed: string;
    seen: number;
  },
): CardData['measure-preview'] {
  const { title, notice, changes, packed, seen } = ask;
  const corrections = changes.filter(({ before }) => before !== null).length;
  const same = ask.values - changes.length;
  const parts = [
    `${count(changes.length - corrections, 'figure is', 'figures are')} new, ${count(corrections, 'is corrected', 'are corrected')}`,
    same > 0 ? `, ${count(same, 'stands', 'stand')} already` : '',
  ];
  return {
    title,
    subtitle: `${parts.join('')}. Nothing is saved yet.`,
    notice,
    facts: changes.slice(0, MOST_CHANGES).map((change) => changeFact(partnership, change)),
    more: moreChanges(changes.length),
    packed,
    seen,
    marking: partnership.marking,
  };
}

/** "lines 41 to 96 and 103" */
function joinLines(lines: readonly number[]): string {
  const runs: [from: number, to: number][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last && line <= last[1] + 1) last[1] = line;
    else runs.push([line, line]);
  }
  const shown = runs.slice(0, 60).map(([from, to]) => (from === to ? String(from) : `${from} to ${to}`));
  return `lines ${shown.join(', ')}${runs.length > 60 ? ' and after' : ''}`;
}
