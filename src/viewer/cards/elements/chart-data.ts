import type { AxisLook, ChartLook } from '../../charts/look.ts';
import type { Point, Series } from '../../charts/series.ts';
import { type Json, listOf, textOf } from '../../json.ts';

/** Reads a chart's `data`: Teams writes the name as `legend` or `x`, the number as `value` or `y`. What is no number is 0. */
export function readPoints(data: unknown): Point[] {
  return listOf(data).map((entry) => ({
    label: textOf(entry['legend'] ?? entry['x']),
    value: numberOf(entry['value'] ?? entry['y']),
    color: wordOf(entry['color']),
  }));
}

/** Reads `data` of grouped bars and lines (`values`) and of stacked bars (`data` with a `title`). */
export function readSeries(data: unknown): Series[] {
  return listOf(data).map((entry) => ({
    label: textOf(entry['legend'] ?? entry['title']),
    color: wordOf(entry['color']),
    points: readPoints(entry['values'] ?? entry['data']),
  }));
}

/** What every chart of a card may say. Teams shows the title only when it is asked to. */
export function readLook(source: Json): ChartLook {
  return {
    title: wordOf(source['title']),
    showTitle: Boolean(source['showTitle']),
    maxWidth: typeof source['maxWidth'] === 'string' ? source['maxWidth'] : undefined,
    colorSet: wordOf(source['colorSet']),
    color: wordOf(source['color']),
  };
}

export function readAxes(source: Json): AxisLook {
  return {
    xTitle: wordOf(source['xAxisTitle']),
    yTitle: wordOf(source['yAxisTitle']),
    yMin: limitOf(source['yMin']),
    yMax: limitOf(source['yMax']),
  };
}

export function numberOf(value: unknown): number {
  const number = Number(value);
  return Number.isFinite(number) ? number : 0;
}

/** Text that may be left out; an empty one counts as left out. */
export function wordOf(value: unknown): string | undefined {
  return textOf(value) || undefined;
}

function limitOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
