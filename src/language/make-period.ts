import { Temporal } from 'temporal-polyfill';
import type { Day } from '../domain/day.ts';
import type { Period } from '../domain/period.ts';
import { formatDay, formatDayInYear } from '../domain/words.ts';

export type Date = Temporal.PlainDate;

export function dateOf(day: Day): Date {
  return Temporal.PlainDate.from(day);
}

/** A period with its name as GOV.UK writes it: "Quarter 2, 2026 to 2027", "October 2026", "1 July to 23 November 2026". */
export function makePeriod(kind: Period['kind'], from: Date, to: Date): Period {
  const [fromOn, toOn] = [from.toString(), to.toString()];
  return { kind, name: NAMES[kind](from, to), fromOn, toOn };
}

export function makeMonth(first: Date): Period {
  return makePeriod('month', first, first.add({ months: 1 }).subtract({ days: 1 }));
}

/** Quarter 1 is April to June. `year` is the one in which the financial year begins. */
export function makeQuarter(year: number, quarter: number): Period {
  const first = startOfYear(year).add({ months: 3 * (quarter - 1) });
  return makePeriod('quarter', first, first.add({ months: 3 }).subtract({ days: 1 }));
}

/** The quarter that this day lies in. */
export function quarterAt(day: Date): Period {
  return makeQuarter(financialYearOf(day), quarterOf(day));
}

/** 1 April to 31 March. */
export function makeFinancialYear(year: number): Period {
  return makePeriod('financial year', startOfYear(year), startOfYear(year + 1).subtract({ days: 1 }));
}

/** The year in which the financial year of this day begins. */
export function financialYearOf(day: Date): number {
  return day.month >= 4 ? day.year : day.year - 1;
}

/** 1 to 4 */
export function quarterOf(day: Date): number {
  return Math.floor(((day.month + 8) % 12) / 3) + 1;
}

function startOfYear(year: number): Date {
  return Temporal.PlainDate.from({ year, month: 4, day: 1 });
}

const NAMES: Record<Period['kind'], (from: Date, to: Date) => string> = {
  round: (_, to) => `Round to the board on ${formatDay(to.toString())}`,
  month: (from) => `${from.toLocaleString('en-GB', { month: 'long' })} ${from.year}`,
  quarter: (from) => `Quarter ${quarterOf(from)}, ${nameOfYear(from)}`,
  'financial year': nameOfYear,
  free: nameOfDays,
};

function nameOfYear(from: Date): string {
  const year = financialYearOf(from);
  return `${year} to ${year + 1}`;
}

function nameOfDays(from: Date, to: Date): string {
  const end = formatDay(to.toString());
  if (from.equals(to)) return end;
  if (from.year !== to.year) return `${formatDay(from.toString())} to ${end}`;
  return from.month === to.month ? `${from.day} to ${end}` : `${formatDayInYear(from.toString())} to ${end}`;
}
