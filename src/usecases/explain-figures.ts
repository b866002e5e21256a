import type { Day } from '../domain/day.ts';
import type { MeasureLine } from '../domain/measure.ts';
import { type AmountFault, formatAmount } from '../domain/measure-unit.ts';
import { findDuty, type Partnership } from '../domain/partnership.ts';
import { formatQuarter } from '../domain/quarter.ts';
import { count, formatDay, joinWords } from '../domain/words.ts';
import type { TableFault, TableProblem } from './read-measure-table.ts';
import type { MeasureChange } from './record-measures.ts';

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

/** "D07 Police ASB incidents, July to September 2026" and "212 (was 210)" */
export function describeChange(partnership: Partnership, change: MeasureChange): { title: string; value: string } {
  const measure = findDuty(partnership, change.dutyId)?.measures.find(({ id }) => id === change.measureId);
  const unit = measure?.unit ?? '';
  const before = change.before === null ? 'new' : `was ${formatAmount(change.before, unit)}`;
  return {
    title: `${change.dutyId} ${measure?.name ?? change.measureId}, ${formatQuarter(change.quarterEndOn)}`,
    value: `${formatAmount(change.value, unit)} (${before})`,
  };
}

/** "July to September 2026: 212", or that there is none: what stands beside the box for a figure. */
export function describeLast({ value, quarterEndOn, unit }: MeasureLine): string {
  if (value === null || quarterEndOn === null) return 'No figure yet';
  return `${formatQuarter(quarterEndOn)}: ${formatAmount(value, unit)}`;
}
