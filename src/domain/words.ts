import { Temporal } from 'temporal-polyfill';
import type { Day, Instant } from './day.ts';

const LISTS = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const NUMBERS = new Intl.NumberFormat('en-GB');
const DECIMALS = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
export const WEEKDAYS: readonly string[] = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
export const MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');

/** "14 March 2027" */
export function formatDay(day: Day): string {
  return `${formatDayInYear(day)} ${day.slice(0, 4)}`;
}

/** "24 November", where the year is plain from what stands around it. */
export function formatDayInYear(day: Day): string {
  return `${Number(day.slice(8, 10))} ${monthName(day)}`;
}

/** "November" */
export function monthName(day: Day): string {
  return MONTHS[Number(day.slice(5, 7)) - 1] ?? '';
}

/** "Tuesday 24 November" */
export function formatDayLong(day: Day): string {
  return `${WEEKDAYS[Temporal.PlainDate.from(day).dayOfWeek - 1]} ${formatDayInYear(day)}`;
}

/** London time: "23 November 2026, 9:05am". */
export function formatInstant(at: Instant): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO('Europe/London');
  return `${formatDay(local.toPlainDate().toString())}, ${formatTime(local.hour, local.minute)}`;
}

/** "9am", "5:30pm", "midday", "midnight": 12am and 12pm confuse people (GOV.UK style). */
function formatTime(hour: number, minute: number): string {
  if (minute === 0 && hour % 12 === 0) return hour === 0 ? 'midnight' : 'midday';
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}

/** "1 duty", "9 duties", "1,200 duties" */
export function count(n: number, one: string, many: string): string {
  return `${NUMBERS.format(n)} ${n === 1 ? one : many}`;
}

/** "1,200", "12.5": at most two decimal places. */
export function formatDecimal(n: number): string {
  return DECIMALS.format(n);
}

/** "a", "a and b", "a, b and c" */
export function joinWords(words: readonly string[]): string {
  return LISTS.format(words);
}

/** Cut at a word, with an ellipsis, for one glance. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2))}…`;
}
