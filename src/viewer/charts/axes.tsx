import type { AxisLook } from './look.ts';
import { axisSteps, type FormatValue, formatNumber } from './series.ts';

export const PLOT = { width: 520, height: 260, left: 40, right: 8, top: 28, bottom: 44 } as const;
const INNER_HEIGHT = PLOT.height - PLOT.top - PLOT.bottom;

/** Width between the axis and the right edge of a drawing. */
export function innerWidth(width: number): number {
  return width - PLOT.left - PLOT.right;
}

export interface Scale {
  steps: number[];
  /** Height on the drawing of a value. */
  y(value: number): number;
}

/** A vertical axis that starts at 0 unless the numbers or `yMin` go below. */
export function verticalScale(values: readonly number[], { yMin, yMax }: AxisLook): Scale {
  const low = yMin ?? Math.min(0, ...values);
  const high = yMax ?? Math.max(...values, low + 1);
  const steps = axisSteps(low, high);
  const bottom = steps[0] ?? 0;
  const top = steps.at(-1) ?? 1;
  return { steps, y: (value) => PLOT.top + INNER_HEIGHT * (1 - (value - bottom) / (top - bottom || 1)) };
}

interface AxesProps extends Pick<AxisLook, 'xTitle' | 'yTitle'> {
  width: number;
  scale: Scale;
  labels: readonly string[];
  /** Middle of each label, from the left of the drawing. */
  x: (index: number) => number;
  format?: FormatValue | undefined;
  /** Names that follow from each other, such as quarters: those that have no room are left out instead of cut. */
  isSequence?: boolean;
}

/** Pixels of a letter, about; and what keeps two names apart. */
const LETTER = 6.5;
const GAP = 8;

/** Grid lines with their numbers and the names along the bottom; every second name when there are many. */
export function Axes(props: AxesProps) {
  const { width, scale, labels, x, xTitle, yTitle, format = formatNumber, isSequence = false } = props;
  const longest = Math.max(...labels.map(({ length }) => length)) * LETTER + GAP;
  const room = isSequence ? Math.max(Math.floor(innerWidth(width) / longest), 1) : 8;
  const every = Math.ceil(labels.length / Math.min(room, 8));
  const letters = Math.floor(((innerWidth(width) / Math.max(labels.length, 1)) * every) / LETTER);
  return (
    <g>
      {scale.steps.map((step) => (
        <g key={step}>
          <line className="chart-grid" x1={PLOT.left} x2={width - PLOT.right} y1={scale.y(step)} y2={scale.y(step)} />
          <text x={PLOT.left - 6} y={scale.y(step)} textAnchor="end" dominantBaseline="central">
            {format(step)}
          </text>
        </g>
      ))}
      {labels.map((label, index) =>
        index % every === 0 ? (
          <text key={`${index} ${label}`} x={x(index)} y={PLOT.height - PLOT.bottom + 16} textAnchor="middle">
            {label.length > letters ? `${label.slice(0, Math.max(letters - 1, 1))}…` : label}
          </text>
        ) : undefined,
      )}
      {xTitle && (
        <text x={PLOT.left + innerWidth(width) / 2} y={PLOT.height - 6} textAnchor="middle">
          {xTitle}
        </text>
      )}
      {yTitle && (
        <text x={PLOT.left - 34} y={12}>
          {yTitle}
        </text>
      )}
    </g>
  );
}
