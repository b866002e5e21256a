import { en } from 'chrono-node';
import { Temporal } from 'temporal-polyfill';
import type { Date as CalendarDate } from '../make-period.ts';
import { readDate, startOfParts } from '../read-date.ts';
import { COUNCIL_DAYS } from './council-days.ts';
import type { DaySense, NamedDay } from './day-sense.ts';
import { without } from './phrases.ts';

export interface WrittenDay extends NamedDay {
  start: number;
  end: number;
  /** No calendar has it: "30 February". */
  isImpossible: boolean;
}

/** Worth a date parser's time. */
const HINT =
  /\d ?[/.-] ?\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|today|tomorrow|tonight|yesterday)/;
/** Weekdays and months that are also everyday words stand alone only after one of these. */
const EVERYDAY = /^(?:sat|sun|wed|mon|may|mar|march)$/;
const LEADS = /(?:^|by|on|this|next|last|until|for|from|to|before|due|,|or) $|^$/;
/** "3/4" alone may be a share or a day. */
const FRACTION = /^(?:1\/[2-9]|2\/[357]|3\/[4578]|4\/5|5\/[68]|7\/(?:8|10)|9\/10)$/;
const WINDOW_BEFORE = 30;
const WINDOW_AFTER = 45;
const PARSE_LIMIT = 400;
const LAST_MONTH = 12;
/** A date said without a year that passed less than this ago is that day, and not next year's. */
const RECENT_DAYS = 60;
/** Numbers with strokes and dots that are no dates: "24/7", "2026/27", "1/2". */
const NOT_DATES =
  /\b(?:24\/7|50\/50|9\/11|20\d\d\/\d\d|(?<![\d/])\d{1,2}\/\d{3,}\b(?!\/)|\d+(?:\.\d+){3,}|v\d+[.\d]*)\b/g;
const IMPOSSIBLE =
  /\b(\d{1,2})(?:st|nd|rd|th)? (?:of )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: (20\d\d|\d\d))?\b|\b(\d{1,2})\/(\d{1,2})(?:\/(20\d\d|\d\d))?\b/g;

/** Every day that words name, in the order of the text. Councils' own ways first, then dates by chrono-node, British order. */
export function writtenDays(text: string, sense: DaySense): WrittenDay[] {
  const found: WrittenDay[] = [];
  let rest = text.replace(NOT_DATES, (words) => '¤'.repeat(words.length));
  for (const { pattern, read } of COUNCIL_DAYS) {
    for (const match of rest.matchAll(pattern)) {
      const day = read(match, sense);
      if (day) take({ ...day, isImpossible: false, start: match.index, end: match.index + match[0].length });
    }
  }
  if (HINT.test(rest)) {
    for (const { start, end } of windowsOf(rest)) {
      for (const day of parsedDays(rest.slice(start, end), sense.today)) {
        take({ ...day, start: day.start + start, end: day.end + start });
      }
    }
    for (const day of impossibleDays(rest)) take(day);
  }
  return found.toSorted((one, other) => one.start - other.start);

  function take(day: WrittenDay): void {
    found.push(day);
    rest = without(rest, [day]);
  }
}

/** The surroundings of what may be a date: a date parser is slow on long text. Bounded, whatever the text holds. */
function windowsOf(text: string): { start: number; end: number }[] {
  const windows: { start: number; end: number }[] = [];
  let length = 0;
  for (const { index } of text.matchAll(new RegExp(HINT, 'g'))) {
    const last = windows.at(-1);
    const end = breakAfter(text, index + WINDOW_AFTER);
    const start = text.lastIndexOf(' ', Math.max(0, index - WINDOW_BEFORE)) + 1;
    if (length > PARSE_LIMIT) break;
    if (last && start < last.end) {
      length += end - last.end;
      last.end = end;
    } else {
      length += end - start;
      windows.push({ start, end });
    }
  }
  return windows;
}

function breakAfter(text: string, index: number): number {
  const space = text.indexOf(' ', index);
  return space < 0 ? text.length : space;
}

