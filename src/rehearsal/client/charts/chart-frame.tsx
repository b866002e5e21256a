import type { ReactNode } from 'react';

export interface LegendEntry {
  label: string;
  colour: string;
}

interface ChartFrameProps {
  /** Shown above when the card asks for it; always part of the text alternative. */
  title: unknown;
  showTitle: unknown;
  /** All numbers in words. */
  description: string;
  legend?: LegendEntry[];
  width: number;
  height: number;
  maxWidth?: unknown;
  children: ReactNode;
}

/** What every chart has: an optional title, the drawing with its text alternative, the legend. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, showTitle, description, legend = [], width, height, maxWidth, children } = props;
  const name = [title, description].filter(Boolean).join(': ');
  return (
    <figure className="chart" style={{ maxWidth: typeof maxWidth === 'string' ? maxWidth : '35rem' }}>
      {Boolean(showTitle && title) && <figcaption className="chart-title">{String(title)}</figcaption>}
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={name}>
        {children}
      </svg>
      {legend.length > 0 && (
        <ul className="chart-legend" aria-hidden="true">
          {legend.map(({ label, colour }) => (
            <li key={label}>
              <i style={{ background: colour }} />
              {label}
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}
