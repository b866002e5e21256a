import type { FileChild } from 'docx';
import type { MeasureLine } from '../../domain/measure.ts';
import type { Report, ReportException, ReportVersion } from '../../domain/report.ts';
import {
  actionsTable,
  type Cell,
  deadlinesTable,
  decidedTable,
  figuresTable,
  hasFigure,
  measuresTable,
  measuresWithout,
  movementTable,
  questionsTable,
  responsesTable,
  risksTable,
  standingCell,
  trendLines,
} from '../../domain/report-tables.ts';
import {
  ABOUT_MEASURES,
  ABOUT_RISKS,
  ABOUT_STANDINGS,
  changesTitle,
  DEADLINES,
  NOT_GIVEN,
  NOT_SHOWN,
  NOTHING_CHANGED,
  READ_FIRST,
} from '../../domain/report-words.ts';
import { STANDINGS } from '../../domain/standing.ts';
import { formatDay } from '../../domain/words.ts';
import { type CellLine, drawTable } from './table.ts';
import { bullets, heading, numbered, paragraph, quiet } from './text.ts';

/** Reds, then ambers: cause, action, who can unblock it, owner, recovery date. */
export function exceptions(report: Report): FileChild[] {
  const start = heading(1, 'Off track and at risk', { pageBreakBefore: true });
  if (report.exceptions.length === 0) return [start, paragraph('No answer is off track or at risk.')];
  const content = {
    caption: 'What is off track, then what is at risk',
    columns: ['Duty and group', 'Standing', 'Why, and what is being done', 'Who and when'],
    rows: report.exceptions.map((exception) => rowOf(report, exception)),
  };
  return [start, ...drawTable(content, [26, 13, 40, 21])];
}

function rowOf(report: Report, exception: ReportException): (Cell | CellLine[])[] {
  const isRestricted = report.lines.some((line) => line.dutyId === exception.dutyId && line.isRestricted);
  const text = (words: string | null) => words ?? (isRestricted ? NOT_SHOWN : NOT_GIVEN);
  return [
    `${exception.dutyId} ${exception.title}\n${exception.groupName}`,
    standingCell(exception.standing),
    [
      { words: text(exception.cause), label: 'Cause' },
      { words: text(exception.action), label: 'Action' },
      { words: text(exception.unblocker), label: 'Who can unblock it' },
    ],
    [
      { words: exception.owner, label: 'Owner' },
      { words: exception.recoveryOn ? formatDay(exception.recoveryOn) : NOT_GIVEN, label: 'Recovery date' },
    ],
  ];
}

export function allDecisions({ decisions }: Report): FileChild[] {
  if (decisions.length === 0) return [];
  return [
    heading(1, 'All decisions wanted'),
    ...numbered(
      decisions.map(({ wanted }) => wanted),
      2,
    ),
  ];
}

export function decided(report: Report): FileChild[] {
  return report.decided.length === 0 ? [] : [heading(1, 'Decided'), ...drawTable(decidedTable(report), [80, 20])];
}

export function questions(report: Report): FileChild[] {
  if (report.questions.length === 0) return [];
  return [heading(1, 'Questions and answers'), ...drawTable(questionsTable(report), [22, 36, 42])];
}

export function movement(report: Report): FileChild[] {
  const none = paragraph(`Nothing has moved since ${report.comparedWith.name}.`);
  const moved = report.moved.length === 0 ? [none] : drawTable(movementTable(report), [46, 20, 20, 14]);
  return [heading(1, 'All that moved'), ...moved];
}

export function measures(lines: readonly MeasureLine[]): FileChild[] {
  if (lines.length === 0) return [];
  if (!lines.some(hasFigure)) return [heading(1, 'Measures'), paragraph('No figures were entered yet.')];
  const without = measuresWithout(lines);
  const trends = trendLines(lines);
  const figures = figuresTable(lines);
  return [
    heading(1, 'Measures'),
    ...drawTable(measuresTable(lines), [23, 26, 21, 15, 15]),
    quiet(ABOUT_MEASURES),
    ...(without === '' ? [] : [quiet(without)]),
    ...(trends.length === 0 ? [] : [heading(2, 'Trends'), ...bullets(trends)]),
    ...(trends.length === 0 ? [] : drawTable(figures, [28, ...figures.columns.slice(1).map(() => 9)])),
  ];
}

/** What the board agreed and is still open, overdue first. */
export function boardActions(report: Report): FileChild[] {
  const title = heading(1, 'Actions of the board');
  if (report.actions.length === 0) return [title, paragraph('No action is open.')];
  return [title, ...drawTable(actionsTable(report), [60, 20, 20])];
}

/** From the day on which the version was compiled. */
export function deadlines(report: Report): FileChild[] {
  if (!report.deadlines?.length) return [];
  return [heading(1, `All ${DEADLINES.toLowerCase()}`), ...drawTable(deadlinesTable(report), [18, 58, 24])];
}

/** What this version says otherwise than the one it is compared with; nothing for the first. */
export function changes({ changes: found }: Pick<ReportVersion, 'changes'>): FileChild[] {
  if (!found) return [];
  if (found.sections.length === 0) return [heading(1, changesTitle(found)), paragraph(NOTHING_CHANGED)];
  const sections = found.sections.flatMap((section) => [heading(2, section.heading), ...bullets(section.lines)]);
  return [heading(1, changesTitle(found)), ...sections];
}

export function risks(report: Report): FileChild[] {
  if (report.risks.length === 0) return [heading(1, 'Risks'), paragraph('No risk is recorded.')];
  return [heading(1, 'Risks'), ...drawTable(risksTable(report), [23, 13, 14, 12, 13, 25]), quiet(ABOUT_RISKS)];
}

/** By organisation, never by person. */
export function missing(report: Report): FileChild[] {
  if (report.missing.length === 0) return [];
  return [
    heading(1, 'Updates not received'),
    ...drawTable(
      {
        caption: 'By who leads the duty',
        columns: ['Lead', 'Duties and groups'],
        rows: report.missing.map(({ organisationName, lines }) => [
          `${organisationName} (${lines.length})`,
          lines.map(({ dutyId, title, groupName }) => ({ words: `${dutyId} ${title}, ${groupName}` })),
        ]),
      },
      [26, 74],
    ),
  ];
}

export function responses(report: Report): FileChild[] {
  if (report.responses.length === 0) return [];
  return [heading(1, 'Updates by organisation'), ...drawTable(responsesTable(report), [52, 16, 16, 16])];
}

export function key(): FileChild[] {
  return [
    heading(1, 'What the words mean'),
    ...drawTable(
      {
        caption: 'Where a duty can stand',
        columns: ['Word', 'What it means'],
        rows: READ_FIRST.map((standing) => [standingCell(standing), STANDINGS[standing].meaning]),
      },
      [28, 72],
    ),
    paragraph(ABOUT_STANDINGS),
  ];
}
