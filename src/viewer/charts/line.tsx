import type { DrawnProps } from '../cards/elements/drawn-element.ts';
import { Axes, innerWidth, PLOT, verticalScale } from './axes.tsx';
import { ChartFrame } from './chart-frame.tsx';
import { chartColour } from './colours.ts';
import { describe, readSeries } from './series.ts';

/** Lines over common names (days, periods, numbers) in the order in which they first appear. */
export function LineChart({ source }: DrawnProps) {
  const series = readSeries(source['data']);
  const names = [...new Set(series.flatMap(({ points }) => points.map(({ label }) => label)))];
  const values = series.flatMap(({ points }) => points.map(({ value }) => value));
  const scale = verticalScale(values, source['yMin'], source['yMax']);
  const x = (index: number, width: number) =>
    PLOT.left + (innerWidth(width) / Math.max(names.length, 1)) * (index + 0.5);
  const colours = series.map(({ color }, index) => chartColour(color ?? source['color'], index, source['colorSet']));
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
      {(width) => (
        <>
          <Axes
            width={width}
            scale={scale}
            labels={names}
            x={(index) => x(index, width)}
            xTitle={source['xAxisTitle']}
            yTitle={source['yAxisTitle']}
          />
          {series.map(({ label, points }, index) => {
            const dots = points.map((point) => ({ x: x(names.indexOf(point.label), width), y: scale.y(point.value) }));
            return (
              <g key={`${index} ${label}`} fill={colours[index]} stroke={colours[index]}>
                <polyline points={dots.map((dot) => `${dot.x},${dot.y}`).join(' ')} fill="none" strokeWidth={2} />
                {dots.map((dot) => (
                  <circle key={dot.x} cx={dot.x} cy={dot.y} r={3.5} stroke="var(--colorNeutralBackground1)" />
                ))}
              </g>
            );
          })}
        </>
      )}
    </ChartFrame>
  );
}
