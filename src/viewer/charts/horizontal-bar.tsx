import { ChartFrame } from './chart-frame.tsx';
import { chartColour } from './colours.ts';
import type { ChartLook } from './look.ts';
import { describe, describeSeries, formatNumber, namesIn, type Point, type Series, sumOf } from './series.ts';

const WIDTH = 520;
const ROW = 44;
const BAR = 14;

export interface HorizontalBarProps extends ChartLook {
  points: readonly Point[];
  /** Measures each bar against the sum of all, else against the largest. */
  isPartToWhole?: boolean;
}

/** One bar a row, its name above and its number at the end. */
export function HorizontalBarChart(props: HorizontalBarProps) {
  const { title, showTitle, maxWidth, points, isPartToWhole, color: common, colorSet, format = formatNumber } = props;
  const sum = sumOf(points);
  const whole = isPartToWhole ? sum : Math.max(...points.map(({ value }) => value), 0);
  return (
    <ChartFrame
      title={title}
      showTitle={showTitle}
      maxWidth={maxWidth}
      description={describe(points, format)}
      width={WIDTH}
      height={points.length * ROW}
    >
      {(width) =>
        points.map(({ label, value, color }, index) => (
          <g key={`${index} ${label}`} transform={`translate(0 ${index * ROW})`}>
            <text y={14}>{label}</text>
            <text className="chart-strong" x={width} y={14} textAnchor="end">
              {isPartToWhole ? `${format(value)}/${format(sum)}` : format(value)}
            </text>
            <rect y={22} width={width} height={BAR} rx={3} fill="var(--colorNeutralBackground5)" />
            <rect
              y={22}
              width={(width * Math.max(value, 0)) / (whole || 1)}
              height={BAR}
              rx={3}
              fill={chartColour(color ?? common, color || colorSet ? index : 0, colorSet)}
            />
          </g>
        ))
      }
    </ChartFrame>
  );
}

export interface StackedHorizontalBarProps extends ChartLook {
  rows: readonly Series[];
}

/** Rows of pieces. A name has the same colour in every row. */
export function StackedHorizontalBarChart(props: StackedHorizontalBarProps) {
  const { title, showTitle, maxWidth, rows, colorSet, format = formatNumber } = props;
  const names = namesIn(rows);
  const whole = Math.max(...rows.map(({ points }) => sumOf(points)), 0);
  const colourOf = (label: string) => {
    const asked = rows.flatMap(({ points }) => points).find((point) => point.label === label)?.color;
    return chartColour(asked, names.indexOf(label), colorSet);
  };
  return (
    <ChartFrame
      title={title}
      showTitle={showTitle}
      maxWidth={maxWidth}
      description={describeSeries(rows, format)}
      legend={names.map((label) => ({ label, colour: colourOf(label) }))}
      width={WIDTH}
      height={rows.length * ROW}
    >
      {(width) =>
        rows.map((row, index) => {
          let x = 0;
          return (
            <g key={`${index} ${row.label}`} transform={`translate(0 ${index * ROW})`}>
              <text y={14}>{row.label}</text>
              <text className="chart-strong" x={width} y={14} textAnchor="end">
                {format(sumOf(row.points))}
              </text>
              {row.points.map(({ label, value }) => {
                const length = (width * Math.max(value, 0)) / (whole || 1);
                const piece = (
                  <rect key={label} x={x} y={22} width={Math.max(length - 1, 0)} height={BAR} fill={colourOf(label)} />
                );
                x += length;
                return piece;
              })}
            </g>
          );
        })
      }
    </ChartFrame>
  );
}
