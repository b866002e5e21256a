const TIME = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit', hour12: true });
const DAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
const FULL = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'medium' });

/** `9:15am`, or `Tuesday 24 November, 9:15am` on another day. Instants are shown in this device's zone. */
export function showTime(at: string, now: Date): string {
  const date = new Date(at);
  const time = TIME.format(date).replace(' ', '').toLowerCase();
  if (date.toDateString() === now.toDateString()) return time;
  return `${DAY.format(date).replace(',', '')}, ${time}`;
}

export function showFullTime(at: string): string {
  return FULL.format(new Date(at));
}
