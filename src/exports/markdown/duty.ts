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
import { link, plain, table } from './text.ts';

/** One duty: its heading, who leads it, its law, and what each group answered. */
export function dutyOf(report: Report, line: ReportLine): string[] {
  return [
    `### ${plain(`${line.dutyId} ${line.title}`)}`,
    `**${formatStanding(line.standing)}**. Period before: ${formatStanding(line.before)}.`,
    `${formatTravel(line)}.`,
    `Lead: ${plain(joinWords(line.leadNames))}`,
    `${LEGAL_BASIS}: ${plain(line.hook)}`,
    table(
      ['Group', 'Standing', 'Progress', 'What was said', 'When and by whom'],
      line.answers.map((answer) => [
        plain(answer.groupName),
        formatStanding(answer.standing),
        answer.progress?.percent == null ? '–' : `${answer.progress.percent}%`,
        saidOf(report, line, answer).join('<br>') || '–',
        whenOf(answer),
      ]),
    ),
  ];
}

function saidOf(report: Report, line: ReportLine, answer: ReportAnswer): string[] {
  const { progress } = answer;
  const evidence = evidenceLink(progress?.evidenceUrl);
  return [
    ...(line.isRestricted && answer.saidAt !== null ? [NOT_SHOWN] : []),
    ...commentaryOf(answer).flatMap(({ label, text }) => labelled(label, text)),
    ...labelled('No change since', answer.firstSaidOn && formatDay(answer.firstSaidOn)),
    ...(evidence ? [link(`Evidence for ${line.dutyId}, ${answer.groupName} (${evidence.host})`, evidence)] : []),
    ...report.decisions.flatMap(({ updateId, kind }, index) =>
      updateId === answer.updateId
        ? [`[${DECISION_KINDS[kind]}](#${index < DECISIONS_FIRST ? '' : 'more-'}decisions-wanted)`]
        : [],
    ),
  ];
}

function labelled(label: string, words: string | null | undefined): string[] {
  return words ? [`**${label}:** ${plain(words)}`] : [];
}

function whenOf({ saidAt, organisationName, isLate }: ReportAnswer): string {
  if (saidAt === null) return '–';
  return `${formatDay(dayOf(saidAt))}, ${plain(organisationName ?? '')}${isLate ? '<br>After the due day' : ''}`;
}
