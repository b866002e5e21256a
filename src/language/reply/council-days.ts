import { Temporal } from 'temporal-polyfill';
import type { Day } from '../../domain/day.ts';
import { freeDaysOf } from '../../domain/free-days.ts';
import type { Partnership } from '../../domain/partnership.ts';
import type { ReadingContext } from '../../domain/reading.ts';
import { addWorkingDays, isWorkingDay } from '../../domain/working-days.ts';
import { type Date, dateOf, financialYearOf, makeQuarter, quarterOf } from '../make-period.ts';
import { readDate, startOfParts } from '../read-date.ts';

/** A day that words name. `on` is null where they leave it open; `isUnclear` where somebody should be asked. */
export interface NamedDay {
  on: Day | null;
  isUnclear: boolean;
}

export interface DaySense {
  today: Date;
  context: ReadingContext;
  partnership: Partnership;
}

export interface DayRule {
  pattern: RegExp;
  /** Undefined: not a day after all. */
  read(match: RegExpMatchArray, sense: DaySense): NamedDay | undefined;
}

const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?';
const COUNT = '\\d{1,2}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|couple of|a couple of|few|a few|several';
const NUMBERS = 'zero one two three four five six seven eight nine ten'.split(' ');
const UNCLEAR: NamedDay = { on: null, isUnclear: true };

const sure = (day: Date | undefined): NamedDay => (day ? { on: day.toString(), isUnclear: false } : UNCLEAR);
const likely = (day: Date | undefined): NamedDay => (day ? { on: day.toString(), isUnclear: true } : UNCLEAR);

