import type { FileChild } from 'docx';
import { commentaryOf } from '../../domain/commentary.ts';
import { evidenceLink } from '../../domain/evidence-link.ts';
import type { Report, ReportAnswer, ReportLine } from '../../domain/report.ts';
import { standingCell } from '../../domain/report-tables.ts';
import { DECISION_KINDS, formatStanding, formatTravel, LEGAL_BASIS, NOT_SHOWN } from '../../domain/report-words.ts';
import { formatDay, joinWords } from '../../domain/words.ts';
import { dayOf } from '../../domain/working-days.ts';
import { type CellLine, drawTable } from './table.ts';
import { heading, labelled, paragraph, quiet } from './text.ts';

export function duties(report: Report): FileChild[] {
  return [heading(1, 'Duty by duty'), ...report.lines.flatMap((line) => dutyOf(report, line))];
}

function dutyOf(report: Report, line: ReportLine): FileChild[] {
  return [
    heading(2, `${line.dutyId} ${line.title}`),
    paragraph(`${formatStanding(line.standing)}. Period before: ${formatStanding(line.before)}.`, { keepNext: true }),
    paragraph(`${formatTravel(line)}.`, { keepNext: true }),
    labelled('Lead', joinWords(line.leadNames), { keepNext: true }),
    quiet(`${LEGAL_BASIS}: ${line.hook}`, { keepNext: true }),
    ...drawTable(
      {
        caption: `Answers on ${line.dutyId}`,
        columns: ['Group', 'Standing', 'Progress', 'What was said', 'When and by whom'],
        rows: line.answers.map((answer) => [
          answer.groupName,
          standingCell(answer.standing),
          answer.progress?.percent == null ? '–' : `${answer.progress.percent}%`,
          answer.saidAt === null ? '–' : saidOf(report, line, answer),
          whenOf(answer),
        ]),
      },
      [17, 16, 10, 40, 17],
    ),
  ];
}

function saidOf(report: Report, line: ReportLine, answer: ReportAnswer): CellLine[] {
  const evidence = evidenceLink(answer.progress?.evidenceUrl);
  const requests = report.decisions.filter(({ updateId }) => updateId === answer.updateId);
  const said = [
    ...(line.isRestricted ? [{ words: NOT_SHOWN }] : []),
    ...commentaryOf(answer).map(({ label, text }) => ({ words: text, label })),
    ...(answer.firstSaidOn ? [{ words: formatDay(answer.firstSaidOn), label: 'No change since' }] : []),
    ...(evidence
      ? [{ words: `Evidence for ${line.dutyId}, ${answer.groupName} (${evidence.host})`, href: evidence.href }]
      : []),
    ...requests.map(({ kind }) => ({ words: DECISION_KINDS[kind] })),
  ];
  return said.length === 0 ? [{ words: '–' }] : said;
}

function whenOf({ saidAt, organisationName, isLate }: ReportAnswer): string {
  if (saidAt === null) return '–';
  return `${formatDay(dayOf(saidAt))}, ${organisationName ?? ''}${isLate ? '\nAfter the due day' : ''}`;
}
