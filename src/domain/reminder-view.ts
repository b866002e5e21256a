import type { Day } from './day.ts';
import type { Duty, Group } from './partnership.ts';
import type { Person } from './person.ts';

/** One deadline in somebody's message of the day, however many of its rungs wait. */
export interface ReminderLine {
  deadlineId: string;
  /** Undefined for a round. */
  duty: Duty | undefined;
  /** "D03 ASB case review: Figures for the year published" */
  title: string;
  on: Day;
  /** Why this person hears: it is theirs, they stand in for somebody, or nobody answered and the ladder came to them. */
  why: { kind: 'yours' } | { kind: 'standing in'; name: string } | { kind: 'escalated'; owedBy: readonly string[] };
  /** What is still open of a round, for this person; empty for others. */
  open: readonly { duty: Duty; group: Group }[];
  /** Whether the person may still put it off, and the latest day to which. */
  snoozableTo: Day | null;
}

/** A person's one message of a day. Never empty: with nothing left to say there is no message. */
export interface ReminderView {
  person: Person;
  today: Day;
  /** Overdue first, then by day. */
  lines: readonly ReminderLine[];
}
