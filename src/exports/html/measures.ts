import type { MeasureLine } from '../../domain/measure.ts';
import { formatTrend } from '../../domain/measure-words.ts';
import { hasFigure, historyTable, measuresTable, measuresWithout } from '../../domain/report-tables.ts';
import { ABOUT_MEASURES } from '../../domain/report-words.ts';
import { drawTable } from './table.ts';
import { html, type Markup } from './tag.ts';
import { trend } from './trend.ts';

/** The figures with what their colours rest on; then each trend as a line, in words, and as the table behind it. */
export function measures(lines: readonly MeasureLine[]): Markup | null {
  if (lines.length === 0) return null;
  const without = measuresWithout(lines);
  const drawn = lines.filter(({ history }) => history.length > 1);
  return html`<section aria-labelledby="measures">
<h2 id="measures">Measures</h2>
${lines.some(hasFigure) ? drawTable(measuresTable(lines)) : html`<p>No figures were entered yet.</p>`}
${lines.some(hasFigure) && html`<p class="quiet">${ABOUT_MEASURES}</p>`}
${without !== '' && lines.some(hasFigure) && html`<p class="quiet">${without}</p>`}
${drawn.length > 0 && html`<h3>Trends</h3>`}
${drawn.map(
  (line) => html`<figure class="trend">
<figcaption><b>${line.dutyId} ${line.name}</b> ${formatTrend(line)}</figcaption>
${trend(line)}
<details><summary>Figures of ${line.name} by quarter</summary>${drawTable(historyTable(line))}</details>
</figure>`,
)}
</section>`;
}
