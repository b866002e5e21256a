import { dayIn, dueOn, type FindDueDays, yearsOf } from './due-day.ts';

const MONTHS = Array.from({ length: 12 }, (_, place) => place + 1);

/** The same day every month. The register takes 1 to 28, days that every month has. */
export const monthly: FindDueDays<'monthly'> = (cadence, horizon) => {
  const days = yearsOf(horizon).flatMap((year) => MONTHS.map((month) => dayIn(year, month, cadence.day)));
  return dueOn(cadence, days, horizon, 'Done for the month');
};
