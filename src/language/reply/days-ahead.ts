import { Temporal } from 'temporal-polyfill';
import type { Day } from '../../domain/day.ts';
import { freeDaysOf } from '../../domain/free-days.ts';
import type { Partnership } from '../../domain/partnership.ts';
import { addWorkingDays, isWorkingDay } from '../../domain/working-days.ts';
import { type Date, dateOf, makeQuarter } from '../make-period.ts';
import { readDate, startOfParts } from '../read-date.ts';
import type { DaySense, NamedDay } from './day-sense.ts';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const NUMBERS = 'zero one two three four five six seven eight nine ten'.split(' ');
const FEASTS: Readonly<Record<string, readonly [month: number, day: number]>> = {
  'christmas eve': [12, 24],
  'christmas day': [12, 25],
  'boxing day': [12, 26],
  'new years eve': [12, 31],
  'new years day': [1, 1],
};
export const UNCLEAR: NamedDay = { on: null, isUnclear: true };
export const sure = (day: Date | undefined): NamedDay => (day ? { on: day.toString(), isUnclear: false } : UNCLEAR);
export const likely = (day: Date | undefined): NamedDay => (day ? { on: day.toString(), isUnclear: true } : UNCLEAR);

/** Monday is 1. */
export function weekdayOf(day: Date, weekday: number): Date {
  return day.add({ days: weekday - day.dayOfWeek });
}

export function endOfMonth(day: Date): Date {
  return day.with({ day: day.daysInMonth });
}

export function quarterEnd(year: number, quarter: number): Day {
  return makeQuarter(year, quarter).toOn;
}

/** A day of this month, in the year named or in the first that has not passed it. */
export function monthAhead(
  words = '',
  year: string | undefined,
  today: Date,
  pick: (month: Date) => Date,
): Date | undefined {
  const parts = readDate(words);
  if (!parts) return undefined;
  const inYear = (one: number) => pick(Temporal.PlainDate.from({ year: one, month: parts.month, day: 1 }));
  if (year !== undefined) return inYear(Number(year));
  const day = inYear(today.year);
  return isBefore(day, today) ? inYear(today.year + 1) : day;
}

/** "12th", "30 november", "30/11": the first that has not passed. */
export function dayAhead(words: string, today: Date): Date | undefined {
  const plain = words.replace(/ ?\/ ?/, '/');
  const bare = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(plain);
  if (bare) return dayOfMonthAhead(Number(bare[1]), today);
  const parts = readDate(plain.replace(' of ', ' '));
  if (!parts) return undefined;
  return [today.year, today.year + 1]
    .map((year) => startOfParts(parts, year))
    .find((day) => day && !isBefore(day, today));
}

function dayOfMonthAhead(day: number, today: Date): Date | undefined {
  if (day < 1 || day > 31) return undefined;
  const months = [0, 1, 2].map((ahead) => today.with({ day: 1 }).add({ months: ahead }));
  const days = months.filter((month) => day <= month.daysInMonth).map((month) => month.with({ day }));
  return days.find((one) => !isBefore(one, today));
}

export function ordinalAhead(match: RegExpMatchArray, today: Date): NamedDay | undefined {
  const day = Number(match[1]);
  if (day < 1 || day > 31) return undefined;
  if (match[2] === 'next') return sure(dayOfMonthAhead(day, today.with({ day: 1 }).add({ months: 1 })));
  return sure(dayOfMonthAhead(day, today));
}

/** A week begins on a Monday: another day's number may be a slip or another month, so it is asked about. */
export function mondayOf(words: string, { today }: DaySense): NamedDay {
  const day = dayAhead(words, today);
  return day?.dayOfWeek === 1 ? sure(day) : UNCLEAR;
}

export function weeksOn(words: string | undefined, from: string, today: Date): Date | undefined {
  const weeks = countOf(words);
  if (weeks === undefined) return undefined;
  const near = from === 'today' ? 0 : from === 'tomorrow' ? 1 : undefined;
  const weekday = WEEKDAYS.indexOf(from.slice(0, 3)) + 1;
  const first =
    near === undefined ? today.add({ days: (weekday - today.dayOfWeek + 7) % 7 || 7 }) : today.add({ days: near });
  return first.add({ days: 7 * weeks });
}

export function later(match: RegExpMatchArray, sense: DaySense): NamedDay {
  const count = countOf(match[1]);
  if (count === undefined) return UNCLEAR;
  if (match[2] !== undefined)
    return sure(dateOf(addWorkingDays(sense.today.toString(), count, freeDaysOf(sense.partnership))));
  return sure(sense.today.add({ [`${match[3]}s`]: count }));
}

/** "a", "two", "10"; undefined for "a few". */
function countOf(words = ''): number | undefined {
  if (words === 'a' || words === 'an') return 1;
  if (words.endsWith('couple of')) return undefined;
  const number = NUMBERS.indexOf(words);
  return number > 0 ? number : /^\d+$/.test(words) ? Number(words) : undefined;
}

export function boardAfter({ today, context, partnership }: DaySense, skip: number): Date | undefined {
  const next = context.boardOn ?? partnership.boards.find(({ on }) => on >= today.toString())?.on;
  const ahead = partnership.boards.filter(({ on }) => next !== undefined && on >= next).map(({ on }) => on);
  const on = skip === 0 ? next : ahead[skip];
  return on === undefined ? undefined : dateOf(on);
}

export function boardIn(words: string, { today, partnership }: DaySense): NamedDay {
  const month = readDate(words)?.month;
  const board = partnership.boards.find(({ on }) => on >= today.toString() && dateOf(on).month === month);
  return sure(board && dateOf(board.on));
}

export function workingDayBefore(day: Date | undefined, { partnership }: DaySense): Date | undefined {
  return day && dateOf(addWorkingDays(day.toString(), -1, freeDaysOf(partnership)));
}

function yearlyAhead(today: Date, month: number, day: number): Date {
  const near = today.with({ month, day });
  return isBefore(today, near) ? near : near.add({ years: 1 });
}

/** Days that everybody knows by name; those that move are in the register. */
export function feastDay(name: string, { today, partnership }: DaySense): Date | undefined {
  const fixed = FEASTS[name];
  if (fixed) return yearlyAhead(today, ...fixed);
  const next = partnership.holidays.find(
    (holiday) => holiday.name.toLowerCase() === name && holiday.on > today.toString(),
  );
  return next && dateOf(next.on);
}

function isBefore(one: Date, other: Date): boolean {
  return Temporal.PlainDate.compare(one, other) < 0;
}

export function isWorked(day: Day, partnership: Partnership): boolean {
  return isWorkingDay(day, freeDaysOf(partnership));
}
