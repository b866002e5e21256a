import type { Point, Series } from './series.ts';

/** The numbers of a chart as rows and columns. A cell is null where there is no figure. */
export interface ChartTable {
  columns: readonly string[];
  rows: readonly { name: string; cells: readonly (number | null)[] }[];
}

export function tableOfPoints(points: readonly Point[], valueHeader: string): ChartTable {
  return { columns: [valueHeader], rows: points.map(({ label, value }) => ({ name: label, cells: [value] })) };
}

/** One column for each series, one row for each of `names`. */
export function tableOfColumns(series: readonly Series<number | null>[], names: readonly string[]): ChartTable {
  return {
    columns: series.map(({ label }) => label),
    rows: names.map((name) => ({ name, cells: series.map(({ points }) => valueAt(points, name)) })),
  };
}

/** One row for each series, one column for each of `names`. */
export function tableOfRows(series: readonly Series[], names: readonly string[]): ChartTable {
  return {
    columns: names,
    rows: series.map(({ label, points }) => ({ name: label, cells: names.map((name) => valueAt(points, name)) })),
  };
}

function valueAt(points: Series<number | null>['points'], name: string): number | null {
  return points.find(({ label }) => label === name)?.value ?? null;
}