function parsedDays(text: string, today: CalendarDate): WrittenDay[] {
  const reference = { instant: new Date(`${today.toString()}T12:00:00Z`), timezone: 0 };
  return en.GB.parse(text, reference, { forwardDate: true }).flatMap(
    ({ index, text: words, ...parsed }): WrittenDay[] => {
      // Of "1 to 5 December" the last day is the one that counts: when work is done, when somebody is back.
      const start = parsed.end?.isCertain('day') ? parsed.end : parsed.start;
      const before = text.slice(Math.max(0, index - 12), index);
      const isWeekday = start.isCertain('weekday');
      if (!start.isCertain('day') && !isWeekday) return [];
      if (EVERYDAY.test(words) && !LEADS.test(before.replace(/.*\s(?=\S+ $)/, ''))) return [];
      // The parser turns 12/13 into 13 December; here the day stands first, so that day does not exist.
      if (Number(/^\d{1,2}[/.-](\d{1,2})\b/.exec(words)?.[1] ?? 0) > LAST_MONTH)
        return [{ on: null, isUnclear: true, isImpossible: true, start: index, end: index + words.length }];
      if (FRACTION.test(words) && !/\b(?:by|on|until|for|to|before|due|eta) (?:the )?$/.test(before))
        return [{ on: null, isUnclear: true, isImpossible: false, start: index, end: index + words.length }];
      const place = { start: index, end: index + words.length, isImpossible: false };
      const day = Temporal.PlainDate.from({
        year: start.get('year') ?? today.year,
        month: start.get('month') ?? today.month,
        day: start.get('day') ?? today.day,
      });
      if (!start.isCertain('day')) return [{ ...place, ...weekdayIn(words, day, today, before) }];
      const on = start.isCertain('year') ? day : nearestYear(day, today);
      const named = /\b(?:mon|tue|wed|thu|fri|sat|sun)/.exec(words)?.[0];
      const isTorn = named !== undefined && named !== on.toLocaleString('en-GB', { weekday: 'short' }).toLowerCase();
      return [{ ...place, on: isTorn ? null : on.toString(), isUnclear: isTorn }];
    },
  );
}

/** "Friday" is the next one, not today. "Next Friday" is this week's to some and next week's to others. */
function weekdayIn(words: string, day: CalendarDate, today: CalendarDate, before: string): NamedDay {
  if (/^last\b/.test(words) || before.endsWith('last '))
    return { on: day.subtract({ days: 7 }).toString(), isUnclear: false };
  const on = day.equals(today) ? day.add({ days: 7 }) : day;
  return { on: on.toString(), isUnclear: /^next\b/.test(words) };
}

/** Without a year: the next one, unless that day has only just passed. */
function nearestYear(day: CalendarDate, today: CalendarDate): CalendarDate {
  const parts = { day: day.day, month: day.month, year: undefined };
  const days = [today.year - 1, today.year, today.year + 1].flatMap((year) => startOfParts(parts, year) ?? []);
  const recent = today.subtract({ days: RECENT_DAYS }).toString();
  return days.find((one) => one.toString() >= recent) ?? day;
}

function impossibleDays(text: string): WrittenDay[] {
  return [...text.matchAll(IMPOSSIBLE)].flatMap((match): WrittenDay[] => {
    const [words, day, month, , shortDay, shortMonth] = match;
    const parts = readDate(shortDay === undefined ? `${day} ${month}` : `${shortDay}/${shortMonth}`);
    // 2028 has a 29 February: what it does not have, no year has.
    if (parts && startOfParts(parts, 2028)) return [];
    if (shortDay !== undefined && (Number(shortDay) <= 12 || Number(shortMonth) <= 12)) {
      return [{ on: null, isUnclear: true, isImpossible: true, start: match.index, end: match.index + words.length }];
    }
    if (shortDay !== undefined) return [];
    return [{ on: null, isUnclear: true, isImpossible: true, start: match.index, end: match.index + words.length }];
  });
}
