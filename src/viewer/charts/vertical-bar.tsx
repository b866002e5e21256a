import { Axes, innerWidth, PLOT, verticalScale } from './axes.tsx';
import { ChartFrame } from './chart-frame.tsx';
import { chartColour } from './colours.ts';
import type { AxisLook, ChartLook } from './look.ts';
import { describe, describeSeries, formatNumber, namesIn, type Point, type Series } from './series.ts';

export interface VerticalBarProps extends ChartLook, AxisLook {
  points: readonly Point[];
  /** Writes each number above its bar; true unless told. */
  showValues?: boolean;
}

export function VerticalBarChart(props: VerticalBarProps) {
  const { title, showTitle, maxWidth, points, color: common, colorSet, format = formatNumber } = props;
  const scale = verticalScale(
    points.map(({ value }) => value),
    props,
  );
  return (
    <ChartFrame
      title={title}
      showTitle={showTitle}
      maxWidth={maxWidth}
      description={describe(points, format)}
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
              xTitle={props.xTitle}
              yTitle={props.yTitle}
              format={format}
            />
            {points.map(({ label, value, color }, index) => (
              <g key={`${index} ${label}`}>
                <Bar
                  x={x(index) - bar / 2}
                  width={bar}
                  from={scale.y(Math.max(0, scale.steps[0] ?? 0))}
                  to={scale.y(value)}
                  colour={chartColour(color ?? common, color || colorSet ? index : 0, colorSet)}
                />
                {props.showValues !== false && (
                  <text className="chart-strong" x={x(index)} y={Math.max(scale.y(value) - 4, 11)} textAnchor="middle">
                    {format(value)}
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

export interface GroupedVerticalBarProps extends ChartLook, AxisLook {
  series: readonly Series[];
  isStacked?: boolean;
}

/** Several bars for each name, side by side or, when stacked, one on another. */
export function GroupedVerticalBarChart(props: GroupedVerticalBarProps) {
  const { title, showTitle, maxWidth, series, isStacked = false, colorSet, format = formatNumber } = props;
  const names = namesIn(series);
  const valueOf = (index: number, name: string) =>
    series[index]?.points.find(({ label }) => label === name)?.value ?? 0;
  const heights = names.flatMap((name) => {
    const values = series.map((_, index) => valueOf(index, name));
    return isStacked ? [values.reduce((sum, value) => sum + value, 0)] : values;
  });
  const scale = verticalScale(heights, props);
  const floor = Math.max(0, scale.steps[0] ?? 0);
  const colours = series.map(({ color }, index) => chartColour(color, index, colorSet));

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
      title={title}
      showTitle={showTitle}
      maxWidth={maxWidth}
      description={describeSeries(series, format)}
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
              xTitle={props.xTitle}
              yTitle={props.yTitle}
              format={format}
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
