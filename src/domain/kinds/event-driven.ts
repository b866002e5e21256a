import type { FindDueDays } from './due-day.ts';

/** Waits for something to happen. Its clock, once started, makes the days. */
export const eventDriven: FindDueDays<'event-driven'> = () => [];
