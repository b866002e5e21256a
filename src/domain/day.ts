/** A calendar day in London, `YYYY-MM-DD`. A due date is a day, never an instant. */
export type Day = string;

/** A moment, ISO 8601 in UTC with milliseconds (`2026-11-23T09:00:00.000Z`), so that text order is time order. */
export type Instant = string;
