import { commentaryOf } from '../../domain/commentary.ts';
import { evidenceLink } from '../../domain/evidence-link.ts';
import type { Report, ReportAnswer, ReportLine } from '../../domain/report.ts';
import {
  DECISION_KINDS,
  DECISIONS_FIRST,
  formatStanding,
  formatTravel,
  LEGAL_BASIS,
  NOT_SHOWN,
} from '../../domain/report-words.ts';
import { formatDay, joinWords } from '../../domain/words.ts';
import { dayOf } from '../../domain/working-days.ts';
import { badge } from './badge.ts';
import { table } from './table.ts';
import { html, type Markup } from './tag.ts';

export function duties(report: Report): Markup {
  return html`<section aria-labelledby="duties">
<h2 id="duties">Duty by duty</h2>
${report.lines.map((line) => dutyOf(report, line))}
</section>`;
}

function dutyOf(report: Report, line: ReportLine): Markup {
  return html`<article class="duty" id="${line.dutyId}">
<h3>${line.dutyId} ${line.title}</h3>
<p>${badge(line.standing)} <span class="quiet">Period before: ${formatStanding(line.before)}</span></p>
<p class="quiet">${formatTravel(line)}</p>
<dl class="facts">
<div><dt>Lead</dt><dd>${joinWords(line.leadNames)}</dd></div>
<div><dt>${LEGAL_BASIS}</dt><dd>${line.hook}</dd></div>
</dl>
${table(
  `Answers on ${line.dutyId}`,
  ['Group', 'Standing', 'Progress', 'What was said', 'When and by whom'],
  line.answers.map((answer) => [
    answer.groupName,
    badge(answer.standing),
    answer.progress?.percent == null ? '–' : `${answer.progress.percent}%`,
    answer.saidAt === null ? '–' : saidOf(report, line, answer),
    whenOf(answer),
  ]),
)}
</article>`;
}

function saidOf(report: Report, line: ReportLine, answer: ReportAnswer): Markup {
  const { progress } = answer;
  const evidence = evidenceLink(progress?.evidenceUrl);
  const requests = report.decisions.flatMap(({ updateId, kind }, index) =>
    updateId === answer.updateId ? [{ kind, to: index < DECISIONS_FIRST ? 'decisions' : 'requests' }] : [],
  );
  return html`${line.isRestricted && html`<p class="quiet">${NOT_SHOWN}</p>`}${commentaryOf(answer).map(
    ({ label, text }) => html`<p><b>${label}:</b> <span class="words">${text}</span></p>`,
  )}${answer.firstSaidOn && html`<p><b>No change since:</b> ${formatDay(answer.firstSaidOn)}</p>`}${
    evidence &&
    html`<p><a href="${evidence.href}" rel="noopener noreferrer">Evidence for ${line.dutyId}, ${answer.groupName} (${evidence.host})</a></p>`
  }${requests.map(({ kind, to }) => html`<p><a href="#${to}">${DECISION_KINDS[kind]}</a></p>`)}`;
}

function whenOf({ saidAt, organisationName, isLate }: ReportAnswer): Markup {
  if (saidAt === null) return html`–`;
  return html`<p>${formatDay(dayOf(saidAt))}, ${organisationName}</p>${isLate && html`<p class="quiet">After the due day</p>`}`;
}
