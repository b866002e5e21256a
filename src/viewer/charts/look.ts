import type { FormatValue } from './series.ts';

/** What can be said of every chart. */
export interface ChartLook {
  /** Always part of the text alternative. */
  title?: string | undefined;
  /** Whether the title stands above the drawing; true unless told. */
  showTitle?: boolean | undefined;
  /** A CSS width. */
  maxWidth?: string | undefined;
  /** A name of Teams' sets of chart colours: categorical unless told, `sequential…`, `diverging…`. */
  colorSet?: string | undefined;
  /** One colour for everything that has none of its own. */
  color?: string | undefined;
  /** How numbers are written; with a comma for thousands unless told. */
  format?: FormatValue | undefined;
}

/** What can be said of the axes. */
export interface AxisLook {
  xTitle?: string | undefined;
  yTitle?: string | undefined;
  /** Where the vertical axis begins and ends; as far as the numbers need unless told. */
  yMin?: number | undefined;
  yMax?: number | undefined;
}

/** What the numbers of a chart should reach. */
export interface TargetLook {
  /** Drawn as a dashed line. */
  target?: number | undefined;
  /** Numbers that just miss it, drawn as a band behind the line; `label` stands in the legend. */
  band?: { from: number; to: number; label: string } | undefined;
}
