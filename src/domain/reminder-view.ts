import type { Day } from './day.ts';
import type { Duty, Group } from './partnership.ts';
import type { Person } from './person.ts';

/** Where a line stands now: a card that was sent goes on telling. */
export type LineState =
  | { state: 'open' }
  /** `undo` is the revision that this person may still take back, for an hour. */
  | { state: 'done'; undo: number | null }
  | { state: 'put off'; untilOn: Day; number: number }
  /** Every group that it waits for is paused. */
  | { state: 'paused' };

/** One deadline in somebody's message of the day, however many of its rungs wait. */
export interface ReminderLine {
  deadlineId: string;
  /** What answers it: updates, of a round or with a date of their own; the word that it is done; a clock; an answer. */
  kind: 'round' | 'agreed' | 'duty' | 'clock' | 'action' | 'question';
  /** Undefined for a round, and for an action that is about none. */
  duty: Duty | undefined;
  /** "D03 ASB case review: Figures for the year published" */
  title: string;
  on: Day;
  now: LineState;
  /** Why this person hears: it is theirs, they stand in for somebody, or nobody answered and the ladder came to them. */
  why: { kind: 'yours' } | { kind: 'standing in'; name: string } | { kind: 'escalated'; owedBy: readonly string[] };
  /** What is still open of a round, for this person; of an escalated one for everybody. Empty for others. */
  open: readonly { duty: Duty; group: Group }[];
  /** Of the answers to the deadline, the newest revision: what a tap is based on. */
  revision: number;
  /** Whether the person may say that it is done. */
  mayAnswer: boolean;
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
