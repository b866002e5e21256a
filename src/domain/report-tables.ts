import type { MeasureLine } from './measure.ts';
import { formatAmount, formatNumber } from './measure-unit.ts';
import {
  formatColour,
  formatGood,
  formatMeasureTravel,
  formatQuarterEnd,
  formatTarget,
  formatTrend,
  formatValue,
} from './measure-words.ts';
import type { Report } from './report.ts';
import { DIRECTIONS, formatAnswer, formatStanding, NOT_SHOWN } from './report-words.ts';
import { formatLevels, formatRiskMovement, formatScore } from './risk-words.ts';
import type { Standing } from './standing.ts';
import { count, formatDay, joinWords, monthName } from './words.ts';

/** Text, or text with a shape that is coloured as a standing is: the colour never says more than the words. */
export type Cell = string | { text: string; like: Standing };

/** A table that every format draws its own way: no merged cells, the first cell of a row heads it. */
export interface Table {
  caption: string;
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

export function standingCell(standing: Standing): Cell {
  return { text: formatStanding(standing), like: standing };
}

export function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.text;
}

export function movementTable({ moved, comparedWith }: Pick<Report, 'moved' | 'comparedWith'>): Table {
  return {
    caption: `Since ${comparedWith.name}`,
    columns: ['Duty', 'Before', 'Now', 'Direction'],
    rows: moved.map(({ dutyId, title, from, to, direction }) => [
      `${dutyId} ${title}`,
      standingCell(from),
      standingCell(to),
      `${DIRECTIONS[direction].arrow} ${DIRECTIONS[direction].word}`,
    ]),
  };
}

const COLOURED_LIKE = { green: 'on track', amber: 'at risk', red: 'off track' } as const;

/** Measures that have a figure or had to be withheld; those still without one are named by `measuresWithout`. */
export function measuresTable(measures: readonly MeasureLine[]): Table {
  return {
    caption: 'Measures at the newest quarter with a figure',
    columns: ['Measure', 'Figure', 'Target', 'Against target', 'Against a year before'],
    rows: measures
      .filter(hasFigure)
      .map((line) => [
        `${line.dutyId} ${line.name}`,
        `${formatValue(line)} (${formatQuarterEnd(line.quarterEndOn)}${line.lag ? `; late figures: ${line.lag}` : ''})`,
        `${formatTarget(line)}. ${formatGood(line)}.`,
        { text: formatColour(line), like: line.rag ? COLOURED_LIKE[line.rag] : 'no update' },
        formatMeasureTravel(line),
      ]),
  };
}

export function hasFigure({ value, isWithheld }: MeasureLine): boolean {
  return value !== null || isWithheld;
}

/** "No figure yet for 7 of 30 measures: D01 (5), D04 (2)." Empty when every measure has one. */
export function measuresWithout(measures: readonly MeasureLine[]): string {
  const without = measures.filter((line) => !hasFigure(line)).map(({ dutyId }) => dutyId);
  if (without.length === 0) return '';
  const byDuty = [...new Set(without)].map((id) => `${id} (${without.filter((other) => other === id).length})`);
  return `No figure yet for ${without.length} of ${count(measures.length, 'measure', 'measures')}: ${byDuty.join(', ')}.`;
}

/** "D06 Vehicle offences: From 84 in …" for each measure with two figures or more. */
export function trendLines(measures: readonly MeasureLine[]): string[] {
  return measures
    .filter(({ history }) => history.length > 1)
    .map((line) => `${line.dutyId} ${line.name}: ${formatTrend(line)}`);
}

/** What a trend is drawn from. */
export function historyTable({ name, history, unit }: MeasureLine): Table {
  return {
    caption: `${name}, by quarter`,
    columns: ['Quarter to the end of', 'Figure'],
    rows: history.map(({ on, value }) => [formatQuarterEnd(on), formatAmount(value, unit)]),
  };
}

/** All trends in one table, a column for each quarter that has a figure. */
export function figuresTable(measures: readonly MeasureLine[]): Table {
  const trends = measures.filter(({ history }) => history.length > 1);
  const ends = [...new Set(trends.flatMap(({ history }) => history.map(({ on }) => on)))].toSorted();
  return {
    caption: 'Figures by quarter, named by its last month',
    columns: ['Measure and unit', ...ends.map((on) => `${monthName(on).slice(0, 3)} ${on.slice(0, 4)}`)],
    rows: trends.map(({ dutyId, name, unit, history }) => [
      `${dutyId} ${name} (${unit})`,
      ...ends.map((end) => {
        const at = history.find(({ on }) => on === end);
        return at ? formatNumber(at.value) : '–';
      }),
    ]),
  };
}

const BANDED_LIKE = { high: 'off track', medium: 'at risk', low: 'on track' } as const;

export function risksTable({ risks }: Pick<Report, 'risks'>): Table {
  return {
    caption: 'Risks, highest score first',
    columns: ['Risk', 'Score', 'Likelihood and impact', 'Movement', 'Owner', 'What is being done'],
    rows: risks.map((risk) => [
      `${risk.number}. ${risk.title}${risk.dutyId === null ? '' : ` (${risk.dutyId})`}`,
      { text: formatScore(risk), like: BANDED_LIKE[risk.band] },
      formatLevels(risk),
      formatRiskMovement(risk),
      risk.ownerName,
      risk.response,
    ]),
  };
}

export function actionsTable({ actions }: Pick<Report, 'actions'>): Table {
  return {
    caption: 'Open actions, overdue first',
    columns: ['Action', 'Owner', 'Due'],
    rows: actions.map(({ number, what, dutyId, ownerName, dueOn, isOverdue }) => [
      `${number}. ${what}${dutyId === null ? '' : ` (${dutyId})`}`,
      ownerName,
      `${formatDay(dueOn)}${isOverdue ? ', overdue' : ''}`,
    ]),
  };
}

export function deadlinesTable({ deadlines = [] }: Pick<Report, 'deadlines'>): Table {
  return {
    caption: 'Not yet met, by day',
    columns: ['Due', 'What', 'Owner'],
    rows: deadlines.map(({ on, title, ownerNames }) => [formatDay(on), title, ownersOf(ownerNames)]),
  };
}

/** A round asks everybody. */
export function ownersOf(ownerNames: readonly string[]): string {
  return ownerNames.length === 0 ? 'Every group that is asked' : joinWords(ownerNames);
}

export function decidedTable({ decided }: Pick<Report, 'decided'>): Table {
  return {
    caption: 'Requests that were decided in the period',
    columns: ['Request and decision', 'Decided on'],
    rows: decided.map(({ text, decidedOn }) => [text, formatDay(decidedOn)]),
  };
}

export function questionsTable({ questions }: Pick<Report, 'questions'>): Table {
  return {
    caption: 'Questions of the chair and the manager',
    columns: ['Asked of', 'Question', 'Answer'],
    rows: questions.map((one) => [`${one.number}. ${one.askedOf}`, one.text ?? NOT_SHOWN, formatAnswer(one)]),
  };
}

/** By organisation, never by person. */
export function responsesTable({ responses }: Pick<Report, 'responses'>): Table {
  return {
    caption: 'Updates by who leads the duty',
    columns: ['Lead', 'Asked', 'Received', 'By the due day'],
    rows: responses.map(({ organisationName, asked, answered, answeredOnTime }) => [
      organisationName,
      String(asked),
      String(answered),
      String(answeredOnTime),
    ]),
  };
}
