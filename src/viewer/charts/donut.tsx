import { ChartFrame } from './chart-frame.tsx';
import { chartColour } from './colours.ts';
import type { ChartLook } from './look.ts';
import { describe, formatNumber, type Point, sumOf } from './series.ts';

const SIZE = 200;
const RADIUS = 90;

const HOLES = { thin: 60, thick: 45, full: 0 } as const;

export interface DonutProps extends ChartLook {
  points: readonly Point[];
  /** Stands in the hole. */
  centre?: string | undefined;
  /** Of the ring; thin unless told. A `full` one is a pie. */
  thickness?: keyof typeof HOLES;
  showLegend?: boolean;
}

/** Parts of a whole, clockwise from the top. What is 0 or less has no part. */
export function DonutChart(props: DonutProps) {
  const { centre, thickness = 'thin', showLegend = true, colorSet, format = formatNumber, maxWidth = '260px' } = props;
  const points = props.points.filter(({ value }) => value > 0);
  const hole = HOLES[thickness];
  const total = sumOf(points);
  const colours = points.map(({ color }, index) => chartColour(color, index, colorSet));
  let turned = 0;
  return (
    <ChartFrame
      title={props.title}
      showTitle={props.showTitle}
      maxWidth={maxWidth}
      description={[centre, describe(points, format)].filter(Boolean).join('. ')}
      legend={
        showLegend
          ? points.map(({ label, value }, index) => ({
              label: `${label} ${format(value)}`,
              colour: colours[index] ?? '',
            }))
          : []
      }
      width={SIZE}
      height={SIZE}
    >
      {points.map(({ value, label }, index) => {
        const from = turned;
        turned += value / total;
        return (
          <path
            key={`${index} ${label}`}
            d={ringPath(from, turned, RADIUS, hole)}
            fill={colours[index]}
            stroke="var(--colorNeutralBackground1)"
            strokeWidth={2}
          />
        );
      })}
      {hole > 0 && centre !== undefined && (
        <text
          className="chart-strong"
          x={SIZE / 2}
          y={SIZE / 2}
          textAnchor="middle"
          dominantBaseline="central"
          style={{ fontSize: 28 }}
        >
          {centre}
        </text>
      )}
    </ChartFrame>
  );
}

/** A slice between two shares of the whole turn (0 to 1, clockwise from the top); `inner` 0 makes it a slice of a pie. */
export function ringPath(from: number, to: number, outer: number, inner: number, centre = SIZE / 2): string {
  // An arc that ends where it begins draws nothing, so the full circle stops just short.
  const end = Math.min(to, from + 0.9999);
  const far = end - from > 0.5 ? 1 : 0;
  const at = (share: number, radius: number) => {
    const angle = (share - 0.25) * 2 * Math.PI;
    return `${(centre + radius * Math.cos(angle)).toFixed(2)} ${(centre + radius * Math.sin(angle)).toFixed(2)}`;
  };
  const back =
    inner > 0 ? `L${at(end, inner)}A${inner} ${inner} 0 ${far} 0 ${at(from, inner)}Z` : `L${centre} ${centre}Z`;
  return `M${at(from, outer)}A${outer} ${outer} 0 ${far} 1 ${at(end, outer)}${back}`;
}
