import { goodNewsOf } from '../domain/good-news.ts';
import type { Report, ReportException, ReportVersion } from '../domain/report.ts';
import {
  actionsTable,
  deadlinesTable,
  decidedTable,
  hasFigure,
  measuresTable,
  measuresWithout,
  movementTable,
  questionsTable,
  responsesTable,
  risksTable,
  trendLines,
} from '../domain/report-tables.ts';
import {
  ABOUT_MEASURES,
  ABOUT_RISKS,
  ABOUT_STANDINGS,
  changesTitle,
  DEADLINES,
  DECISIONS_FIRST,
  formatPeriod,
  formatResponses,
  formatStanding,
  formatVersion,
  NOT_GIVEN,
  NOT_SHOWN,
  NOTHING_CHANGED,
  READ_FIRST,
} from '../domain/report-words.ts';
import { STANDINGS } from '../domain/standing.ts';
import { formatDay } from '../domain/words.ts';
import type { ExportFile } from '../usecases/ports.ts';
import { fileName } from './export-file.ts';
import { dutyOf } from './markdown/duty.ts';
import { drawTable, plain, table } from './markdown/text.ts';

/** The full report as GitHub Markdown, in the order of the page. */
export async function exportMarkdown(version: ReportVersion): Promise<ExportFile> {
  return {
    name: fileName(version, 'md'),
    contentType: 'text/markdown; charset=utf-8',
    body: `${blocksOf(version).join('\n\n')}\n`,
  };
}

function blocksOf(version: ReportVersion): string[] {
  const { report } = version;
  const marking = report.marking === '' ? [] : [`**${plain(report.marking)}**`];
  return [
    ...marking,
    `# ${plain(report.title)}`,
    ...(report.scope.kind === 'partnership' ? [] : [plain(report.partnershipName)]),
    plain(formatPeriod(report.period)),
    plain(formatVersion(version)),
    `> ${plain(report.headline)}`,
    ...summaryOf(report),
    ...decisionsOf(report),
    ...goodNewsIn(report),
    ...exceptionsOf(report),
    ...movementOf(report),
    ...measuresOf(report),
    ...risksOf(report),
    ...changesOf(version),
    ...missingOf(report),
    ...responsesOf(report),
    ...requestsOf(report),
    ...decidedOf(report),
    ...questionsOf(report),
    ...actionsOf(report),
    ...deadlinesOf(report),
    '## Duty by duty',
    ...report.lines.flatMap((line) => dutyOf(report, line)),
    '## What the words mean',
    READ_FIRST.map((standing) => `- **${formatStanding(standing)}**: ${STANDINGS[standing].meaning}`).join('\n'),
    ABOUT_STANDINGS,
    ...marking,
  ];
}

function summaryOf(report: Report): string[] {
  const present = READ_FIRST.filter((standing) => report.counts[standing] > 0);
  const rows = present.map((standing) => [
    formatStanding(standing),
    String(report.counts[standing]),
    STANDINGS[standing].meaning,
  ]);
  return ['## At a glance', table(['Standing', 'Duties', 'What it means'], rows), formatResponses(report)];
}

function exceptionsOf(report: Report): string[] {
  const none = 'No answer is off track or at risk.';
  const found = report.exceptions.flatMap((exception) => exceptionOf(report, exception));
  return ['## Off track and at risk', ...(found.length === 0 ? [none] : found)];
}

function exceptionOf(report: Report, exception: ReportException): string[] {
  const isRestricted = report.lines.some((line) => line.dutyId === exception.dutyId && line.isRestricted);
  const text = (words: string | null) => (words ? plain(words) : isRestricted ? NOT_SHOWN : NOT_GIVEN);
  return [
    `### ${plain(`${exception.dutyId} ${exception.title}`)}`,
    `**${formatStanding(exception.standing)}**, ${plain(exception.groupName)}`,
    [
      `- Cause: ${text(exception.cause)}`,
      `- Action: ${text(exception.action)}`,
      `- Who can unblock it: ${text(exception.unblocker)}`,
      `- Owner: ${plain(exception.owner)}`,
      `- Recovery date: ${exception.recoveryOn ? formatDay(exception.recoveryOn) : NOT_GIVEN}`,
    ].join('\n'),
  ];
}

