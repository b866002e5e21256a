import type { FindDueDays } from './due-day.ts';

/** Goes on all the time and so has no day of its own: each round asks about it. */
export const continuous: FindDueDays<'continuous'> = () => [];
