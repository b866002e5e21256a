import type { DrawnProps } from '../cards/elements/drawn-element.ts';
import { Axes, innerWidth, PLOT, verticalScale } from './axes.tsx';
import { ChartFrame } from './chart-frame.tsx';
import { chartColour } from './colours.ts';
import { describe, formatNumber, readPoints, readSeries } from './series.ts';

export function VerticalBarChart({ source }: DrawnProps) {
  const points = readPoints(source['data']);
  const scale = verticalScale(
    points.map(({ value }) => value),
    source['yMin'],
    source['yMax'],
  );
  return (
    <ChartFrame
      title={source['title']}
      showTitle={source['showTitle']}
      maxWidth={source['maxWidth']}
      description={describe(points)}
      width={PLOT.width}
      height={PLOT.height}
    >
      {(width) => {
        const { x, slot } = slots(width, points.length);
        const bar = Math.min(slot * 0.6, 48);
        return (
          <>
            <Axes
              width={width}
              scale={scale}
              labels={points.map(({ label }) => label)}
              x={x}
              xTitle={source['xAxisTitle']}
              yTitle={source['yAxisTitle']}
            />
            {points.map(({ label, value, color }, index) => (
              <g key={`${index} ${label}`}>
                <Bar
                  x={x(index) - bar / 2}
                  width={bar}
                  from={scale.y(Math.max(0, scale.steps[0] ?? 0))}
                  to={scale.y(value)}
                  colour={chartColour(
                    color ?? source['color'],
                    color || source['colorSet'] ? index : 0,
                    source['colorSet'],
                  )}
                />
                {source['showBarValues'] !== false && (
                  <text className="chart-strong" x={x(index)} y={Math.max(scale.y(value) - 4, 11)} textAnchor="middle">
                    {formatNumber(value)}
                  </text>
                )}
              </g>
            ))}
          </>
        );
      }}
    </ChartFrame>
  );
}

/** Several bars for each name, side by side or, with `stacked`, one on another. */
export function GroupedVerticalBarChart({ source }: DrawnProps) {
  const series = readSeries(source['data']);
  const isStacked = source['stacked'] === true;
  const names = [...new Set(series.flatMap(({ points }) => points.map(({ label }) => label)))];
  const valueOf = (index: number, name: string) =>
    series[index]?.points.find(({ label }) => label === name)?.value ?? 0;
  const heights = names.flatMap((name) => {
    const values = series.map((_, index) => valueOf(index, name));
    return isStacked ? [values.reduce((sum, value) => sum + value, 0)] : values;
  });
  const scale = verticalScale(heights, source['yMin'], source['yMax']);
  const floor = Math.max(0, scale.steps[0] ?? 0);
  const colours = series.map(({ color }, index) => chartColour(color, index, source['colorSet']));

  function bars(name: string, middle: number, width: number) {
    let below = 0;
    return series.map(({ label }, index) => {
      const value = valueOf(index, name);
      const from = isStacked ? below : floor;
      below += value;
      return (
        <Bar
          key={`${name} ${label}`}
          x={isStacked ? middle - width / 2 : middle + (index - series.length / 2) * width}
          width={Math.max(width - 1, 1)}
          from={scale.y(from)}
          to={scale.y(isStacked ? below : value)}
          colour={colours[index] ?? 'currentColor'}
        />
      );
    });
  }

  return (
    <ChartFrame
      title={source['title']}
      showTitle={source['showTitle']}
      maxWidth={source['maxWidth']}
      description={series.map(({ label, points }) => `${label}: ${describe(points)}`).join('. ')}
      legend={series.map(({ label }, index) => ({ label, colour: colours[index] ?? '' }))}
      width={PLOT.width}
      height={PLOT.height}
    >
      {(width) => {
        const { x, slot } = slots(width, names.length);
        const bar = Math.min((slot * 0.7) / (isStacked ? 1 : Math.max(series.length, 1)), 40);
        return (
          <>
            <Axes
              width={width}
              scale={scale}
              labels={names}
              x={x}
              xTitle={source['xAxisTitle']}
              yTitle={source['yAxisTitle']}
            />
            {names.map((name, index) => bars(name, x(index), bar))}
          </>
        );
      }}
    </ChartFrame>
  );
}

/** Divides a drawing's width among the names: width of each, and the middle of the nth. */
function slots(width: number, count: number): { slot: number; x: (index: number) => number } {
  const slot = innerWidth(width) / Math.max(count, 1);
  return { slot, x: (index) => PLOT.left + slot * (index + 0.5) };
}

function Bar({ x, width, from, to, colour }: { x: number; width: number; from: number; to: number; colour: string }) {
  return <rect x={x} y={Math.min(from, to)} width={width} height={Math.abs(from - to)} rx={2} fill={colour} />;
}
