import type { MeasureLine, MeasureMovement } from './measure.ts';
import { formatAmount } from './measure-unit.ts';
import type { Rag } from './update.ts';

/** Where a measure stands, as a word and a shape, so that colour is never alone. */
export const MEASURE_STANDINGS = {
  green: { word: 'On target', shape: '●' },
  amber: { word: 'Just off target', shape: '▲' },
  red: { word: 'Off target', shape: '■' },
} as const satisfies Record<Rag, { word: string; shape: string }>;

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
