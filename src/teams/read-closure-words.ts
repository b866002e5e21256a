import type { Day } from '../domain/day.ts';
import { daysOfClosure } from '../usecases/close-days.ts';
import type { Language, ReadDay } from '../usecases/ports.ts';

export type ReadClosure =
  | { outcome: 'days'; days: Day[]; name: string }
  | { outcome: 'no such day'; nearest: Day }
  | { outcome: 'backwards'; fromOn: Day; toOn: Day }
  | { outcome: 'too many'; most: number }
  | { outcome: 'unreadable' };

type Dated = Extract<ReadDay, { outcome: 'day' }>;

/** "29 December 2026 to 31 December 2026 Christmas closure": a day, or a first and a last one, and then a name. */
export function readClosureWords(words: string, language: Language, today: Day): ReadClosure {
  const [, dayAlone, end] = /^(\d{1,2})(?:st|nd|rd|th)?\s*(?:to|-|–)\s*(\d.*)$/iu.exec(words.trim()) ?? [];
  if (dayAlone !== undefined && end !== undefined) return readWithinMonth(Number(dayAlone), end, language, today);
  const first = readHead(words, language, today);
  if (!first) return { outcome: 'unreadable' };
  if (first.read.outcome !== 'day') return { outcome: 'no such day', nearest: first.read.nearest };
  const [, rest] = /^(?:to|until|-|–)\s+(.+)$/iu.exec(first.rest) ?? [];
  const last = rest === undefined ? undefined : readHead(rest, language, first.read.on);
  if (rest !== undefined && !last) return { outcome: 'unreadable' };
  if (last && last.read.outcome !== 'day') return { outcome: 'no such day', nearest: last.read.nearest };
  const toOn = last?.read.outcome === 'day' ? last.read.on : first.read.on;
  return spanOf(first.read, toOn, (last ?? first).rest);
}

/** The "29" of "29 to 31 December" is of the same month. One that lies after the end is told before a calendar reads it. */
function readWithinMonth(day: number, end: string, language: Language, today: Day): ReadClosure {
  const last = readHead(end, language, today);
  if (!last) return { outcome: 'unreadable' };
  if (last.read.outcome !== 'day') return { outcome: 'no such day', nearest: last.read.nearest };
  const { on } = last.read;
  const fromOn = `${on.slice(0, 8)}${String(day).padStart(2, '0')}`;
  return spanOf({ outcome: 'day', on: fromOn }, on, last.rest);
}

function spanOf({ on: fromOn }: Dated, toOn: Day, rest: string): ReadClosure {
  const span = daysOfClosure(fromOn, toOn);
  return span.outcome === 'days' ? { ...span, name: rest.replace(/^[:,–-]\s*/u, '').trim() } : span;
}

/** The longest beginning of the words that is a day, or a day that the calendar does not have; and what follows it. */
function readHead(
  words: string,
  language: Language,
  today: Day,
): { read: Exclude<ReadDay, { outcome: 'unknown' }>; rest: string } | undefined {
  const parts = words.trim().split(' ');
  for (let length = Math.min(parts.length, 5); length > 0; length -= 1) {
    const read = language.readDay(parts.slice(0, length).join(' ').replace(/[,:]$/u, ''), today, 'future');
    if (read.outcome !== 'unknown') return { read, rest: parts.slice(length).join(' ') };
  }
  return undefined;
}
