import type { Day } from './day.ts';

/** A stretch of London calendar days, both ends included, and the words for it: "Quarter 2, 2026 to 2027". */
export interface Period {
  name: string;
  fromOn: Day;
  toOn: Day;
  kind: 'round' | 'month' | 'quarter' | 'financial year' | 'free';
}
