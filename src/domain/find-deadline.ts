import { type Deadline, deadlinesOf, ridersIn } from './deadline.ts';
import type { Partnership } from './partnership.ts';

/** The deadline that the register gives this id now; undefined for a clock's step and an action, or where the register has changed. */
export function findDeadline(partnership: Partnership, id: string): Deadline | undefined {
  const [, on] = /^(?!clock:|action:).+:(\d{4}-\d\d-\d\d)(?::\d+)?$/u.exec(id) ?? [];
  if (on === undefined || !isCalendarDay(on)) return undefined;
  return deadlinesOf(partnership, { fromOn: on, toOn: on }).find((deadline) => deadline.id === id);
}

/** A round, and what is due to the board on its day: updates answer these, and nobody says that they are done. */
export function isAnsweredByUpdates(partnership: Partnership, { id, kind, on }: Deadline): boolean {
  if (kind === 'round') return true;
  const riders = [...ridersIn(deadlinesOf(partnership, { fromOn: on, toOn: on }))];
  return riders.some((rider) => rider.id === id);
}

/** `clock:7:report:2027-03-14` */
export function readClockId(id: string): { number: number; step: string } | undefined {
  const [, number, step = ''] = /^clock:([1-9]\d{0,8}):([^:]+):\d{4}-\d\d-\d\d$/u.exec(id) ?? [];
  return number === undefined ? undefined : { number: Number(number), step };
}

/** An id may come from a button that somebody made up. */
function isCalendarDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
