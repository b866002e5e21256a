import type { Day } from '../../domain/day.ts';
import type { Partnership } from '../../domain/partnership.ts';
import type { ReadingContext } from '../../domain/reading.ts';
import type { Date } from '../make-period.ts';

/** A day that words name. `on` is null where they leave it open; `isUnclear` where somebody should be asked. */
export interface NamedDay {
  on: Day | null;
  isUnclear: boolean;
}

export interface DaySense {
  today: Date;
  context: ReadingContext;
  partnership: Partnership;
}
