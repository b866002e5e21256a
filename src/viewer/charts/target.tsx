import { PLOT, type Scale } from './axes.tsx';
import type { TargetLook } from './look.ts';
import type { FormatValue } from './series.ts';

interface TargetMarkProps extends TargetLook {
  scale: Scale;
  width: number;
  format: FormatValue;
}

/** A dashed line with its words, and the band behind it. */
export function TargetMark({ target, band, scale, width, format }: TargetMarkProps) {
  const right = width - PLOT.right;
  const [top = 0, bottom = 0] = band ? [scale.y(band.from), scale.y(band.to)].toSorted((a, b) => a - b) : [];
  return (
    <g>
      {band && <rect className="chart-band" x={PLOT.left} y={top} width={right - PLOT.left} height={bottom - top} />}
      {target !== undefined && (
        <>
          <line className="chart-target" x1={PLOT.left} x2={right} y1={scale.y(target)} y2={scale.y(target)} />
          <text className="chart-strong chart-halo" x={right} y={scale.y(target) - 5} textAnchor="end">
            Target {format(target)}
          </text>
        </>
      )}
    </g>
  );
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

export function targetLegend({ band }: TargetLook): { label: string; colour: string }[] {
  return band ? [{ label: band.label, colour: 'var(--chart-band)' }] : [];
}
