import type { Day } from '../domain/day.ts';
import type { AmountFault } from '../domain/measure-unit.ts';
import { formatQuarter } from '../domain/quarter.ts';
import { count, formatDay, joinWords } from '../domain/words.ts';
import { MOST_TABLE_ROWS, type TableFault, type TableProblem } from '../usecases/read-measure-table.ts';

/** Sentences about measures, so that their tone can be read in one sitting. Each says what is wrong and what to do. */
export const measurePhrases = {
  notYours: (dutyId: string) =>
    `Figures of ${dutyId} are recorded by its groups and its lead, so nothing was saved. Type **duties ${dutyId.toLowerCase()}** to see who they are.`,
  noMeasures: (dutyId: string) =>
    `The register has no measures for ${dutyId}. The CSP manager can add them to the data file.`,
  notSound:
    'The register no longer has that measure as it was, so nothing was saved. Type **measures** for a fresh card.',
  overtaken: (saved: number) =>
    `Somebody recorded figures while you were writing, so ${saved === 0 ? 'nothing was saved' : `only ${count(saved, 'figure was', 'figures were')} saved`}. What stands now is shown; what you wrote is still here. Save again to go on.`,
  nothingNew: 'These figures stand already, so there was nothing to save.',
  nothingWritten: 'Write at least one figure. A box that stays empty changes nothing.',
  tooLateToUndo: 'Figures can be taken back for an hour. After that, record what is right: the record keeps both.',
  nothingToUndo: 'There is nothing to take back.',
  notYourUndo: 'Somebody else recorded these figures, so nothing was changed. Record what is right instead.',
  notRead: (words: string) =>
    `I can not read “${words}” as a duty, a measure and a figure, so nothing was saved. Type for example **measure d07 police asb incidents 212** or **measure d07 police asb incidents 212 for q2**, or **measures d07** for the card.`,
  notQuarter: (words: string) =>
    `I can not read “${words}” as a quarter, so nothing was saved. Quarters look like **q2**, **q3 2025/26** or **July to September**.`,
  noFigure: (measure: string) =>
    `Say the figure for ${measure}, for example **212**, **12.5%** or **yes**. Nothing was saved.`,
  noTable: 'Paste at least one row: duty, measure, quarter and value.',
  tooManyRows: (rows: number) =>
    `The table has ${count(rows, 'row', 'rows')}, and I take ${MOST_TABLE_ROWS.toLocaleString('en-GB')} at a time. Nothing was saved. Paste it in parts.`,
  tooLarge: 'The table changes too much for one go. Nothing was saved. Paste it in two parts.',
  faulty: (faults: number) =>
    `The table has ${count(faults, 'fault', 'faults')}, so nothing was saved. Put ${faults === 1 ? 'it' : 'them'} right and check again.`,
  overtakenTyped:
    'Somebody recorded this figure at the same moment, so yours was not saved. Type it again to replace it; the record keeps both.',
  overtakenTable: (saved: number) =>
    `Somebody recorded figures while you were looking, so ${saved === 0 ? 'nothing was saved' : `only ${count(saved, 'figure was', 'figures were')} saved`}. This is what would change now.`,
  keptSince: (kept: number) => `${count(kept, 'figure was', 'figures were')} corrected since, and stays as corrected.`,
  notKept: 'The table is too long to be shown again. Put it right where it came from and paste it again.',
} as const;

/** What to write instead of a figure that is none. */
export function explainAmount(fault: AmountFault, unit: string): string {
  switch (fault) {
    case 'not a number':
      return 'Write a number in digits, for example 212, 1,234 or 12.5.';
    case 'not yes or no':
      return 'Write yes or no.';
    case 'not in percent':
      return `This measure is counted in ${unit}. Write the number without %.`;
    case 'not in pounds':
      return 'This measure is not counted in pounds. Write the number without £.';
    case 'negative':
      return 'Write 0 or more: this can not be negative.';
    case 'not whole':
      return 'Write a whole number: this is a count.';
    case 'over 100':
      return 'Write a share from 0 to 100.';
    case 'over the whole':
      return `This is counted as ${unit}. Write how many of them.`;
    case 'too large':
      return 'Write a smaller number: at most 1,000,000,000,000.';
  }
}

export function explainQuarter(fault: 'not ended' | 'too old', endOn: Day): string {
  return fault === 'not ended'
    ? `${formatQuarter(endOn)} ends on ${formatDay(endOn)}. Write a quarter that has ended.`
    : 'This quarter is more than ten years ago. Write a later one.';
}

/** "Line 14, column 4 (value): Write a whole number: this is a count." */
export function explainTableFault({ line, column, field, problem }: TableFault): string {
  const place = column === 0 ? `Line ${line}` : `Line ${line}, column ${column} (${field})`;
  return `${place}: ${explainProblem(problem)}`;
}

function explainProblem(problem: TableProblem): string {
  switch (problem.kind) {
    case 'quotes':
      return 'The quotes do not pair. Keep each row on one line, and close every quote.';
    case 'cells':
      return `${count(problem.found, 'cell', 'cells')} where 4 are meant: duty, measure, quarter, value. Put a number with a comma in quotes.`;
    case 'header':
      return `The header has no column ${joinWords(problem.missing)}. Name all four: duty, measure, quarter, value.`;
    case 'empty':
      return 'Nothing is written here. Fill it in or delete the row.';
    case 'unknown duty':
      return `No duty is called so. ${suggest(problem)}`;
    case 'unknown measure':
      return `The duty has no measure of that name. ${suggest(problem)}`;
    case 'not yours':
      return `${problem.dutyId} belongs to other groups. Leave it to them or to the CSP manager.`;
    case 'unknown quarter':
      return 'Write a quarter, for example q2, q3 2025/26 or its last day, 2026-09-30.';
    case 'not ended':
    case 'too old':
      return explainQuarter(problem.kind, problem.quarterEndOn);
    case 'amount':
      return explainAmount(problem.fault, problem.unit);
    case 'twice':
      return `Line ${problem.line} has the same measure and quarter. Keep one.`;
  }
}

function suggest({ near, isAmbiguous }: { near: string[]; isAmbiguous: boolean }): string {
  return `${isAmbiguous ? 'It could be' : 'Write for example'} ${near.join(' or ')}.`;
}
