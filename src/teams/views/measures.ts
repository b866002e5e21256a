import type { Day } from '../../domain/day.ts';
import type { MeasureLine } from '../../domain/measure.ts';
import { formatAmount } from '../../domain/measure-unit.ts';
import { describeTarget, describeTrend, MEASURE_COLOURS, whyGrey } from '../../domain/measure-words.ts';
import type { Partnership } from '../../domain/partnership.ts';
import { formatQuarter } from '../../domain/quarter.ts';
import type { Rag } from '../../domain/update.ts';
import { count } from '../../domain/words.ts';
import { describeChange } from '../../usecases/explain-figures.ts';
import type { DutyMeasures } from '../../usecases/list-measures.ts';
import type { MeasureChange } from '../../usecases/record-measures.ts';
import type { CardData, Mark } from '../card-data.ts';

const COLORS: Record<Rag, Mark['color']> = { green: 'good', amber: 'warning', red: 'attention' };
/** What a card shows at ease; the rest is told by number. */
const MOST_CHANGES = 20;

/** One duty's measures: what they stand at, their target and which way they go, in words. */
export function measuresData(
  partnership: Partnership,
  { duty, lines, quarterEndOn, recorded }: DutyMeasures,
  mayRecord: boolean,
): CardData['measures'] {
  return {
    title: `${duty.id} ${duty.shortName}: measures`,
    subtitle: `${recorded} of ${count(lines.length, 'figure', 'figures')} recorded for ${formatQuarter(quarterEndOn)}.`,
    dutyId: duty.id,
    rows: lines.map(measureRow),
    mayRecord,
    marking: partnership.marking,
  };
}

/** Every duty of the list with how many of its figures are there. */
export function measureDutiesData(partnership: Partnership, all: readonly DutyMeasures[]): CardData['measure-duties'] {
  const [first] = all;
  return {
    title: 'Measures',
    subtitle: first ? `Figures for ${formatQuarter(first.quarterEndOn)}, the last quarter that has ended.` : '',
    rows: all.map(({ duty, lines, recorded }) => ({
      dutyId: duty.id,
      title: `${duty.id} ${duty.shortName}`,
      progress: `${recorded} of ${lines.length} recorded`,
      shape: recorded === 0 ? '○' : recorded < lines.length ? '◐' : '✓',
    })),
    marking: partnership.marking,
  };
}

/** What was recorded or taken back. An empty `entry` has nothing to undo. */
export function receiptOfMeasures(
  partnership: Partnership,
  ask: { title: string; changes: readonly MeasureChange[]; entry: string; notice?: string },
): CardData['measure-receipt'] {
  const duties = [...new Set(ask.changes.map(({ dutyId }) => dutyId))];
  return {
    title: ask.title,
    notice: ask.notice ?? '',
    facts: ask.changes.slice(0, MOST_CHANGES).map((change) => describeChange(partnership, change)),
    more: moreChanges(ask.changes.length),
    entry: ask.entry,
    dutyId: duties.length === 1 ? (duties[0] ?? '') : '',
    marking: partnership.marking,
  };
}

export function moreChanges(total: number): string {
  return total > MOST_CHANGES ? `And ${count(total - MOST_CHANGES, 'more figure', 'more figures')}.` : '';
}

function measureRow(line: MeasureLine): CardData['measures']['rows'][number] {
  const { value, unit, quarterEndOn, lag, rag } = line;
  const target = describeTarget(line);
  const isPlain = /^number$|%|£|yes or no|^n of/u.test(unit);
  const details = [
    value === null ? '' : asOf(quarterEndOn),
    target === '' ? '' : `Target: ${target.charAt(0).toLowerCase()}${target.slice(1)}.`,
    sentence(describeTrend(line)),
    lag === null ? '' : `Late figures: ${lag}.`,
  ];
  return {
    name: isPlain ? line.name : `${line.name} (${unit})`,
    value: value === null ? '' : formatAmount(value, unit),
    detail: details.filter((part) => part !== '').join(' '),
    shape: rag ? MEASURE_COLOURS[rag].shape : '○',
    word: rag ? MEASURE_COLOURS[rag].word : whyGrey(line),
    color: rag ? COLORS[rag] : 'default',
  };
}

function asOf(quarterEndOn: Day | null): string {
  return quarterEndOn === null ? '' : `${formatQuarter(quarterEndOn)}.`;
}

function sentence(words: string): string {
  return words === '' ? '' : `${words}.`;
}
