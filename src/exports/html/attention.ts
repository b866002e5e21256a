import type { Report, ReportException } from '../../domain/report.ts';
import { DIRECTIONS, formatAnswer, NOT_GIVEN, NOT_SHOWN } from '../../domain/report-words.ts';
import { formatDay } from '../../domain/words.ts';
import { badge } from './badge.ts';
import { table } from './table.ts';
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

export function decisions(report: Report): Markup {
  return html`<section aria-labelledby="decisions">
<h2 id="decisions">Decisions wanted</h2>
${
  report.decisions.length === 0
    ? html`<p>Nobody has asked for a decision.</p>`
    : html`<ol>${report.decisions.map(
        (decision) => html`
<li>${decision.wanted}</li>`,
      )}
</ol>`
}
${
  report.decided.length > 0 &&
  html`<h3>Decided</h3>
<ul>${report.decided.map(
    ({ text, decidedOn }) => html`
<li>${text} (${formatDay(decidedOn)})</li>`,
  )}
</ul>`
}
</section>`;
}

/** Nothing at all where nobody asked. */
export function questions(report: Report): Markup | false {
  if (report.questions.length === 0) return false;
  return html`<section aria-labelledby="questions">
<h2 id="questions">Questions and answers</h2>
${table(
  'Questions of the chair and the manager',
  ['Asked of', 'Question', 'Answer'],
  report.questions.map((one) => [`${one.number}. ${one.askedOf}`, one.text ?? NOT_SHOWN, formatAnswer(one)]),
)}
</section>`;
}

export function movement(report: Report): Markup {
  return html`<section aria-labelledby="moved">
<h2 id="moved">What moved</h2>
${
  report.moved.length === 0
    ? html`<p>Nothing has moved since ${report.comparedWith.name}.</p>`
    : table(
        `Since ${report.comparedWith.name}`,
        ['Duty', 'Before', 'Now', 'Direction'],
        report.moved.map(({ dutyId, title, from, to, direction }) => [
          `${dutyId} ${title}`,
          badge(from),
          badge(to),
          html`<span aria-hidden="true">${DIRECTIONS[direction].arrow}</span> ${DIRECTIONS[direction].word}`,
        ]),
      )
}
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
