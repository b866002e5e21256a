import type { MeasureLine } from '../../domain/measure.ts';
import { formatTrend } from '../../domain/measure-words.ts';
import { html, type Markup } from './tag.ts';

const WIDTH = 320;
const HEIGHT = 64;
const EDGE = 6;

/** The history as a line with a dot for each quarter. It begins at no axis, so its words give the lowest and highest. */
export function trend(line: MeasureLine): Markup {
  const values = line.history.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const points = values.map((value, index) => {
    const x = EDGE + (index / Math.max(values.length - 1, 1)) * (WIDTH - 2 * EDGE);
    const y = high === low ? HEIGHT / 2 : EDGE + ((high - value) / (high - low)) * (HEIGHT - 2 * EDGE);
    return [Math.round(x * 10) / 10, Math.round(y * 10) / 10] as const;
  });
  const path = points.map(([x, y]) => `${x},${y}`).join(' ');
  return html`<svg class="trend-line" role="img" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" aria-label="${line.name}: ${formatTrend(line)}"><polyline points="${path}"></polyline>${points.map(
    ([x, y]) => html`<circle cx="${x}" cy="${y}" r="3"></circle>`,
  )}</svg>`;
}
