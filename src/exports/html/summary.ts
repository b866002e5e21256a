import type { Report } from '../../domain/report.ts';
import { ABOUT_STANDINGS, formatResponses, READ_FIRST } from '../../domain/report-words.ts';
import { STANDINGS } from '../../domain/standing.ts';
import { badge } from './badge.ts';
import { bar } from './bar.ts';
import { table } from './table.ts';
import { html, type Markup } from './tag.ts';

/** Where the duties stand: the bar, its numbers and what each word promises. */
export function summary(report: Report): Markup {
  return standings(report, html`<p>${formatResponses(report)}</p>`);
}

export function standings(report: Pick<Report, 'counts'>, then: Markup): Markup {
  const present = READ_FIRST.filter((standing) => report.counts[standing] > 0);
  return html`<section aria-labelledby="summary">
<h2 id="summary">At a glance</h2>
${present.length > 0 && bar(report)}
<div class="counts">${table(
    'Duties by where they stand',
    ['Standing', 'Duties', 'What it means'],
    present.map((standing) => [badge(standing), String(report.counts[standing]), STANDINGS[standing].meaning]),
  )}</div>
${then}
</section>`;
}

/** The words that this report did not need above, so that every word on the page has its meaning on the page. */
export function key(): Markup {
  return html`<section aria-labelledby="key">
<h2 id="key">What the words mean</h2>
<dl class="key">${READ_FIRST.map(
    (standing) => html`
<div><dt>${badge(standing)}</dt><dd>${STANDINGS[standing].meaning}</dd></div>`,
  )}
</dl>
<p>${ABOUT_STANDINGS}</p>
</section>`;
}
