import { goodNewsOf } from '../domain/good-news.ts';
import type { MeasureLine } from '../domain/measure.ts';
import { formatTrend } from '../domain/measure-words.ts';
import type { Report, ReportVersion } from '../domain/report.ts';
import {
  actionsTable,
  decidedTable,
  hasFigure,
  measuresTable,
  measuresWithout,
  movementTable,
  questionsTable,
  responsesTable,
  risksTable,
  type Table,
} from '../domain/report-tables.ts';
import {
  ABOUT_MEASURES,
  ABOUT_RISKS,
  ABOUT_STANDINGS,
  changesTitle,
  DECISIONS_FIRST,
  formatResponses,
  formatStanding,
  NOTHING_CHANGED,
  READ_FIRST,
} from '../domain/report-words.ts';
import { STANDINGS, type Standing } from '../domain/standing.ts';
import { count } from '../domain/words.ts';
import { type DutyPart, dutyPart, type ExceptionPart, exceptionPart } from './report-parts.ts';

/** A piece of a report on a screen. What it says is what the exports say. */
export type Block =
  | { kind: 'words'; text: string; isQuiet: boolean }
  | { kind: 'list'; items: string[] }
  /** Counts on from the lists before it. */
  | { kind: 'numbered'; start: number; items: string[] }
  | { kind: 'heading'; text: string }
  | { kind: 'table'; table: Table }
  | { kind: 'counts'; counts: { standing: Standing; duties: number; meaning: string }[] }
  | { kind: 'news'; news: { duty: string; to: Standing; from: string }[] }
  | { kind: 'trends'; trends: Trend[] }
  | { kind: 'exceptions'; exceptions: ExceptionPart[] }
  | { kind: 'missing'; missing: { name: string; lines: string[] }[] }
  | { kind: 'duties'; duties: DutyPart[] }
  | { kind: 'key'; standings: { standing: Standing; meaning: string }[] };

/** What a line chart is drawn from. */
export interface Trend {
  name: string;
  unit: string;
  /** The same in words. */
  words: string;
  points: MeasureLine['history'];
  target: number | null;
}

export interface ReportSection {
  id: string;
  title: string;
  blocks: Block[];
}

/** The parts of a report, in the order in which every format has them; a part with nothing to say is left out. */
export function reportSections({ report, changes }: Pick<ReportVersion, 'report' | 'changes'>): ReportSection[] {
  const { decisions } = report;
  const more = decisions.slice(DECISIONS_FIRST).map(({ wanted }) => wanted);
  return [
    section('summary', 'At a glance', summary(report)),
    section('decisions', 'Decisions wanted', firstDecisions(report)),
    section('good-news', 'Good news', goodNews(report)),
    section('exceptions', 'Off track and at risk', exceptions(report)),
    section('moved', 'What moved', moved(report)),
    section('changed', changes ? changesTitle(changes) : '', changed(changes)),
    section('measures', 'Measures', measures(report.measures)),
    section('risks', 'Risks', risks(report)),
    section('missing', 'No update received', missing(report)),
    section('responses', 'Updates by organisation', tableUnlessEmpty(responsesTable(report))),
    section('requests', 'More decisions wanted', more.length === 0 ? [] : [numbered(DECISIONS_FIRST + 1, more)]),
    section('decided', 'Decided', tableUnlessEmpty(decidedTable(report))),
    section('questions', 'Questions and answers', tableUnlessEmpty(questionsTable(report))),
    section('actions', 'Actions of the board', actions(report)),
    section('duties', 'Duty by duty', [{ kind: 'duties', duties: report.lines.map((line) => dutyPart(report, line)) }]),
    section('key', 'What the words mean', key()),
  ].filter(({ blocks }) => blocks.length > 0);
}

function section(id: string, title: string, blocks: Block[]): ReportSection {
  return { id, title, blocks };
}

function words(text: string, isQuiet = false): Block {
  return { kind: 'words', text, isQuiet };
}

function numbered(start: number, items: string[]): Block {
  return { kind: 'numbered', start, items };
}

