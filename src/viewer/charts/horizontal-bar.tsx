import type { DrawnProps } from '../cards/elements/drawn-element.ts';
import { ChartFrame } from './chart-frame.tsx';
import { chartColour } from './colours.ts';
import { describe, formatNumber, readPoints, readSeries } from './series.ts';

const WIDTH = 520;
const ROW = 44;
const BAR = 14;

/** One bar a row, its name above and its number at the end. `PartToWhole` measures against the sum, else the largest. */
export function HorizontalBarChart({ source }: DrawnProps) {
  const points = readPoints(source['data']);
  const isPart = String(source['displayMode']).toLowerCase() === 'parttowhole';
  const sum = points.reduce((added, { value }) => added + value, 0);
  const whole = isPart ? sum : Math.max(...points.map(({ value }) => value), 0);
  return (
    <ChartFrame
      title={source['title']}
      showTitle={source['showTitle']}
      maxWidth={source['maxWidth']}
      description={describe(points)}
      width={WIDTH}
      height={points.length * ROW}
    >
      {(width) =>
        points.map(({ label, value, color }, index) => (
          <g key={`${index} ${label}`} transform={`translate(0 ${index * ROW})`}>
            <text y={14}>{label}</text>
            <text className="chart-strong" x={width} y={14} textAnchor="end">
              {isPart ? `${formatNumber(value)}/${formatNumber(sum)}` : formatNumber(value)}
            </text>
            <rect y={22} width={width} height={BAR} rx={3} fill="var(--colorNeutralBackground5)" />
            <rect
              y={22}
              width={(width * Math.max(value, 0)) / (whole || 1)}
              height={BAR}
              rx={3}
              fill={chartColour(color ?? source['color'], color || source['colorSet'] ? index : 0, source['colorSet'])}
            />
          </g>
        ))
      }
    </ChartFrame>
  );
}

/** Rows of pieces. A name has the same colour in every row. */
export function StackedHorizontalBarChart({ source }: DrawnProps) {
  const rows = readSeries(source['data']);
  const names = [...new Set(rows.flatMap(({ points }) => points.map(({ label }) => label)))];
  const whole = Math.max(...rows.map(({ points }) => total(points)), 0);
  const colourOf = (label: string) => {
    const asked = rows.flatMap(({ points }) => points).find((point) => point.label === label)?.color;
    return chartColour(asked, names.indexOf(label), source['colorSet']);
  };
  return (
    <ChartFrame
      title={source['title']}
      showTitle={source['showTitle']}
      maxWidth={source['maxWidth']}
      description={rows.map(({ label, points }) => `${label}: ${describe(points)}`).join('. ')}
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
                {formatNumber(total(row.points))}
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

function total(points: readonly { value: number }[]): number {
  return points.reduce((sum, { value }) => sum + value, 0);
}
