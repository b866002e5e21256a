import { Axes, innerWidth, PLOT, verticalScale } from './axes.tsx';
import { ChartFrame } from './chart-frame.tsx';
import { chartColour } from './colours.ts';
import type { AxisLook, ChartLook, TargetLook } from './look.ts';
import { describeSeries, formatNumber, namesIn, type Series } from './series.ts';
import { describeTarget, TargetMark, targetRoom, targetValues } from './target.tsx';

export interface LineProps extends ChartLook, AxisLook, TargetLook {
  /** A value of `null` keeps its place on the axis and breaks the line. */
  series: readonly Series<number | null>[];
}

/** Lines over common names (days, periods, numbers) in the order in which they first appear. */
export function LineChart(props: LineProps) {
  const { title, showTitle, maxWidth, series, color: common, colorSet, format = formatNumber } = props;
  const names = namesIn(series);
  const values = series.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));
  const scale = verticalScale([...values, ...targetValues(props)], props);
  const x = (index: number, width: number) =>
    PLOT.left + (innerWidth(width) / Math.max(names.length, 1)) * (index + 0.5);
  const colours = series.map(({ color }, index) => chartColour(color ?? common, index, colorSet));
  return (
    <ChartFrame
      title={title}
      showTitle={showTitle}
      maxWidth={maxWidth}
      description={[describeSeries(series, format), ...describeTarget(props, format)].join('. ')}
      legend={[
        ...series.map(({ label }, index) => ({ label, colour: colours[index] ?? '' })),
        ...(props.band ? [{ label: props.band.label }] : []),
      ]}
      width={PLOT.width}
      height={PLOT.height}
    >
      {(whole) => {
        const width = whole - targetRoom(props);
        return (
          <>
            <Axes
              width={width}
              scale={scale}
              labels={names}
              isSequence
              x={(index) => x(index, width)}
              xTitle={props.xTitle}
              yTitle={props.yTitle}
              format={format}
            />
            <TargetMark target={props.target} band={props.band} scale={scale} width={width} format={format} />
            {series.map(({ label, points }, index) => (
              <g key={`${index} ${label}`} fill={colours[index]} stroke={colours[index]}>
                {unbroken(points).map((run) => {
                  const dots = run.map((point) => ({
                    x: x(names.indexOf(point.label), width),
                    y: scale.y(point.value),
                  }));
                  return (
                    <g key={run[0]?.label}>
                      <polyline points={dots.map((dot) => `${dot.x},${dot.y}`).join(' ')} fill="none" strokeWidth={2} />
                      {dots.map((dot) => (
                        <circle key={dot.x} cx={dot.x} cy={dot.y} r={3.5} stroke="var(--colorNeutralBackground1)" />
                      ))}
                    </g>
                  );
                })}
              </g>
            ))}
          </>
        );
      }}
    </ChartFrame>
  );
}

/** The pieces of a line between figures that are not there. */
function unbroken(points: Series<number | null>['points']): { label: string; value: number }[][] {
  const runs: { label: string; value: number }[][] = [[]];
  for (const { label, value } of points) {
    if (value === null) runs.push([]);
    else runs.at(-1)?.push({ label, value });
  }
  return runs.filter((run) => run.length > 0);
}
