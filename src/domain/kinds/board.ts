import { addWorkingDays } from '../working-days.ts';
import { dueOn, type FindDueDays } from './due-day.ts';

/** A number of working days before each board, so that the papers can be made. None where no board is in the register. */
export const board: FindDueDays<'board'> = (cadence, horizon, { boards, freeDays }) => {
  const days = boards
    .filter((on) => on >= horizon.fromOn)
    .map((on) => addWorkingDays(on, -cadence.workingDaysBefore, freeDays));
  return dueOn(cadence, days, horizon, 'Update for the board');
};
