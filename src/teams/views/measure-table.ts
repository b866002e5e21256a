import type { Partnership } from '../../domain/partnership.ts';
import { count } from '../../domain/words.ts';
import { describeChange, explainTableFault } from '../../usecases/explain-figures.ts';
import { MOST_TABLE_ROWS, type TableFault } from '../../usecases/read-measure-table.ts';
import type { MeasureChange } from '../../usecases/record-measures.ts';
import type { CardData, Withheld } from '../card-data.ts';
import { measurePhrases } from '../measure-phrases.ts';
import { moreChanges } from './measures.ts';

/** What a card of 28 KB has room for beside its own words, in bytes: faults in full, and the table itself. */
const MOST_FAULTS = 7000;
const MOST_TEXT = 15_000;
const MOST_CHANGES = 20;

/** The form for a pasted table. Faults beyond the first ones are named by their lines. */
export function pasteFormData(
  partnership: Partnership,
  ask: { table: string; error: string; faults: readonly TableFault[]; withheld: Withheld },
): CardData['measure-paste'] {
  const isKept = Buffer.byteLength(JSON.stringify(ask.table)) <= MOST_TEXT;
  const shown = fitting(ask.faults.map(explainTableFault));
  const hidden = ask.faults.slice(shown.length);
  return {
    title: 'Paste a table of figures',
    explanation: `One row for each figure: duty, measure, quarter, value. Copy it from Excel, or paste CSV; at most ${MOST_TABLE_ROWS.toLocaleString('en-GB')} rows.`,
    example: 'D07, Police ASB incidents, q2, 212',
    error: [ask.error, isKept ? '' : measurePhrases.notKept].filter((part) => part !== '').join(' '),
    faults: shown,
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
    facts: changes.slice(0, MOST_CHANGES).map((change) => describeChange(partnership, change)),
    more: moreChanges(changes.length),
    packed,
    seen,
    marking: partnership.marking,
  };
}

/** The first sentences, as many as there is room for. A block of a card takes about 80 bytes beside its words. */
function fitting(sentences: readonly string[]): string[] {
  let bytes = 0;
  const end = sentences.findIndex((sentence) => {
    bytes += Buffer.byteLength(sentence) + 80;
    return bytes > MOST_FAULTS;
  });
  return end < 0 ? [...sentences] : sentences.slice(0, end);
}

/** "lines 41 to 96, 103" */
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
