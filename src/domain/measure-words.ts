import type { Day } from './day.ts';
import type { MeasureLine, MeasureMovement } from './measure.ts';
import { formatAmount, formatMeasure, formatNumber } from './measure-unit.ts';
import { monthName } from './words.ts';

/** A word and a shape for each colour of a measure; null is grey. */
export const MEASURE_COLOURS = {
  green: { word: 'On target', shape: '●' },
  amber: { word: 'Just off target', shape: '▲' },
  red: { word: 'Off target', shape: '■' },
  none: { word: 'Not coloured', shape: '○' },
} as const;

/** A word and an arrow. Up and down stand where the register does not say which way is good. */
export const MEASURE_MOVEMENTS = {
  better: { word: 'Better', arrow: '↑' },
  worse: { word: 'Worse', arrow: '↓' },
  same: { word: 'Same', arrow: '→' },
  up: { word: 'Higher', arrow: '+' },
  down: { word: 'Lower', arrow: '−' },
} as const satisfies Record<MeasureMovement, { word: string; arrow: string }>;

/** What the measure is now, or why there is nothing to show. */
export function formatValue({ value, unit, isWithheld }: MeasureLine): string {
  if (isWithheld) return 'Withheld: fewer than 5';
  return value === null ? 'No figure yet' : formatMeasure(value, unit);
}

/** "● Meets the target" */
export function formatColour({ rag }: Pick<MeasureLine, 'rag'>): string {
  const { word, shape } = MEASURE_COLOURS[rag ?? 'none'];
  return `${shape} ${word}`;
}

/** "↑ Better, from 212" against the same quarter of the year before. */
export function formatMeasureTravel({ movement, lastYear, unit }: MeasureLine): string {
  if (movement === null || lastYear === null) return 'Nothing to compare';
  const { word, arrow } = MEASURE_MOVEMENTS[movement];
  return `${arrow} ${word}, from ${formatAmount(lastYear, unit)}`;
}

/** "90%, amber within 5%" */
export function formatTarget({ target, bandPercent, unit }: MeasureLine): string {
  return target === null ? 'No target' : `${formatMeasure(target, unit)}, amber within ${formatNumber(bandPercent)}%`;
}

export function formatGood({ goodDirection }: Pick<MeasureLine, 'goodDirection'>): string {
  if (goodDirection === null) return 'No good direction';
  return goodDirection === 'up' ? 'Higher is better' : 'Lower is better';
}

/** "September 2026", the month that a quarter ends with. */
export function formatQuarterEnd(on: Day | null): string {
  return on === null ? '–' : `${monthName(on)} ${on.slice(0, 4)}`;
}

/** "From 212 in September 2025 to 187 in September 2026; lowest 187, highest 240." Empty for fewer than two values. */
export function formatTrend({ history, unit }: Pick<MeasureLine, 'history' | 'unit'>): string {
  const [first] = history;
  const last = history.at(-1);
  if (!first || !last || history.length < 2) return '';
  const values = history.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => formatAmount(value, unit));
  const ends = [first, last].map(({ on, value }) => `${formatAmount(value, unit)} in ${formatQuarterEnd(on)}`);
  return `From ${ends.join(' to ')}; lowest ${low}, highest ${high}.`;
}

/** Why a measure has no colour; empty for one that has. */
export function whyGrey({ value, rag, isWithheld, target }: MeasureLine): string {
  if (isWithheld) return 'Not shown: fewer than 5';
  if (value === null) return 'No figure yet';
  if (rag !== null) return '';
  return target === null ? 'No target' : 'No good direction';
}

/** "At most 200", "At least 90%" */
export function describeTarget({ target, goodDirection, unit }: MeasureLine): string {
  if (target === null) return '';
  const amount = formatAmount(target, unit);
  if (goodDirection === null) return amount;
  return `${goodDirection === 'up' ? 'At least' : 'At most'} ${amount}`;
}

const MOVEMENTS: Record<MeasureMovement, string> = {
  better: 'Better than',
  worse: 'Worse than',
  same: 'The same as',
  up: 'Up from',
  down: 'Down from',
};

/** Against the same quarter of the year before: "Better than 250 a year ago". */
export function describeTrend({ movement, lastYear, unit }: MeasureLine): string {
  if (movement === null || lastYear === null) return '';
  return `${MOVEMENTS[movement]} ${formatAmount(lastYear, unit)} a year ago`;
}
