import { Temporal } from 'temporal-polyfill';
import type { Partnership } from '../domain/partnership.ts';
import type { Period } from '../domain/period.ts';
import {
  type Date,
  dateOf,
  financialYearOf,
  makeFinancialYear,
  makeMonth,
  makePeriod,
  makeQuarter,
  quarterAt,
  quarterOf,
} from './make-period.ts';
import { latestStart, readDate, readYear } from './read-date.ts';
import { readRound } from './rounds.ts';

/** Any period that has one name: a round, a financial year, a quarter, a month, a day, "last 30 days". */
export function readSpan(words: string, today: Date, partnership: Partnership): Period | undefined {
  return (
    readRound(words, today, partnership) ??
    readFinancialYear(words, today) ??
    readQuarter(words, today) ??
    readRelative(words, today) ??
    readMonthOrDay(words, today)
  );
}

/** "this year", "2026/27", "2026 to 2027", "26-27", "FY 2026". "11/12" is 11 December, because it can be. */
function readFinancialYear(words: string, today: Date): Period | undefined {
  const [, which] = /^(this|last) (?:financial )?year$/.exec(words) ?? [];
  if (which) return makeFinancialYear(financialYearOf(today) - (which === 'last' ? 1 : 0));
  const [, named, first, second] =
    /^(fy|financial year)? ?(20\d\d|\d\d)(?:(?: ?[/-] ?| to )(20\d\d|\d\d))?$/.exec(words) ?? [];
  const year = readYear(first);
  if (year === undefined) return undefined;
  if (second === undefined) return named === undefined ? undefined : makeFinancialYear(year);
  const isDate = first?.length === 2 && Number(second) <= 12;
  return !isDate && readYear(second) === year + 1 ? makeFinancialYear(year) : undefined;
}

/** "q2", "q3 2026/27", "2026/27 q3", "q4 last year", "this quarter". A lone year is the one the financial year begins in. */
function readQuarter(words: string, today: Date): Period | undefined {
  if (words === 'this quarter') return quarterAt(today);
  if (words === 'last quarter') return quarterAt(today.subtract({ months: 3 }));
  const [, one, after, before, other] = /^q([1-4])(?: (?:of )?(.+))?$|^(.+) q([1-4])$/.exec(words) ?? [];
  const quarter = Number(one ?? other);
  if (!quarter) return undefined;
  const yearWords = after ?? before;
  if (yearWords === undefined) {
    return makeQuarter(financialYearOf(today) - (quarter > quarterOf(today) ? 1 : 0), quarter);
  }
  const year = readFinancialYear(/^20\d\d$/.test(yearWords) ? `fy ${yearWords}` : yearWords, today);
  return year && makeQuarter(dateOf(year.fromOn).year, quarter);
}

/** "this month", "last week", "last 30 days", "yesterday". Weeks begin on Monday. */
function readRelative(words: string, today: Date): Period | undefined {
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  switch (words) {
    case 'today':
      return makePeriod('free', today, today);
    case 'yesterday':
      return makePeriod('free', today.subtract({ days: 1 }), today.subtract({ days: 1 }));
    case 'this week':
      return makePeriod('free', monday, monday.add({ days: 6 }));
    case 'last week':
      return makePeriod('free', monday.subtract({ days: 7 }), monday.subtract({ days: 1 }));
    case 'this month':
      return makeMonth(today.with({ day: 1 }));
    case 'last month':
      return makeMonth(today.with({ day: 1 }).subtract({ months: 1 }));
  }
  const [, count, unit] = /^last ([1-9]\d{0,2}) (day|week|month)s?$/.exec(words) ?? [];
  if (unit === undefined) return undefined;
  return makePeriod('free', today.subtract({ [`${unit}s`]: Number(count) }).add({ days: 1 }), today);
}

/** "October", "October 2026", "14/3/2026", and a whole calendar year: "2026". */
function readMonthOrDay(words: string, today: Date): Period | undefined {
  if (/^20\d\d$/.test(words)) {
    const first = Temporal.PlainDate.from({ year: Number(words), month: 1, day: 1 });
    return makePeriod('free', first, first.with({ month: 12, day: 31 }));
  }
  const parts = readDate(words);
  const start = parts && latestStart(parts, today);
  if (!start) return undefined;
  return parts.day === undefined ? makeMonth(start) : makePeriod('free', start, start);
}
