import type { Report } from '../../domain/report.ts';
import {
  actionsTable,
  deadlinesTable,
  decidedTable,
  questionsTable,
  responsesTable,
  risksTable,
} from '../../domain/report-tables.ts';
import { ABOUT_RISKS, DEADLINES } from '../../domain/report-words.ts';
import { drawTable } from './table.ts';
import { html, type Markup } from './tag.ts';

export function risks(report: Report): Markup {
  return html`<section aria-labelledby="risks">
<h2 id="risks">Risks</h2>
${
  report.risks.length === 0
    ? html`<p>No risk is recorded.</p>`
    : html`${drawTable(risksTable(report))}<p class="quiet">${ABOUT_RISKS}</p>`
}
</section>`;
}

/** What the board agreed and is still open, overdue first. */
export function boardActions(report: Report): Markup {
  return html`<section aria-labelledby="actions">
<h2 id="actions">Actions of the board</h2>
${report.actions.length === 0 ? html`<p>No action is open.</p>` : drawTable(actionsTable(report))}
</section>`;
}

/** From the day on which the version was compiled; nothing at all where nothing is due. */
export function deadlines(report: Report): Markup | null {
  if (!report.deadlines?.length) return null;
  return html`<section aria-labelledby="deadlines">
<h2 id="deadlines">${DEADLINES}</h2>
${drawTable(deadlinesTable(report))}
</section>`;
}

/** Nothing at all where nothing was decided. */
export function decided(report: Report): Markup | null {
  if (report.decided.length === 0) return null;
  return html`<section aria-labelledby="decided">
<h2 id="decided">Decided</h2>
${drawTable(decidedTable(report))}
</section>`;
}

/** Nothing at all where nobody asked. */
export function questions(report: Report): Markup | null {
  if (report.questions.length === 0) return null;
  return html`<section aria-labelledby="questions">
<h2 id="questions">Questions and answers</h2>
${drawTable(questionsTable(report))}
</section>`;
}

export function responses(report: Report): Markup | null {
  if (report.responses.length === 0) return null;
  return html`<section aria-labelledby="responses">
<h2 id="responses">Updates by organisation</h2>
${drawTable(responsesTable(report))}
</section>`;
}