/** The ways in which councils write a day and no date parser reads. Earlier rules read first; add yours. */
export const COUNCIL_DAYS: readonly DayRule[] = [
  rule(
    '(?:(?:by|before|until|for) )?(?:the )?(?:end|close) of (?:the |this )?(?:working )?week|week ?end(?:ing)? friday',
    (_, { today }) => sure(weekdayOf(today, 5)),
  ),
  rule('(?:the )?(?:end|close) of next week', (_, { today }) => sure(weekdayOf(today.add({ days: 7 }), 5))),
  rule(
    '(?:the )?(?:end|close) of (?:the )?(?:business |play )?(?:day|today)(?! (?:on )?(?:mon|tue|wed|thu|fri|tomorrow|\\d))',
    (_, { today }) => sure(today),
  ),
  rule('(?:the )?end of (?:the |this )?month|month(?:-| )end', (_, { today }) => sure(endOfMonth(today))),
  rule('(?:the )?end of next month', (_, { today }) => sure(endOfMonth(today.add({ months: 1 })))),
  rule(`(?:the )?(?:very )?(?:end|last day) (?:of )?(${MONTH})(?: (20\\d\\d))?`, (match, { today }) =>
    sure(monthAhead(match[1], match[2], today, endOfMonth)),
  ),
  rule('(?:the )?end of (?:the |this )?(?:quarter|q)|quarter(?:-| )end', (_, { today }) =>
    sure(dateOf(quarterEnd(financialYearOf(today), quarterOf(today)))),
  ),
  rule('(?:the )?end of next quarter', (_, { today }) => {
    const next = today.add({ months: 3 });
    return sure(dateOf(quarterEnd(financialYearOf(next), quarterOf(next))));
  }),
  rule('(?:the )?end (?:of )?(?:quarter |q ?)([1-4])', (match, { today }) => {
    const quarter = Number(match[1]);
    return sure(dateOf(quarterEnd(financialYearOf(today) + (quarter < quarterOf(today) ? 1 : 0), quarter)));
  }),
  rule('(?:the )?end of (?:the |this )?(?:financial year|fy)|(?:financial )year end', (_, { today }) =>
    sure(dateOf(quarterEnd(financialYearOf(today), 4))),
  ),
  rule('(?:the )?end of (?:the |this )?calendar year', (_, { today }) => sure(today.with({ month: 12, day: 31 }))),
  rule('(?:the )?end of (?:the |this )?(?:year|term)|year(?:-| )end', () => UNCLEAR),
  rule(
    `week commencing (?:on )?(?:the )?(?:${WEEKDAY} )?(?:the )?(\\d{1,2}(?:st|nd|rd|th)?(?: (?:of )?(?:${MONTH})| ?/ ?\\d{1,2})?)`,
    (match, sense) => mondayOf(match[1] ?? '', sense),
  ),
  rule(
    `week ending (?:on )?(?:the )?(?:${WEEKDAY} )?(\\d{1,2}(?:st|nd|rd|th)?(?: (?:of )?(?:${MONTH})| ?/ ?\\d{1,2})?)`,
    (match, { today }) => sure(dayAhead(match[1] ?? '', today)),
  ),
  rule('(?:(?:the )?board after next|(?:the )?following board)(?: meeting)?', (_, sense) => sure(boardAfter(sense, 1))),
  rule('before (?:the )?(?:next )?board(?: meeting)?', (_, sense) =>
    sure(workingDayBefore(boardAfter(sense, 0), sense)),
  ),
  rule(`(?:by|for|at|until|to|in time for) (?:the )?(${MONTH}) board(?: meeting)?`, (match, sense) =>
    boardIn(match[1] ?? '', sense),
  ),
  rule(
    '(?:the )?next board(?: meeting)?|(?:by|for|until|in time for) (?:the )?board(?: meeting)?(?! (?:to|member|paper|decision|minutes))',
    (_, sense) => sure(boardAfter(sense, 0)),
  ),
  rule('by (?:the )?(?:deadline|due date)', (_, { context }) =>
    context.updatesDueOn === null ? undefined : sure(dateOf(context.updatesDueOn)),
  ),
  rule('(?:before|by|pre)(?: |-)(?:the )?christmas(?: (?:break|holidays?|shutdown))?', (_, sense) =>
    sure(workingDayBefore(yearlyAhead(sense.today, 12, 25), sense)),
  ),
  rule('(?:before|by|pre)(?: |-)(?:the )?easter(?: (?:break|holidays?))?', (_, sense) => sure(beforeEaster(sense))),
  rule(
    '(?:before|by|after|until|post|over|in)(?: |-)?(?:the )?(?:new year|half(?: |-)term|(?:the )?(?:school|summer|christmas|easter|xmas)? ?holidays?|christmas|easter|summer|spring|autumn|winter|bank holiday|term)',
    () => UNCLEAR,
  ),
  rule('(?:back )?after half(?: |-)term|in the new year', () => UNCLEAR),
  rule(`(?:in )?(?:the )?mid(?:dle)?(?: of|-| )(?:the )?(?:month|(${MONTH}))(?: (20\\d\\d))?`, (match, { today }) =>
    likely(
      match[1] === undefined ? undefined : monthAhead(match[1], match[2], today, (month) => month.with({ day: 15 })),
    ),
  ),
  rule(
    `(?:early|late|beginning of|start of|first week (?:of|in)|second week (?:of|in)|last week (?:of|in)|sometime in)(?: in)? (?:the )?(?:next )?(?:week|month|year|quarter|new year|spring|summer|autumn|winter|${MONTH})`,
    () => UNCLEAR,
  ),
  rule(`(${COUNT}) weeks? (?:on|from|after|this) (?:this )?(${WEEKDAY}|today|tomorrow)`, (match, { today }) =>
    sure(weeksOn(match[1], match[2] ?? '', today)),
  ),
  rule(`(${WEEKDAY}) week(?! (?:commencing|ending))`, (match, { today }) => sure(weeksOn('a', match[1] ?? '', today))),
  rule(`(?:a )?fortnight (?:on|from|after) (?:this )?(${WEEKDAY}|today|tomorrow)`, (match, { today }) =>
    sure(weeksOn('2', match[1] ?? '', today)),
  ),
  rule("(?:in |within )?(?:a )?fortnight(?:'s|s)?(?: time)?", (match, { today }) =>
    /^in |^within |time/.test(match[0]) ? sure(today.add({ days: 14 })) : undefined,
  ),
  rule(`(?:in|within) (?:the next )?(?:about )?(${COUNT}) (working )?(day|week|month)s?(?:'s|')?(?: time)?`, later),
  rule(`(${COUNT}) (working )?(day|week|month)s?(?:'s|')? time`, later),
  rule(`(?:another|extra|additional|further) (?:${COUNT})? ?(?:days?|weeks?|months?|fortnight)`, () => UNCLEAR),
  rule(
    '(?:sometime |some time |early |late )?(?:next|this coming|the following|later this|mid next) (?:week|month|quarter|year)|(?:sometime |some time |later )this (?:week|month|quarter|year)|(?:by |for |in |during )this (?:week|month|quarter|year)',
    () => UNCLEAR,
  ),
  rule(
    `(?:by|in|during|for|until|before|around|after) (?:the )?(?:next )?(?:${MONTH})(?: 20\\d\\d)?(?! (?:\\d|board))`,
    () => UNCLEAR,
  ),
  rule(
    `(?<!\\d )(?:the )?(\\d{1,2})(?:st|nd|rd|th)(?: of (this|next) month)?(?! (?:of )?(?:${MONTH})|,? (?:${MONTH})| (?:quarter|draft|time|meeting|phase|floor|anniversary|version|round|attempt|chaser|reminder|party|sector|week|year|of))`,
    (match, { today }) => ordinalAhead(match, today),
  ),
  rule('until (?:the )?(\\d{1,2})(?![\\w%/.:-]| (?:of|out|more|%|[a-z]{3,}))', (match, { today }) =>
    ordinalAhead(match, today),
  ),
];

