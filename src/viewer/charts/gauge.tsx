import type { DrawnProps } from '../cards/elements/drawn-element.ts';
import { listOf } from '../json.ts';
import { ChartFrame } from './chart-frame.tsx';
import { chartColour } from './colours.ts';
import { ringPath } from './donut.tsx';
import { describe, formatNumber, numberOf, readPoints } from './series.ts';

const SIZE = 200;

/** Half a ring of segments and a needle. The half turn goes from 9 o'clock (-0.25) to 3 o'clock (0.25). */
export function GaugeChart({ source }: DrawnProps) {
  const segments = readPoints(listOf(source['segments']).map((entry) => ({ ...entry, value: entry['size'] })));
  const min = numberOf(source['min']);
  const size = segments.reduce((sum, { value }) => sum + value, 0);
  const max = source['max'] === undefined ? min + (size || 100) : numberOf(source['max']);
  const value = numberOf(source['value']);
  const share = Math.min(1, Math.max(0, (value - min) / (max - min || 1)));
  const shown =
    source['valueFormat'] === 'Fraction'
      ? `${formatNumber(value)}/${formatNumber(max)}`
      : `${Math.round(((value - min) / (max - min || 1)) * 100)}%`;
  const colours = segments.map(({ color }, index) => chartColour(color, index, source['colorSet']));
  const needle = (share / 2 - 0.5) * 2 * Math.PI;
  let turned = 0;
  return (
    <ChartFrame
      title={source['title']}
      showTitle={source['title']}
      maxWidth={source['maxWidth'] ?? '260px'}
      description={[shown, source['subLabel'], describe(segments)].filter(Boolean).join('. ')}
      legend={
        source['showLegend'] === false
          ? []
          : segments.map(({ label }, index) => ({ label, colour: colours[index] ?? '' })).filter(({ label }) => label)
      }
      width={SIZE}
      height={140}
    >
      {segments.map(({ value: length, label }, index) => {
        const from = turned;
        turned += length / (size || 1);
        return (
          <path
            key={`${index} ${label}`}
            d={ringPath(from / 2 - 0.25, turned / 2 - 0.25, 90, 68)}
            fill={colours[index]}
            stroke="var(--colorNeutralBackground1)"
            strokeWidth={2}
          />
        );
      })}
      {source['showNeedle'] !== false && (
        <line
          x1={100 + 40 * Math.cos(needle)}
          y1={100 + 40 * Math.sin(needle)}
          x2={100 + 80 * Math.cos(needle)}
          y2={100 + 80 * Math.sin(needle)}
          stroke="var(--colorNeutralForeground1)"
          strokeWidth={4}
          strokeLinecap="round"
        />
      )}
      <text className="chart-strong" x={100} y={100} textAnchor="middle" style={{ fontSize: 24 }}>
        {shown}
      </text>
      {source['subLabel'] !== undefined && (
        <text x={100} y={120} textAnchor="middle">
          {String(source['subLabel'])}
        </text>
      )}
      {source['showMinMax'] !== false && (
        <>
          <text x={21} y={116} textAnchor="middle">
            {formatNumber(min)}
          </text>
          <text x={179} y={116} textAnchor="middle">
            {formatNumber(max)}
          </text>
        </>
      )}
    </ChartFrame>
  );
}
