import { goodNewsOf } from '../../domain/good-news.ts';
import type { Report, ReportException } from '../../domain/report.ts';
import { movementTable } from '../../domain/report-tables.ts';
import { DECISIONS_FIRST, formatStanding, NOT_GIVEN, NOT_SHOWN } from '../../domain/report-words.ts';
import { formatDay } from '../../domain/words.ts';
import { badge } from './badge.ts';
import { drawTable, table } from './table.ts';
import { html, type Markup } from './tag.ts';

/** Reds, then ambers: cause, action, owner, who can unblock it, recovery date. */
export function exceptions(report: Report): Markup {
  return html`<section aria-labelledby="exceptions">
<h2 id="exceptions">Off track and at risk</h2>
${report.exceptions.length === 0 && html`<p>No answer is off track or at risk.</p>`}
${report.exceptions.map((exception) => exceptionOf(report, exception))}
</section>`;
}

function exceptionOf(report: Report, exception: ReportException): Markup {
  const isRestricted = report.lines.some((line) => line.dutyId === exception.dutyId && line.isRestricted);
  const text = (words: string | null) => words ?? (isRestricted ? NOT_SHOWN : NOT_GIVEN);
  const facts: [string, string][] = [
    ['Cause', text(exception.cause)],
    ['Action', text(exception.action)],
    ['Who can unblock it', text(exception.unblocker)],
    ['Owner', exception.owner],
    ['Recovery date', exception.recoveryOn ? formatDay(exception.recoveryOn) : NOT_GIVEN],
  ];
  return html`<article class="exception ${exception.standing === 'off track' && 'is-off-track'}">
<h3><a href="#${exception.dutyId}">${exception.dutyId} ${exception.title}</a></h3>
<p>${badge(exception.standing)} ${exception.groupName}</p>
<dl class="facts">${facts.map(
    ([name, value]) => html`
<div><dt>${name}</dt><dd class="words">${value}</dd></div>`,
  )}
</dl>
</article>`;
}

/** What the board is asked for, at most three things; the rest stands in `requests`. */
export function decisions(report: Report): Markup {
  return html`<section aria-labelledby="decisions">
<h2 id="decisions">Decisions wanted</h2>
${report.decisions.length === 0 ? html`<p>Nobody has asked for a decision.</p>` : list(report, 0, DECISIONS_FIRST)}
${report.decisions.length > DECISIONS_FIRST && html`<p><a href="#requests">${report.decisions.length - DECISIONS_FIRST} more</a></p>`}
</section>`;
}

export function requests(report: Report): Markup | null {
  if (report.decisions.length <= DECISIONS_FIRST) return null;
  return html`<section aria-labelledby="requests">
<h2 id="requests">More decisions wanted</h2>
${list(report, DECISIONS_FIRST, report.decisions.length)}
</section>`;
}

function list({ decisions: all }: Report, from: number, to: number): Markup {
  return html`<ol start="${from + 1}">${all.slice(from, to).map(
    (decision) => html`
<li>${decision.wanted}</li>`,
  )}
</ol>`;
}

export function goodNews(report: Report): Markup | null {
  const news = goodNewsOf(report);
  if (news.length === 0) return null;
  return html`<section aria-labelledby="good-news">
<h2 id="good-news">Good news</h2>
<ul>${news.map(
    ({ dutyId, title, from, to }) => html`
<li><a href="#${dutyId}">${dutyId} ${title}</a>: ${badge(to)} <span class="quiet">before: ${formatStanding(from)}</span></li>`,
  )}
</ul>
</section>`;
}

export function movement(report: Report): Markup {
  return html`<section aria-labelledby="moved">
<h2 id="moved">What moved</h2>
${report.moved.length === 0 ? html`<p>Nothing has moved since ${report.comparedWith.name}.</p>` : drawTable(movementTable(report))}
</section>`;
}

/** By organisation, never by person. */
export function missing(report: Report): Markup {
  return html`<section aria-labelledby="missing">
<h2 id="missing">No update received</h2>
${
  report.missing.length === 0
    ? html`<p>Every update asked for was received.</p>`
    : table(
        'Updates not received, by who leads the duty',
        ['Lead', 'Duties and groups'],
        report.missing.map(({ organisationName, lines }) => [
          `${organisationName} (${lines.length})`,
          html`<ul>${lines.map((line) => html`<li>${line.dutyId} ${line.title}, ${line.groupName}</li>`)}</ul>`,
        ]),
      )
}
</section>`;
}