function rule(source: string, read: DayRule['read']): DayRule {
  return { pattern: new RegExp(`(?<![\\w'/])(?:${source})(?![\\w'])`, 'g'), read };
}

/** Monday is 1. */
function weekdayOf(day: Date, weekday: number): Date {
  return day.add({ days: weekday - day.dayOfWeek });
}

function endOfMonth(day: Date): Date {
  return day.with({ day: day.daysInMonth });
}

function quarterEnd(year: number, quarter: number): Day {
  return makeQuarter(year, quarter).toOn;
}

/** A day of this month, in the year named or in the first that has not passed it. */
function monthAhead(words = '', year: string | undefined, today: Date, pick: (month: Date) => Date): Date | undefined {
  const parts = readDate(words);
  if (!parts) return undefined;
  const inYear = (one: number) => pick(Temporal.PlainDate.from({ year: one, month: parts.month, day: 1 }));
  if (year !== undefined) return inYear(Number(year));
  const day = inYear(today.year);
  return isBefore(day, today) ? inYear(today.year + 1) : day;
}

/** "12th", "30 november", "30/11": the first that has not passed. */
function dayAhead(words: string, today: Date): Date | undefined {
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
  const months = [0, 1, 2].map((months) => today.with({ day: 1 }).add({ months }));
  const days = months.filter((month) => day <= month.daysInMonth).map((month) => month.with({ day }));
  return days.find((one) => !isBefore(one, today));
}

function ordinalAhead(match: RegExpMatchArray, today: Date): NamedDay | undefined {
  const day = Number(match[1]);
  if (day < 1 || day > 31) return undefined;
  if (match[2] === 'next') return sure(dayOfMonthAhead(day, today.with({ day: 1 }).add({ months: 1 })));
  return sure(dayOfMonthAhead(day, today));
}

/** A week begins on a Monday: another day's number may be a slip or another month, so it is asked about. */
function mondayOf(words: string, { today }: DaySense): NamedDay {
  const day = dayAhead(words, today);
  return day?.dayOfWeek === 1 ? sure(day) : UNCLEAR;
}

function weeksOn(words: string | undefined, from: string, today: Date): Date | undefined {
  const weeks = countOf(words);
  if (weeks === undefined) return undefined;
  const near = from === 'today' ? 0 : from === 'tomorrow' ? 1 : undefined;
  const weekday = WEEKDAYS.indexOf(from.slice(0, 3)) + 1;
  const first =
    near === undefined ? today.add({ days: (weekday - today.dayOfWeek + 7) % 7 || 7 }) : today.add({ days: near });
  return first.add({ days: 7 * weeks });
}

function later(match: RegExpMatchArray, sense: DaySense): NamedDay {
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

function boardAfter({ today, context, partnership }: DaySense, skip: number): Date | undefined {
  const next = context.boardOn ?? partnership.boards.find(({ on }) => on >= today.toString())?.on;
  const ahead = partnership.boards.filter(({ on }) => next !== undefined && on >= next).map(({ on }) => on);
  const on = skip === 0 ? next : ahead[skip];
  return on === undefined ? undefined : dateOf(on);
}

function boardIn(words: string, { today, partnership }: DaySense): NamedDay {
  const month = readDate(words)?.month;
  const board = partnership.boards.find(({ on }) => on >= today.toString() && dateOf(on).month === month);
  return sure(board && dateOf(board.on));
}

function workingDayBefore(day: Date | undefined, { partnership }: DaySense): Date | undefined {
  return day && dateOf(addWorkingDays(day.toString(), -1, freeDaysOf(partnership)));
}

function yearlyAhead(today: Date, month: number, day: number): Date {
  const this_ = today.with({ month, day });
  return isBefore(today, this_) ? this_ : this_.add({ years: 1 });
}

/** The last working day before the Good Friday that the register lists next. */
function beforeEaster(sense: DaySense): Date | undefined {
  const friday = sense.partnership.holidays.find(
    ({ on, name }) => name === 'Good Friday' && on > sense.today.toString(),
  );
  return workingDayBefore(friday && dateOf(friday.on), sense);
}

function isBefore(one: Date, other: Date): boolean {
  return Temporal.PlainDate.compare(one, other) < 0;
}

export function isWorked(day: Day, partnership: Partnership): boolean {
  return isWorkingDay(day, freeDaysOf(partnership));
}
