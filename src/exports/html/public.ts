import type { PublicReport } from '../../domain/public-report.ts';
import { standingCell } from '../../domain/report-tables.ts';
import { ABOUT_PUBLIC, formatTravel } from '../../domain/report-words.ts';
import { badge } from './badge.ts';
import { standings } from './summary.ts';
import { drawTable } from './table.ts';
import { html, type Markup } from './tag.ts';

/** Where the duties stand, and what was left out. */
export function publicSummary(report: PublicReport): Markup {
  return standings(report, html`<p>${ABOUT_PUBLIC}</p>`);
}

/** Standing, percent and direction of travel of each duty: nothing that anybody wrote. */
export function publicDuties(report: PublicReport): Markup {
  return html`<section aria-labelledby="duties">
<h2 id="duties">Duty by duty</h2>
${report.lines.map(
  (line) => html`<article class="duty">
<h3>${line.dutyId} ${line.title}</h3>
<p>${badge(line.standing)} <span class="quiet">${formatTravel(line)}</span></p>
${drawTable({
  caption: `Answers on ${line.dutyId}`,
  columns: ['Group', 'Standing', 'Progress'],
  rows: line.answers.map(({ groupName, standing, percent }) => [
    groupName,
    standingCell(standing),
    percent === null ? '–' : `${percent}%`,
  ]),
})}
</article>`,
)}
</section>`;
}
