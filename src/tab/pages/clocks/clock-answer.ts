import type { ClockPage } from '../../../usecases/view-clock-page.ts';

/** What the server answers with: the clock, and what was just recorded. The clock is null once its start was taken back. */
export interface ClockAnswer {
  notice: string;
  clock: ClockPage | null;
}
