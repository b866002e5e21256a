import type { Day } from '../domain/day.ts';
import { addDays } from '../domain/working-days.ts';
import type { Language } from '../usecases/ports.ts';

/** `impossible`: one of the days is none that the calendar has, with the last day that it has. */
export type DaysRead =
  | { outcome: 'days'; fromOn: Day; untilOn: Day }
  | { outcome: 'impossible'; nearest: Day }
  | { outcome: 'unknown' };

interface Reading {
  language: Pick<Language, 'readDay'>;
  today: Day;
}

/** "until 7 December", "21 December to 4 January", "1 to 5 December", "tomorrow", "for 2 weeks": days that are ahead. */
export function readDays(words: string, reading: Reading): DaysRead {
  const { today } = reading;
  const bare = words.replace(/^(?:on leave|from|on) /iu, '');
  const [, amount, unit] = /^for (?:a |an |the )?(\d{1,3} )?(day|week)s?$/iu.exec(words) ?? [];
  if (unit !== undefined) {
    const days = Number(amount ?? 1) * (/^week$/iu.test(unit) ? 7 : 1);
    return days < 1 ? { outcome: 'unknown' } : { outcome: 'days', fromOn: today, untilOn: addDays(today, days - 1) };
  }
  const [, until] = /^(?:until|till|to) (.+)$/iu.exec(bare) ?? [];
  if (until !== undefined) return joinDays(today, until, reading);
  // A hyphen between two days, and not within 2026-12-07.
  const between = bare.replace(/^(\d{1,2}) ?[-–] ?(?=\d{1,2} [a-z])/iu, '$1 to ');
  const [, one, other] = /^(.+?) (?:to|until|till|-|–) (.+)$/iu.exec(between) ?? [];
  if (one !== undefined && other !== undefined) {
    const joined = readBoth(one, other, reading);
    if (joined.outcome !== 'unknown') return joined;
  }
  return joinDays(undefined, bare, reading);
}

/** Words that begin or end with days, and the rest: "barrow until 4 January", "1 to 5 December, Alex stands in". */
export function splitDays(words: string, place: 'first' | 'last', reading: Reading): { days: DaysRead; rest: string } {
  const parts = words.split(' ').filter((part) => part !== '');
  let impossible: { days: DaysRead; rest: string } | undefined;
  for (let size = parts.length; size > 0; size -= 1) {
    const cut = place === 'first' ? size : parts.length - size;
    const [head, tail] = [parts.slice(0, cut).join(' '), parts.slice(cut).join(' ')];
    const [said, rest] = place === 'first' ? [head, tail] : [tail, head];
    const days = readDays(said.replace(/[,;.]+$/u, ''), reading);
    if (days.outcome === 'days') return { days, rest };
    if (days.outcome === 'impossible') impossible ??= { days, rest };
  }
  return impossible ?? { days: { outcome: 'unknown' }, rest: words };
}

/** The month of "1 to 5 December" stands at its end. The second day comes after the first, so it is read from there. */
function readBoth(one: string, other: string, reading: Reading): DaysRead {
  const month = /^\d{1,2}(?:st|nd|rd|th)?$/iu.test(one.trim())
    ? other.trim().replace(/^(?:[a-z]+ )?\d{1,2}(?:st|nd|rd|th)?/iu, '')
    : '';
  const from = reading.language.readDay(`${one.trim()}${month}`, reading.today, 'future');
  if (from.outcome !== 'day') return from;
  return joinDays(from.on, other, { ...reading, today: from.on > reading.today ? from.on : reading.today });
}

function joinDays(fromOn: Day | undefined, until: string, { language, today }: Reading): DaysRead {
  const read = language.readDay(until.trim(), today, 'future');
  return read.outcome === 'day' ? { outcome: 'days', fromOn: fromOn ?? read.on, untilOn: read.on } : read;
}
