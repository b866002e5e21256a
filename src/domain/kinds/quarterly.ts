import { addMonths, quarterEnd } from '../months.ts';
import { addWorkingDays } from '../working-days.ts';
import { dueOn, type FindDueDays } from './due-day.ts';

/** A number of working days after the end of each quarter: within 15 working days of 31 December, and so on. */
export const quarterly: FindDueDays<'quarterly'> = (cadence, horizon, { freeDays }) => {
  // 60 working days, the most a register may ask, are a quarter and a long holiday: half a year back is far enough.
  const ends = [quarterEnd(addMonths(horizon.fromOn, -6))];
  for (let end = ends[0]; end !== undefined && end < horizon.toOn; ends.push(end)) end = quarterEnd(addMonths(end, 3));
  const days = ends.map((end) => addWorkingDays(end, cadence.workingDaysAfterQuarterEnd, freeDays));
  return dueOn(cadence, days, horizon, 'Supplied for the quarter');
};
