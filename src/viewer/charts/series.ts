import { listOf, textOf } from '../json.ts';

/** One number with its name. */
export interface Point {
  label: string;
  value: number;
  color: unknown;
}

/** Numbers that belong together: a line, the bars of one colour, one stacked bar. */
export interface Series {
  label: string;
  color: unknown;
  points: Point[];
}

/** Reads a chart's `data`: Teams writes the name as `legend` or `x`, the number as `value` or `y`. What is no number is 0. */
export function readPoints(data: unknown): Point[] {
  return listOf(data).map((entry) => ({
    label: textOf(entry['legend'] ?? entry['x']),
    value: numberOf(entry['value'] ?? entry['y']),
    color: entry['color'],
  }));
}

/** Reads `data` of grouped bars and lines (`values`) and of stacked bars (`data` with a `title`). */
export function readSeries(data: unknown): Series[] {
  return listOf(data).map((entry) => ({
    label: textOf(entry['legend'] ?? entry['title']),
    color: entry['color'],
    points: readPoints(entry['values'] ?? entry['data']),
  }));
}

export function numberOf(value: unknown): number {
  const number = Number(value);
  return Number.isFinite(number) ? number : 0;
}

/** "On track 9, At risk 3": what a screen reader says instead of the picture. */
export function describe(points: readonly Point[]): string {
  return points.map(({ label, value }) => `${label} ${formatNumber(value)}`.trim()).join(', ');
}

export function formatNumber(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 2 });
}

/** Round steps for an axis from `min` (usually 0) to at least `max`, about four of them. */
export function axisSteps(min: number, max: number): number[] {
  const top = max > min ? max : min + 1;
  const rough = (top - min) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const first = Math.floor(min / step) * step;
  const count = Math.ceil((top - first) / step - 1e-9);
  return Array.from({ length: Math.max(count, 1) + 1 }, (_, index) => Number((first + index * step).toPrecision(12)));
}
