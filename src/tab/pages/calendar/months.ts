const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
const DAY_MS = 86_400_000;

/** "2026-11" of a day. */
export function monthOf(on: string): string {
  return on.slice(0, 7);
}

/** "November 2026" of "2026-11" */
export function monthTitle(month: string): string {
  return MONTH.format(new Date(`${month}-01T00:00:00Z`));
}

/** "Mon 23 Nov" */
export function weekday(on: string): string {
  return WEEKDAY.format(new Date(`${on}T00:00:00Z`)).replace(',', '');
}

/** The months from one day to another, both included. */
export function monthsBetween(fromOn: string, toOn: string): string[] {
  const months: string[] = [];
  for (let month = monthOf(fromOn); month <= monthOf(toOn); month = monthAfter(month)) months.push(month);
  return months;
}

/** The weeks that a month touches, each from Monday to Sunday. */
export function weeksOf(month: string): string[][] {
  const first = Date.parse(`${month}-01T00:00:00Z`);
  const monday = first - ((new Date(first).getUTCDay() + 6) % 7) * DAY_MS;
  const weeks: string[][] = [];
  for (let start = monday; monthOf(dayAt(start)) <= month; start += 7 * DAY_MS) {
    weeks.push(Array.from({ length: 7 }, (_, index) => dayAt(start + index * DAY_MS)));
  }
  return weeks;
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

function dayAt(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
