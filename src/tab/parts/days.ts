const LONG = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const SHORT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const AT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
  timeZone: 'Europe/London',
});

/** "Tuesday 24 November 2026" of a calendar day `YYYY-MM-DD`. */
export function longDay(on: string): string {
  return LONG.format(new Date(`${on}T00:00:00Z`)).replace(',', '');
}

/** "24 Nov 2026" */
export function shortDay(on: string): string {
  return SHORT.format(new Date(`${on}T00:00:00Z`));
}

/** "24 Nov 2026, 9:05am" in London, of an instant; on the hour "9am". */
export function shortTime(at: string): string {
  return AT.format(new Date(at)).replace(/(?::00)?\s(am|pm)$/i, (_, half: string) => half.toLowerCase());
}

/** "9:05am" of an instant on the day given, else with its day. */
export function clockTime(at: string, today: string): string {
  const [day = '', time = ''] = shortTime(at).split(', ');
  return day === shortDay(today) ? time : `${day}, ${time}`;
}
