import { dayIn, dueOn, type FindDueDays, yearsOf } from './due-day.ts';

/** The same day every year. */
export const yearly: FindDueDays<'yearly'> = (cadence, horizon) => {
  const days = yearsOf(horizon).map((year) => dayIn(year, cadence.month, cadence.day));
  return dueOn(cadence, days, horizon, 'Done for the year');
};
