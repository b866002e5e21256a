import { dateOf, financialYearOf, quarterOf } from '../make-period.ts';
import type { DaySense, NamedDay } from './day-sense.ts';
import {
  boardAfter,
  boardIn,
  dayAhead,
  endOfMonth,
  feastDay,
  later,
  likely,
  mondayOf,
  monthAhead,
  ordinalAhead,
  quarterEnd,
  sure,
  UNCLEAR,
  weekdayOf,
  weeksOn,
  workingDayBefore,
} from './days-ahead.ts';

export interface DayRule {
  pattern: RegExp;
  /** Undefined: not a day after all. */
  read: (match: RegExpMatchArray, sense: DaySense) => NamedDay | undefined;
}

const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?';
const COUNT = '\\d{1,2}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|couple of|a couple of|few|a few|several';

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
  rule(`(?:(?:by|for|at|until|to|in time for) )?(?:the )?(${MONTH}) board(?: meeting)?`, (match, sense) =>
    boardIn(match[1] ?? '', sense),
  ),
  rule(
    '(?:the )?next board(?: meeting)?|(?:by|for|until|in time for) (?:the )?board(?: meeting)?(?! (?:to|member|paper|decision|minutes))',
    (_, sense) => sure(boardAfter(sense, 0)),
  ),
  rule('by (?:the )?(?:deadline|due date)', (_, { context }) =>
    context.updatesDueOn === null ? undefined : sure(dateOf(context.updatesDueOn)),
  ),
  rule(
    "christmas eve|christmas day|boxing day|new year'?s eve|new year'?s day|good friday|easter monday",
    (match, sense) => sure(feastDay(match[0].replaceAll("'", ''), sense)),
  ),
  rule(
    '(?:before|by|after|until|post|pre|over|in|around)(?: |-)?(?:the )?(?:new year|half(?: |-)term|(?:the )?(?:school|summer|christmas|easter|xmas)? ?holidays?|christmas|easter|summer|spring|autumn|winter|bank holiday|term)',
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
  rule(`(${COUNT}) weeks? (?:(?:on|from|after) )?(?:this )?(${WEEKDAY}|today|tomorrow)`, (match, { today }) =>
    sure(weeksOn(match[1], match[2] ?? '', today)),
  ),
  rule(`(${WEEKDAY}|today|tomorrow) week(?! (?:commencing|ending))`, (match, { today }) =>
    sure(weeksOn('a', match[1] ?? '', today)),
  ),
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
