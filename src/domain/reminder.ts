import type { Day, Instant } from './day.ts';
import type { Rung } from './partnership.ts';
import type { PersonKey } from './person.ts';

/** A rung of a deadline's ladder with the working day on which it is said: rolled back, never forward. */
export interface PlacedRung {
  /** `<deadline>#14 days#lead`: the same at every reckoning. */
  id: string;
  deadlineId: string;
  rung: Rung;
  on: Day;
}

/** Why a reminder was not said. */
export type Unsaid = 'answered' | 'merged' | 'snoozed' | 'paused' | 'on leave' | 'deadline changed' | 'nobody left';

/** One rung for one person. It waits until that person's message of a day takes it along. */
export interface Reminder {
  /** The rung's id and the person's: planning twice makes one. */
  id: string;
  person: PersonKey;
  deadlineId: string;
  dutyId: string | null;
  deadlineOn: Day;
  what: string;
  rung: Rung;
  /** The day from which it may be said. */
  on: Day;
  /** Whom the person stands in for, while that person is away. */
  standsInFor: string | null;
  state: 'waiting' | 'said' | 'unsaid';
  reason: Unsaid | null;
  settledAt: Instant | null;
}
