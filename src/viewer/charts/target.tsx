import { PLOT, type Scale } from './axes.tsx';
import type { TargetLook } from './look.ts';
import type { FormatValue } from './series.ts';

/** Pixels kept free on the right of a drawing for the words of its target, which would stand on the lines elsewhere. */
const WORDS_WIDTH = 56;

interface TargetMarkProps extends TargetLook {
  scale: Scale;
  /** Of the drawing without the words. */
  width: number;
  format: FormatValue;
}

/** A dashed line with its words at its end, and the band below it. */
export function TargetMark({ target, band, scale, width, format }: TargetMarkProps) {
  const right = width - PLOT.right;
  const [top = 0, bottom = 0] = band ? [scale.y(band.from), scale.y(band.to)].toSorted((a, b) => a - b) : [];
  return (
    <g>
      {band && <rect className="chart-band" x={PLOT.left} y={top} width={right - PLOT.left} height={bottom - top} />}
      {target !== undefined && (
        <g transform={`translate(0 ${scale.y(target)})`}>
          {/* Hides a line of the grid at the same height, which would close the gaps. */}
          <line className="chart-target-gap" x1={PLOT.left} x2={right} />
          <line className="chart-target" x1={PLOT.left} x2={right} />
          <text className="chart-strong" x={right + 6} y={-2}>
            Target
            <tspan x={right + 6} dy={14}>
              {format(target)}
            </tspan>
          </text>
        </g>
      )}
    </g>
  );
}

/** Pixels that the words of a target need beside the drawing. */
export function targetRoom({ target }: TargetLook): number {
  return target === undefined ? 0 : WORDS_WIDTH;
}

/** The heights that the axis has to reach for target and band. */
export function targetValues({ target, band }: TargetLook): number[] {
  return [...(target === undefined ? [] : [target]), ...(band ? [band.from, band.to] : [])];
}

/** "Target 80", "Just off target 76 to 80". */
export function describeTarget({ target, band }: TargetLook, format: FormatValue): string[] {
  return [
    ...(target === undefined ? [] : [`Target ${format(target)}`]),
    ...(band ? [`${band.label} ${format(band.from)} to ${format(band.to)}`] : []),
  ];
}