function tableUnlessEmpty(table: Table): Block[] {
  return table.rows.length === 0 ? [] : [{ kind: 'table', table }];
}

function summary(report: Report): Block[] {
  const present = READ_FIRST.filter((standing) => report.counts[standing] > 0);
  const counts = present.map((standing) => ({
    standing,
    duties: report.counts[standing],
    meaning: STANDINGS[standing].meaning,
  }));
  return [{ kind: 'counts', counts }, words(formatResponses(report))];
}

/** At most three things; the rest stands further down. */
function firstDecisions({ decisions }: Report): Block[] {
  const first = decisions.slice(0, DECISIONS_FIRST).map(({ wanted }) => wanted);
  if (first.length === 0) return [words('Nobody has asked for a decision.')];
  const hidden = decisions.length - first.length;
  return [
    numbered(1, first),
    ...(hidden > 0
      ? [words(`${count(hidden, 'more stands', 'more stand')} under “More decisions wanted”.`, true)]
      : []),
  ];
}

function goodNews(report: Report): Block[] {
  const news = goodNewsOf(report).map(({ dutyId, title, from, to }) => ({
    duty: `${dutyId} ${title}`,
    to,
    from: formatStanding(from),
  }));
  return news.length === 0 ? [] : [{ kind: 'news', news }];
}

function exceptions(report: Report): Block[] {
  if (report.exceptions.length === 0) return [words('No answer is off track or at risk.')];
  return [{ kind: 'exceptions', exceptions: report.exceptions.map((one) => exceptionPart(report, one)) }];
}

function moved(report: Report): Block[] {
  if (report.moved.length === 0) return [words(`Nothing has moved since ${report.comparedWith.name}.`)];
  return [{ kind: 'table', table: movementTable(report) }];
}

/** What one version says otherwise than another. */
export function changed(changes: Pick<NonNullable<ReportVersion['changes']>, 'sections'> | null): Block[] {
  if (changes === null) return [];
  if (changes.sections.length === 0) return [words(NOTHING_CHANGED)];
  return changes.sections.flatMap(({ heading, lines }): Block[] => [
    { kind: 'heading', text: heading },
    { kind: 'list', items: lines },
  ]);
}

function measures(lines: readonly MeasureLine[]): Block[] {
  if (lines.length === 0) return [];
  if (!lines.some(hasFigure)) return [words('No figures were entered yet.')];
  const without = measuresWithout(lines);
  const trends = lines.filter(({ history }) => history.length > 1).map(trendOf);
  return [
    { kind: 'table', table: measuresTable(lines) },
    words(ABOUT_MEASURES, true),
    ...(without === '' ? [] : [words(without, true)]),
    ...(trends.length === 0 ? [] : [{ kind: 'heading', text: 'Trends' } as const, { kind: 'trends', trends } as const]),
  ];
}

function trendOf(line: MeasureLine): Trend {
  const { dutyId, name, unit, history, target } = line;
  return { name: `${dutyId} ${name}`, unit, words: formatTrend(line), points: history, target };
}

function risks(report: Report): Block[] {
  if (report.risks.length === 0) return [words('No risk is recorded.')];
  return [{ kind: 'table', table: risksTable(report) }, words(ABOUT_RISKS, true)];
}

/** By organisation, never by person. */
function missing(report: Report): Block[] {
  if (report.missing.length === 0) return [words('Every update asked for was received.')];
  const rows = report.missing.map(({ organisationName, lines }) => ({
    name: organisationName,
    lines: lines.map(({ dutyId, title, groupName }) => `${dutyId} ${title}, ${groupName}`),
  }));
  return [{ kind: 'missing', missing: rows }];
}

function actions(report: Report): Block[] {
  const table = tableUnlessEmpty(actionsTable(report));
  return table.length === 0 ? [words('No action is open.')] : table;
}

function key(): Block[] {
  const standings = READ_FIRST.map((standing) => ({ standing, meaning: STANDINGS[standing].meaning }));
  return [{ kind: 'key', standings }, words(ABOUT_STANDINGS)];
}
