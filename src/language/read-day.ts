import { Temporal } from 'temporal-polyfill';
import type { Day } from '../domain/day.ts';
import type { ReadDay } from '../usecases/ports.ts';
import { plainPeriod } from './period-words.ts';
import { type DateParts, readDate, startOfParts } from './read-date.ts';

const NEAR = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tomorrow', 1],
]);

/** Without a year a day lies within a year and a day, except 29 February, which may be up to eight years away. */
const YEARS = 8;

/**
 * One day in people's words, day before month. Without a year it is the latest that has come, or the first that has
 * not, today included either way.
 */
export function readDay(words: string, today: Day, toward: 'past' | 'future'): ReadDay {
  const plain = plainPeriod(words);
  const near = NEAR.get(plain);
  const now = Temporal.PlainDate.from(today);
  if (near !== undefined) return found(now.add({ days: near }));
  const parts = readDate(plain.replace(/^(?:on |by )?(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)? (?=\d)/, ''));
  if (parts?.day === undefined) return { outcome: 'unknown' };
  const years = parts.year === undefined ? yearsFrom(now.year, toward) : [parts.year];
  const days = years.flatMap((year) => startOfParts(parts, year) ?? []);
  const day = days.find((one) => parts.year !== undefined || isToward(one.toString(), today, toward));
  return day ? found(day) : { outcome: 'impossible', nearest: lastOfMonth(parts, parts.year ?? now.year) };
}

function yearsFrom(year: number, toward: 'past' | 'future'): number[] {
  return Array.from({ length: YEARS + 1 }, (_, away) => (toward === 'past' ? year - away : year + away));
}

function isToward(day: Day, today: Day, toward: 'past' | 'future'): boolean {
  return toward === 'past' ? day <= today : day >= today;
}

function lastOfMonth({ month }: DateParts, year: number): Day {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return first.with({ day: first.daysInMonth }).toString();
}

function found(day: Temporal.PlainDate): ReadDay {
  return { outcome: 'day', on: day.toString() };
}
