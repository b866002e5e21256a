import type { Day } from '../day.ts';
import type { Cadence, CadenceKind, Rung } from '../partnership.ts';

/** A stretch of days, both ends included. */
export interface Horizon {
  fromOn: Day;
  toOn: Day;
}

/** What of the register a cadence needs to fall on a day. */
export interface DutyCalendar {
  freeDays: ReadonlySet<Day>;
  /** Days of the board's meetings. */
  boards: readonly Day[];
}

/** One day on which a cadence falls due. */
export interface DueDay {
  on: Day;
  /** Which of the things that the cadence yields: nearly always its kind. Part of the deadline's id. */
  which: string;
  what: string;
  /** Undefined where the duty's own ladder stands. */
  ladder: readonly Rung[] | undefined;
}

/**
 * The days of one cadence inside the horizon, in order. They are the days that law or register name: one that falls on
 * a Sunday stays there, since no rule of section 2 moves it. Only its reminders roll back.
 */
export type FindDueDays<Kind extends CadenceKind> = (
  cadence: Cadence<Kind>,
  horizon: Horizon,
  calendar: DutyCalendar,
) => DueDay[];

/** The days inside the horizon as what the cadence owes; `words` where the register has none of its own. */
export function dueOn(cadence: Cadence, days: readonly Day[], horizon: Horizon, words: string): DueDay[] {
  const { kind, what = words, ladder } = cadence;
  return days.filter((on) => isWithin(on, horizon)).map((on) => ({ on, which: kind, what, ladder }));
}

export function isWithin(day: Day, { fromOn, toOn }: Horizon): boolean {
  return fromOn <= day && day <= toOn;
}

/** Every calendar year that the horizon touches. */
export function yearsOf({ fromOn, toOn }: Horizon): number[] {
  const [first, last] = [Number(fromOn.slice(0, 4)), Number(toOn.slice(0, 4))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place);
}

/** `YYYY-MM-DD` */
export function dayIn(year: number, month: number, day: number): Day {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
