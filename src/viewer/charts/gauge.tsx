import { ChartFrame } from './chart-frame.tsx';
import { chartColour } from './colours.ts';
import { ringPath } from './donut.tsx';
import type { ChartLook } from './look.ts';
import { describe, formatNumber, type Point, sumOf } from './series.ts';

const SIZE = 200;

interface GaugeProps extends ChartLook {
  value: number;
  min?: number;
  /** The segments together, or 100, unless told. */
  max?: number | undefined;
  segments: readonly Point[];
  subLabel?: string | undefined;
  /** "3/8" in place of "38%". */
  isFraction?: boolean;
  showLegend?: boolean;
  showNeedle?: boolean;
  showMinMax?: boolean;
}

/** Half a ring of segments and a needle. The half turn goes from 9 o'clock (-0.25) to 3 o'clock (0.25). */
export function GaugeChart(props: GaugeProps) {
  const { value, min = 0, segments, subLabel, isFraction, colorSet, format = formatNumber, maxWidth = '260px' } = props;
  const { title, showTitle, showLegend = true, showNeedle = true, showMinMax = true } = props;
  const size = sumOf(segments);
  const max = props.max ?? min + (size || 100);
  const share = (value - min) / (max - min || 1);
  const shown = isFraction ? `${format(value)}/${format(max)}` : `${Math.round(share * 100)}%`;
  const colours = segments.map(({ color }, index) => chartColour(color, index, colorSet));
  const needle = (Math.min(1, Math.max(0, share)) / 2 - 0.5) * 2 * Math.PI;
  let turned = 0;
  return (
    <ChartFrame
      title={title}
      showTitle={showTitle}
      maxWidth={maxWidth}
      description={[shown, subLabel, describe(segments, format)].filter(Boolean).join('. ')}
      legend={
        showLegend
          ? segments.map(({ label }, index) => ({ label, colour: colours[index] ?? '' })).filter(({ label }) => label)
          : []
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
      {showNeedle && (
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
      {subLabel !== undefined && (
        <text x={100} y={120} textAnchor="middle">
          {subLabel}
        </text>
      )}
      {showMinMax && (
        <>
          <text x={21} y={116} textAnchor="middle">
            {format(min)}
          </text>
          <text x={179} y={116} textAnchor="middle">
            {format(max)}
          </text>
        </>
      )}
    </ChartFrame>
  );
}
