/** Everybody in the room is in the United Kingdom, wherever this device is: what is due at 9am is shown at 9am. */
const timeZone = 'Europe/London';
const TIME = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit', hourCycle: 'h12', timeZone });
const DAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone });
const DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone });
const FULL = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'medium', timeZone });

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** `9am` or `9:15am`, and `Tuesday 24 November, 9:15am` on another day than `today`, which is as `showDate` gives it. */
export function showTime(at: string, today: string): string {
  const date = new Date(at);
  if (showDate(date) === today) return showHour(date);
  return `${DAY.format(date).replace(',', '')}, ${showHour(date)}`;
}

export function showFullTime(at: string): string {
  return FULL.format(new Date(at));
}

/** `Monday 23 November 2026` */
export function showDate(date: Date): string {
  return DATE.format(date).replace(',', '');
}

/** `Monday 23 November 2026, 9:14am` */
export function showClock(date: Date): string {
  return `${showDate(date)}, ${showHour(date)}`;
}

function showHour(date: Date): string {
  return TIME.format(date).replace(' ', '').replace(':00', '').toLowerCase();
}

/** `46 minutes`, `5 hours`, `3 days`, `2 weeks`: the largest unit of which there are two, or the smallest. */
export function showSpan(ms: number): string {
  for (const [unitMs, name] of [
    [7 * DAY_MS, 'weeks'],
    [DAY_MS, 'days'],
    [HOUR_MS, 'hours'],
  ] as const) {
    if (ms >= 2 * unitMs) return `${Math.floor(ms / unitMs)} ${name}`;
  }
  const minutes = Math.max(1, Math.floor(ms / MINUTE_MS));
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}
