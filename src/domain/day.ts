import { Temporal } from 'temporal-polyfill';

/** A calendar day in London, `YYYY-MM-DD`. A due date is a day, never an instant. */
export type Day = string;

/** A moment, ISO 8601 in UTC with milliseconds (`2026-11-23T09:00:00.000Z`), so that text order is time order. */
export type Instant = string;

/** Whether the text is a day that the calendar has. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}
