import type { Day } from '../domain/day.ts';
import type { Partnership } from '../domain/partnership.ts';
import type { Period } from '../domain/period.ts';
import { type Date, dateOf, makePeriod } from './make-period.ts';
import { plainPeriod } from './period-words.ts';
import { readRange } from './read-range.ts';
import { readSpan } from './read-span.ts';
import { roundBefore } from './rounds.ts';

/**
 * A period in people's words, seen from a day. Without a year it is the latest that has begun by then.
 * Undefined for what is no period, may mean two things, or has not begun.
 */
export function readPeriod(words: string, today: Day, partnership: Partnership): Period | undefined {
  const now = dateOf(today);
  const plain = plainPeriod(words);
  const period =
    readSince(plain, now, partnership) ?? readSpan(plain, now, partnership) ?? readRange(plain, now, partnership);
  return period && period.fromOn <= today ? period : undefined;
}

/** The period of the same kind and length just before. Whole months are as long as whole months. */
export function periodBefore(period: Period, partnership: Partnership): Period {
  const from = dateOf(period.fromOn);
  const to = dateOf(period.toOn);
  const end = from.subtract({ days: 1 });
  const earlier = period.kind === 'round' ? roundBefore(period.toOn, partnership) : undefined;
  if (earlier) return earlier;
  const kind = period.kind === 'round' ? 'free' : period.kind;
  const { months, days } = from.until(to.add({ days: 1 }), { largestUnit: 'months' });
  if (from.day === 1 && days === 0) return makePeriod(kind, from.subtract({ months }), end);
  return makePeriod(kind, from.subtract(from.until(to.add({ days: 1 }))), end);
}

/** "since June", "from q2", "since the last board", "1 October to now", "year to date". */
function readSince(words: string, today: Date, partnership: Partnership): Period | undefined {
  const [, upToNow] = /^(?:from )?(.+) to (?:now|date|today)$/.exec(words) ?? [];
  const [, since] = words.includes(' to ') ? [] : (/^(?:since|from) (?:the )?(.+)$/.exec(words) ?? []);
  const start = upToNow ?? since;
  if (start === undefined) return undefined;
  const from = /^last (?:board|meeting)$/.test(start) ? dayAfterLastBoard(today, partnership) : startOf(start);
  return from && makePeriod('free', from, today);

  function startOf(span: string): Date | undefined {
    const period = readSpan(span === 'year' ? 'this year' : span, today, partnership);
    return period && period.fromOn <= today.toString() ? dateOf(period.fromOn) : undefined;
  }
}

function dayAfterLastBoard(today: Date, { boards }: Partnership): Date | undefined {
  const last = boards.findLast((board) => board.on < today.toString());
  return last && dateOf(last.on).add({ days: 1 });
}
