import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { ChartLook } from './look.ts';

interface LegendEntry {
  label: string;
  /** Without one it stands for the band of a target. */
  colour?: string;
}

interface ChartFrameProps extends Pick<ChartLook, 'title' | 'showTitle' | 'maxWidth'> {
  /** All numbers in words. */
  description: string;
  legend?: LegendEntry[];
  /** Natural width of the drawing. A drawing given as a function is drawn anew for narrower places, others shrink. */
  width: number;
  height: number;
  children: ReactNode | ((width: number) => ReactNode);
}

/** What every chart has: an optional title, the drawing with its text alternative, the legend. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, showTitle = true, description, legend = [], width, height, maxWidth = '35rem', children } = props;
  const figure = useRef<HTMLElement>(null);
  const [place, setPlace] = useState(width);
  const drawn = typeof children === 'function' ? Math.min(place, width) : width;

  useLayoutEffect(() => {
    if (!figure.current) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setPlace(Math.round(entry.contentRect.width));
    });
    observer.observe(figure.current);
    return () => observer.disconnect();
  }, []);

  const name = [title, description].filter(Boolean).join(': ');
  return (
    <figure ref={figure} className="chart" style={{ maxWidth }}>
      {showTitle && title && <figcaption className="chart-title">{title}</figcaption>}
      <svg viewBox={`0 0 ${drawn} ${height}`} role="img" aria-label={name}>
        {typeof children === 'function' ? children(drawn) : children}
      </svg>
      {legend.length > 0 && (
        <ul className="chart-legend" aria-hidden="true">
          {legend.map(({ label, colour }) => (
            <li key={label}>
              {colour === undefined ? <i className="chart-band-key" /> : <i style={{ background: colour }} />}
              {label}
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}
