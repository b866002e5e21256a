import type { ReactNode } from 'react';
import { type ChartTable, tableOfColumns, tableOfPoints, tableOfRows } from './chart-table.ts';
import { DonutChart, type DonutProps } from './donut.tsx';
import {
  HorizontalBarChart,
  type HorizontalBarProps,
  StackedHorizontalBarChart,
  type StackedHorizontalBarProps,
} from './horizontal-bar.tsx';
import { LineChart, type LineProps } from './line.tsx';
import { formatNumber, NO_FIGURE, namesIn } from './series.ts';
import { describeTarget } from './target.tsx';
import {
  GroupedVerticalBarChart,
  type GroupedVerticalBarProps,
  VerticalBarChart,
  type VerticalBarProps,
} from './vertical-bar.tsx';

type Chart =
  | ({ kind: 'donut' } & DonutProps)
  | ({ kind: 'line' } & LineProps)
  | ({ kind: 'bars' } & VerticalBarProps)
  | ({ kind: 'grouped-bars' } & GroupedVerticalBarProps)
  | ({ kind: 'rows' } & HorizontalBarProps)
  | ({ kind: 'stacked-rows' } & StackedHorizontalBarProps);

export type ChartWithTableProps = Chart & {
  /** Also the caption of the table. */
  title: string;
  /** Stands above the names in the table: "Quarter", "Standing". */
  nameHeader: string;
  /** Stands above the numbers where there is one number for each name: "Duties". */
  valueHeader?: string;
};

/** A chart for a page, and below it the same numbers for those who would rather read or copy a table. */
export function ChartWithTable(props: ChartWithTableProps) {
  const { title, nameHeader, format = formatNumber } = props;
  const { columns, rows } = tableOf(props);
  if (rows.length === 0) return <EmptyChart title={title} />;
  const target = props.kind === 'line' ? describeTarget(props, format) : [];
  return (
    <div className="chart-with-table">
      {drawingOf(props)}
      <details className="chart-numbers">
        <summary>
          Show the numbers as a table<span className="chart-unseen">: {title}</span>
        </summary>
        <table>
          <caption>{[title, ...target].join('. ')}</caption>
          <thead>
            <tr>
              <th scope="col">{nameHeader}</th>
              {columns.map((column) => (
                <th key={column} scope="col" className="chart-number">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, cells }, row) => (
              <tr key={`${row} ${name}`}>
                <th scope="row">{name}</th>
                {cells.map((cell, index) => (
                  <td key={columns[index]} className="chart-number">
                    {cell === null ? NO_FIGURE : format(cell)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}

function EmptyChart({ title }: { title: string }) {
  return (
    <figure className="chart">
      <figcaption className="chart-title">{title}</figcaption>
      <p className="chart-empty">There are no figures yet.</p>
    </figure>
  );
}

function drawingOf(chart: Chart): ReactNode {
  switch (chart.kind) {
    case 'donut':
      return <DonutChart {...chart} />;
    case 'line':
      return <LineChart {...chart} />;
    case 'bars':
      return <VerticalBarChart {...chart} />;
    case 'grouped-bars':
      return <GroupedVerticalBarChart {...chart} />;
    case 'rows':
      return <HorizontalBarChart {...chart} />;
    case 'stacked-rows':
      return <StackedHorizontalBarChart {...chart} />;
  }
}

function tableOf(chart: Chart & { valueHeader?: string }): ChartTable {
  switch (chart.kind) {
    case 'donut':
    case 'bars':
    case 'rows':
      return tableOfPoints(chart.points, chart.valueHeader ?? 'Number');
    case 'line':
    case 'grouped-bars':
      return tableOfColumns(chart.series, namesIn(chart.series));
    case 'stacked-rows':
      return tableOfRows(chart.rows, namesIn(chart.rows));
  }
}
