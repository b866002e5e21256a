import { evidenceLink } from '../domain/evidence-link.ts';
import { MEASURE_COLOURS, MEASURE_MOVEMENTS } from '../domain/measure-words.ts';
import type { Report, ReportVersion } from '../domain/report.ts';
import { formatPeriod, formatVersion, READ_FIRST } from '../domain/report-words.ts';
import { STANDINGS } from '../domain/standing.ts';
import { dayOf } from '../domain/working-days.ts';
import { actionsSheet, deadlinesSheet, decidedSheet, decisionsSheet, questionsSheet } from './asked-sheets.ts';
import { columns, dayCell, type Sheet, type SheetCell } from './sheet.ts';

export function sheetsOf(version: ReportVersion): Sheet[] {
  const { report } = version;
  return [
    summarySheet(version),
    updatesSheet(version),
    measuresSheet(report),
    risksSheet(report),
    decisionsSheet(report),
    decidedSheet(report),
    questionsSheet(report),
    actionsSheet(report),
    deadlinesSheet(report),
    missingSheet(report),
    responsesSheet(report),
  ];
}

function summarySheet(version: ReportVersion): Sheet {
  const { report } = version;
  const about: [string, SheetCell][] = [
    ['Title', report.title],
    ['Marking', report.marking],
    ['Partnership', report.partnershipName],
    ['Period', formatPeriod(report.period)],
    ['First day', { on: report.period.fromOn }],
    ['Last day', { on: report.period.toOn }],
    ['Version', formatVersion(version)],
    ['Headline', report.headline],
    ['Updates asked', report.asked],
    ['Updates received', report.answered],
    ['Received by the due day', report.answeredOnTime],
    ...READ_FIRST.map((standing): [string, SheetCell] => [
      `Duties: ${STANDINGS[standing].word.toLowerCase()}`,
      report.counts[standing],
    ]),
  ];
  return { name: 'Summary', columns: columns(['What', 30], ['Value', 90]), rows: about };
}

/** The facts: one row for each group's answer on each duty, with the ids it came from. */
export function updatesSheet({ report }: Pick<ReportVersion, 'report'>): Sheet {
  return {
    name: 'Updates',
    columns: columns(
      ['Duty id', 9],
      ['Duty', 44],
      ['Group id', 16],
      ['Group', 32],
      ['Standing', 20],
      ['Percent', 9],
      ['Duty stands', 20],
      ['Duty stood before', 20],
      ['A year before', 20],
      ['Direction of travel', 18],
      ['What', 60],
      ['So what', 40],
      ['Who can unblock it', 30],
      ['Expected', 13],
      ['Evidence', 40],
      ['Said on', 13],
      ['Said by organisation', 22],
      ['After the due day', 17],
      ['No change since', 16],
      ['Update id', 34],
    ),
    rows: report.lines.flatMap((line) =>
      line.answers.map((answer): SheetCell[] => [
        line.dutyId,
        line.title,
        answer.groupId,
        answer.groupName,
        STANDINGS[answer.standing].word,
        answer.progress?.percent ?? null,
        STANDINGS[line.standing].word,
        STANDINGS[line.before].word,
        line.lastYear && STANDINGS[line.lastYear].word,
        line.travel,
        answer.progress?.changed ?? null,
        answer.progress?.obstacle ?? null,
        answer.progress?.unblocker ?? null,
        dayCell(answer.progress?.forecastOn),
        evidenceLink(answer.progress?.evidenceUrl)?.href ?? null,
        dayCell(answer.saidAt && dayOf(answer.saidAt)),
        answer.organisationName,
        answer.saidAt === null ? null : answer.isLate ? 'Yes' : 'No',
        dayCell(answer.firstSaidOn),
        answer.updateId,
      ]),
    ),
  };
}

/** One row a quarter, oldest first; the row of the newest figure says how it stands to its target. */
export function measuresSheet({ measures }: Pick<Report, 'measures'>): Sheet {
  return {
    name: 'Measures',
    columns: columns(
      ['Duty id', 9],
      ['Measure id', 28],
      ['Measure', 44],
      ['Unit', 20],
      ['Quarter ended', 14],
      ['Figure', 11],
      ['Newest', 9],
      ['Target', 10],
      ['Band in %', 10],
      ['Good direction', 15],
      ['Against target', 20],
      ['A year before', 14],
      ['Movement', 12],
      ['Figures come late by', 26],
    ),
    rows: measures.flatMap((line) => {
      const { dutyId, measureId, name, unit, target, bandPercent, goodDirection, lag } = line;
      const about = [dutyId, measureId, name, unit];
      const rule = [target, bandPercent, goodDirection];
      const earlier = line.history.filter(({ on }) => on !== line.quarterEndOn);
      const newest: SheetCell[] = [
        ...about,
        dayCell(line.quarterEndOn),
        line.isWithheld ? 'Withheld: fewer than 5' : line.value,
        'Yes',
        ...rule,
        MEASURE_COLOURS[line.rag ?? 'none'].word,
        line.lastYear,
        line.movement && MEASURE_MOVEMENTS[line.movement].word,
        lag,
      ];
      const before = earlier.map(({ on, value }): SheetCell[] => [
        ...about,
        { on },
        value,
        'No',
        ...rule,
        null,
        null,
        null,
        lag,
      ]);
      return [...before, newest];
    }),
  };
}

function risksSheet({ risks }: Report): Sheet {
  return {
    name: 'Risks',
    columns: columns(
      ['Number', 9],
      ['Risk', 50],
      ['Duty id', 9],
      ['Owner', 24],
      ['Likelihood', 11],
      ['Impact', 9],
      ['Score', 8],
      ['Band', 10],
      ['Score before', 13],
      ['Movement', 11],
      ['What is being done', 60],
    ),
    rows: risks.map((risk) => [
      risk.number,
      risk.title,
      risk.dutyId,
      risk.ownerName,
      risk.likelihood,
      risk.impact,
      risk.score,
      risk.band,
      risk.before,
      risk.movement,
      risk.response,
    ]),
  };
}

function missingSheet({ missing }: Report): Sheet {
  return {
    name: 'Missing',
    columns: columns(['Lead', 30], ['Duty id', 9], ['Duty', 44], ['Group', 32]),
    rows: missing.flatMap(({ organisationName, lines }) =>
      lines.map(({ dutyId, title, groupName }) => [organisationName, dutyId, title, groupName]),
    ),
  };
}

function responsesSheet({ responses }: Report): Sheet {
  return {
    name: 'Responses',
    columns: columns(['Lead', 30], ['Asked', 9], ['Received', 11], ['By the due day', 15]),
    rows: responses.map(({ organisationName, asked, answered, answeredOnTime }) => [
      organisationName,
      asked,
      answered,
      answeredOnTime,
    ]),
  };
}
