import type { Report, ReportException, ReportVersion } from '../domain/report.ts';
import {
  DIRECTIONS,
  formatAnswer,
  formatPeriod,
  formatResponses,
  formatStanding,
  formatVersion,
  NOT_GIVEN,
  NOT_SHOWN,
  READ_FIRST,
} from '../domain/report-words.ts';
import { STANDINGS } from '../domain/standing.ts';
import { formatDay } from '../domain/words.ts';
import { type ExportFile, fileName } from './export-file.ts';
import { dutyOf } from './markdown/duty.ts';
import { plain, table } from './markdown/text.ts';

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
    ...exceptionsOf(report),
    ...decisionsOf(report),
    ...questionsOf(report),
    ...movementOf(report),
    ...missingOf(report),
    '## Duty by duty',
    ...report.lines.flatMap((line) => dutyOf(report, line)),
    '## What the words mean',
    READ_FIRST.map((standing) => `- **${formatStanding(standing)}**: ${STANDINGS[standing].meaning}`).join('\n'),
    'A duty that several groups answer stands where the worst answer stands. Nothing is averaged, and a duty without an update has no colour.',
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
  const lines = report.decisions.map((decision, index) => `${index + 1}. ${plain(decision.wanted)}`);
  const decided = report.decided.map(({ text, decidedOn }) => `- ${plain(text)} (${formatDay(decidedOn)})`);
  return [
    '## Decisions wanted',
    lines.join('\n') || 'Nobody has asked for a decision.',
    ...(decided.length === 0 ? [] : ['### Decided', decided.join('\n')]),
  ];
}

function questionsOf(report: Report): string[] {
  if (report.questions.length === 0) return [];
  const rows = report.questions.map((one) => [
    plain(`${one.number}. ${one.askedOf}`),
    one.text === null ? NOT_SHOWN : plain(one.text),
    plain(formatAnswer(one)),
  ]);
  return ['## Questions and answers', table(['Asked of', 'Question', 'Answer'], rows)];
}

function movementOf(report: Report): string[] {
  if (report.moved.length === 0)
    return ['## What moved', `Nothing has moved since ${plain(report.comparedWith.name)}.`];
  const rows = report.moved.map(({ dutyId, title, from, to, direction }) => [
    plain(`${dutyId} ${title}`),
    formatStanding(from),
    formatStanding(to),
    `${DIRECTIONS[direction].arrow} ${DIRECTIONS[direction].word}`,
  ]);
  return [
    '## What moved',
    `Since ${plain(report.comparedWith.name)}:`,
    table(['Duty', 'Before', 'Now', 'Direction'], rows),
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
