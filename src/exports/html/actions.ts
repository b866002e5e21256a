import type { Report } from '../../domain/report.ts';
import { formatDay } from '../../domain/words.ts';
import { table } from './table.ts';
import { html, type Markup } from './tag.ts';

/** What the board agreed and is still open, overdue first. */
export function boardActions(report: Report): Markup {
  const rows = report.actions.map(({ number, what, dutyId, ownerName, dueOn, isOverdue }) => [
    `${number}. ${what}${dutyId === null ? '' : ` (${dutyId})`}`,
    ownerName,
    `${formatDay(dueOn)}${isOverdue ? ', overdue' : ''}`,
  ]);
  return html`<section aria-labelledby="actions">
<h2 id="actions">Actions of the board</h2>
${rows.length === 0 ? html`<p>No action is open.</p>` : table('Open actions, by day', ['Action', 'Owner', 'Due'], rows)}
</section>`;
}