function decisionsOf(report: Report): string[] {
  const heading = '## Decisions wanted';
  if (report.decisions.length === 0) return [heading, 'Nobody has asked for a decision.'];
  const more = report.decisions.length - DECISIONS_FIRST;
  return [heading, listOf(report, 0, DECISIONS_FIRST), ...(more > 0 ? [`[${more} more](#more-decisions-wanted)`] : [])];
}

function requestsOf(report: Report): string[] {
  if (report.decisions.length <= DECISIONS_FIRST) return [];
  return ['## More decisions wanted', listOf(report, DECISIONS_FIRST, report.decisions.length)];
}

function decidedOf(report: Report): string[] {
  return report.decided.length === 0 ? [] : ['## Decided', drawTable(decidedTable(report))];
}

function questionsOf(report: Report): string[] {
  return report.questions.length === 0 ? [] : ['## Questions and answers', drawTable(questionsTable(report))];
}

function listOf({ decisions }: Report, from: number, to: number): string {
  return decisions
    .slice(from, to)
    .map((decision, index) => `${from + index + 1}. ${plain(decision.wanted)}`)
    .join('\n');
}

function goodNewsIn(report: Report): string[] {
  const news = goodNewsOf(report).map(
    ({ dutyId, title, from, to }) =>
      `- ${plain(`${dutyId} ${title}`)}: **${formatStanding(to)}**, before: ${formatStanding(from)}`,
  );
  return news.length === 0 ? [] : ['## Good news', news.join('\n')];
}

function movementOf(report: Report): string[] {
  if (report.moved.length === 0)
    return ['## What moved', `Nothing has moved since ${plain(report.comparedWith.name)}.`];
  const moved = movementTable(report);
  return ['## What moved', `${plain(moved.caption)}:`, drawTable(moved)];
}

function measuresOf({ measures }: Report): string[] {
  if (measures.length === 0) return [];
  if (!measures.some(hasFigure)) return ['## Measures', 'No figures were entered yet.'];
  const without = measuresWithout(measures);
  const trends = trendLines(measures);
  return [
    '## Measures',
    drawTable(measuresTable(measures)),
    ABOUT_MEASURES,
    ...(without === '' ? [] : [plain(without)]),
    ...(trends.length === 0 ? [] : [trends.map((line) => `- ${plain(line)}`).join('\n')]),
  ];
}

function risksOf(report: Report): string[] {
  if (report.risks.length === 0) return ['## Risks', 'No risk is recorded.'];
  return ['## Risks', drawTable(risksTable(report)), ABOUT_RISKS];
}

function responsesOf(report: Report): string[] {
  return report.responses.length === 0 ? [] : ['## Updates by organisation', drawTable(responsesTable(report))];
}

/** What this version says otherwise than the one it is compared with; nothing for the first. */
function changesOf({ changes }: ReportVersion): string[] {
  if (!changes) return [];
  const heading = `## ${changesTitle(changes)}`;
  if (changes.sections.length === 0) return [heading, NOTHING_CHANGED];
  return [
    heading,
    ...changes.sections.flatMap((section) => [
      `### ${section.heading}`,
      section.lines.map((line) => `- ${plain(line)}`).join('\n'),
    ]),
  ];
}

function missingOf(report: Report): string[] {
  if (report.missing.length === 0) return ['## No update received', 'Every update asked for was received.'];
  const rows = report.missing.map(({ organisationName, lines }) => [
    plain(`${organisationName} (${lines.length})`),
    lines.map((line) => plain(`${line.dutyId} ${line.title}, ${line.groupName}`)).join('<br>'),
  ]);
  return ['## No update received', table(['Lead', 'Duties and groups'], rows)];
}

function actionsOf(report: Report): string[] {
  const heading = '## Actions of the board';
  return [heading, report.actions.length === 0 ? 'No action is open.' : drawTable(actionsTable(report))];
}

/** From the day on which the version was compiled. */
function deadlinesOf(report: Report): string[] {
  return report.deadlines?.length ? [`## ${DEADLINES}`, drawTable(deadlinesTable(report))] : [];
}
