import { Temporal } from 'temporal-polyfill';
import type { Day } from './day.ts';

/**
 * The same day number that many months on, or the last day of a shorter month: 31 January and one month is 28 February,
 * or 29 in a leap year. Count from the first day each time; adding twice would lose the 31.
 */
export function addMonths(day: Day, count: number): Day {
  return Temporal.PlainDate.from(day).add({ months: count }, { overflow: 'constrain' }).toString();
}

/** The last day of the month that this day lies in. */
export function monthEnd(day: Day): Day {
  const date = Temporal.PlainDate.from(day);
  return date.with({ day: date.daysInMonth }).toString();
}

/** 1 to 4; quarter 1 is April to June, since the financial year begins on 1 April. */
export function quarterOf(day: Day): number {
  return Math.floor(((monthOf(day) + 8) % 12) / 3) + 1;
}

/** 31 March, 30 June, 30 September or 31 December: the end of the quarter that this day lies in. */
export function quarterEnd(day: Day): Day {
  const monthsLeft = 2 - ((monthOf(day) - 1) % 3);
  return monthEnd(addMonths(`${day.slice(0, 7)}-01`, monthsLeft));
}

/** The financial year that this day lies in, 1 April to 31 March, as GOV.UK writes it: "2026 to 2027". */
export function financialYearOf(day: Day): { name: string; fromOn: Day; toOn: Day } {
  const year = Number(day.slice(0, 4)) - (monthOf(day) < 4 ? 1 : 0);
  return { name: `${year} to ${year + 1}`, fromOn: `${year}-04-01`, toOn: `${year + 1}-03-31` };
}

function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}
