import { addMonths, quarterEnd } from '../months.ts';
import { addWorkingDays } from '../working-days.ts';
import { dueOn, type FindDueDays } from './due-day.ts';

/** A number of working days after the end of each quarter: within 15 working days of 31 December, and so on. */
export const quarterly: FindDueDays<'quarterly'> = (cadence, horizon, { freeDays }) => {
  // 60 working days, the most a register may ask, are a quarter and a long holiday: a year back is far enough.
  const first = quarterEnd(addMonths(horizon.fromOn, -12));
  const months = Math.max(0, (Number(horizon.toOn.slice(0, 4)) - Number(first.slice(0, 4)) + 1) * 12);
  const ends = Array.from({ length: months / 3 }, (_, place) => quarterEnd(addMonths(first, 3 * place)));
  const days = ends.map((end) => addWorkingDays(end, cadence.workingDaysAfterQuarterEnd, freeDays));
  return dueOn(cadence, days, horizon, 'Supplied for the quarter');
};
