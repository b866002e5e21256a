import { addMonths } from '../months.ts';
import { dayIn, dueOn, type FindDueDays, isWithin, yearsOf } from './due-day.ts';

const WORDS = 'Renewed for the next three years';

/**
 * A three-year plan: a new one by the day on which it ends and every three years from there, and in the years between a
 * refresh on its fixed day, which keeps the duty's own ladder (D01).
 */
export const threeYearly: FindDueDays<'three-yearly'> = (cadence, horizon) => {
  const endYear = Number(cadence.endsOn.slice(0, 4));
  const isEnd = (year: number) => (year - endYear) % 3 === 0;
  const years = yearsOf(horizon);
  const ends = years.filter(isEnd).map((year) => addMonths(cadence.endsOn, 12 * (year - endYear)));
  const refreshes = years
    .filter((year) => !isEnd(year))
    .map((year) => dayIn(year, cadence.refreshMonth, cadence.refreshDay))
    .filter((on) => isWithin(on, horizon))
    .map((on) => ({ on, which: 'refresh', what: 'Refreshed for the new year', ladder: undefined }));
  return [...dueOn(cadence, ends, horizon, WORDS), ...refreshes].toSorted((one, other) => (one.on < other.on ? -1 : 1));
};
