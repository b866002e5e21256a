import type { DrawnProps } from '../cards/elements/drawn-element.ts';
import { ChartFrame } from './chart-frame.tsx';
import { chartColour } from './colours.ts';
import { describe, formatNumber, readPoints } from './series.ts';

const SIZE = 200;
const RADIUS = 90;

export function DonutChart({ source }: DrawnProps) {
  return <RoundChart source={source} hole={String(source['thickness']).toLowerCase() === 'thick' ? 45 : 60} />;
}

export function PieChart({ source }: DrawnProps) {
  return <RoundChart source={source} hole={0} />;
}

function RoundChart({ source, hole }: DrawnProps & { hole: number }) {
  const points = readPoints(source['data']).filter(({ value }) => value > 0);
  const total = points.reduce((sum, { value }) => sum + value, 0);
  const colours = points.map(({ color }, index) => chartColour(color, index, source['colorSet']));
  let turned = 0;
  return (
    <ChartFrame
      title={source['title']}
      showTitle={source['showTitle']}
      maxWidth={source['maxWidth'] ?? '260px'}
      description={[source['value'], describe(points)].filter(Boolean).join('. ')}
      legend={
        source['showLegend'] === false
          ? []
          : points.map(({ label, value }, index) => ({
              label: `${label} ${formatNumber(value)}`,
              colour: colours[index] ?? '',
            }))
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
      {hole > 0 && source['value'] !== undefined && (
        <text
          className="chart-strong"
          x={SIZE / 2}
          y={SIZE / 2}
          textAnchor="middle"
          dominantBaseline="central"
          style={{ fontSize: 28 }}
        >
          {String(source['value'])}
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
