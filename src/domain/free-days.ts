import type { Day } from './day.ts';
import type { Holiday, Partnership } from './partnership.ts';
import { isWorkingDay } from './working-days.ts';

/** The register alone decides, so each register's days are gathered once. */
const known = new WeakMap<Partnership, { work: ReadonlySet<Day>; foi: ReadonlySet<Day> }>();

/** Days on which the partnership does not work besides weekends: bank holidays of England and Wales, and closure days. */
export function freeDaysOf(partnership: Partnership): ReadonlySet<Day> {
  return gather(partnership).work;
}

/**
 * Days that the 20 working days of a freedom of information request leave out besides weekends: bank holidays in any
 * part of the United Kingdom (Freedom of Information Act 2000 s.10(6)). A closure day counts: the law knows none.
 */
export function foiFreeDaysOf(partnership: Partnership): ReadonlySet<Day> {
  return gather(partnership).foi;
}

/** Why nobody works on a day: "Good Friday", "Christmas closure", "weekend"; undefined for a working day. */
export function nameFreeDay(partnership: Partnership, day: Day): string | undefined {
  const { holidays, closureDays } = partnership;
  const named = [...holidays, ...closureDays].find(({ on }) => on === day);
  if (named) return named.name;
  return isWorkingDay(day, freeDaysOf(partnership)) ? undefined : 'weekend';
}

function gather(partnership: Partnership): { work: ReadonlySet<Day>; foi: ReadonlySet<Day> } {
  const { holidays, closureDays, holidaysElsewhere } = partnership;
  const days = known.get(partnership) ?? {
    work: daysOf([...holidays, ...closureDays]),
    foi: daysOf([...holidays, ...holidaysElsewhere]),
  };
  known.set(partnership, days);
  return days;
}

function daysOf(holidays: readonly Holiday[]): ReadonlySet<Day> {
  return new Set(holidays.map(({ on }) => on));
}
