/** One number with its name. `null`, where a chart allows it, is a figure that is not there, which is not the same as 0. */
export interface Point<Value extends number | null = number> {
  label: string;
  value: Value;
  /** A name of Teams' chart colours, such as `good` or `categoricalTeal`; otherwise the next of the chart's set. */
  color?: string | undefined;
}

/** Numbers that belong together: a line, the bars of one colour, one stacked bar. */
export interface Series<Value extends number | null = number> {
  label: string;
  color?: string | undefined;
  points: readonly Point<Value>[];
}

/** How a chart writes a number, with its unit. */
export type FormatValue = (value: number) => string;

export const NO_FIGURE = 'No figure';

/** The names under all points, in the order in which they first appear. */
export function namesIn(series: readonly Series<number | null>[]): string[] {
  return [...new Set(series.flatMap(({ points }) => points.map(({ label }) => label)))];
}

/** "On track 9, At risk 3": what a screen reader says instead of the picture. */
export function describe(points: readonly Point<number | null>[], format: FormatValue = formatNumber): string {
  return points.map(({ label, value }) => `${label} ${value === null ? NO_FIGURE : format(value)}`.trim()).join(', ');
}

/** "Barrow: Q1 12, Q2 9. Eden: Q1 4, Q2 5". */
export function describeSeries(series: readonly Series<number | null>[], format?: FormatValue): string {
  return series.map(({ label, points }) => `${label}: ${describe(points, format)}`).join('. ');
}

export function sumOf(points: readonly Point[]): number {
  return points.reduce((sum, { value }) => sum + value, 0);
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
