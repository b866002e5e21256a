import type { Day, Instant } from './day.ts';
import type { PersonKey } from './person.ts';

/** What a person or the manager arranged about reminders. Days are London days, both ends included. */
export type Arranged =
  /** Not about this deadline before that day: at most 5 working days on, never beyond the deadline, twice a deadline. */
  | { kind: 'snooze'; person: PersonKey; deadlineId: string; untilOn: Day }
  /** Away; a named stand-in gets the person's reminders meanwhile. */
  | { kind: 'leave'; person: PersonKey; fromOn: Day; untilOn: Day; standIn: PersonKey | null }
  | { kind: 'pause'; whom: { groupId: string } | PersonKey; fromOn: Day; untilOn: Day }
  /** The arrangement of that number ends here. */
  | { kind: 'ended'; number: number };

/** Arrangements are added, never changed: `number` counts from 1. */
export interface Arrangement {
  number: number;
  arranged: Arranged;
  by: PersonKey;
  at: Instant;
}

/** Somebody said that a deadline is met, or took that back. (deadline, revision) is unique. */
export interface DeadlineAnswer {
  deadlineId: string;
  revision: number;
  said: 'done' | 'withdrawn';
  by: PersonKey & { name: string };
  at: Instant;
}
