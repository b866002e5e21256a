import type { Day } from './day.ts';

/** How long a step may take. Months are calendar months with the short-month rule; no promise has no day. */
export type Allowance =
  | { unit: 'days' | 'working days' | 'months'; offset: number }
  | { unit: 'no promise'; offset: null };

/** What a step was answered with, where it is a decision: "review", "no review". */
export interface StepAnswer {
  id: string;
  name: string;
  aliases: readonly string[];
  /** The only steps that are owed after this answer; without it, all are. */
  stillOwed?: readonly string[] | undefined;
}

/** One step of a clock. It is counted from an earlier step: from its due day, and from the day it was done once known. */
export interface ClockStep {
  id: string;
  /** The whole of what must happen. */
  name: string;
  /** "Decision" */
  shortName: string;
  /** What people call it when they type: "decided". */
  aliases: readonly string[];
  /** Where the whole clock stands while this is the first open step: "With the Home Office panel". */
  stage: string;
  allowed: Allowance;
  /** `start` or the id of an earlier step. */
  after: string;
  /** `lead` is who leads the duty; `outside` is nobody in the partnership. */
  owedBy: 'chair' | 'manager' | 'lead' | 'partners' | 'outside';
  answers: readonly StepAnswer[];
}

/** An event-driven timetable of the register: what follows, and when, once something has happened (DOMAIN.md section 3). */
export interface ClockTemplate {
  id: string;
  name: string;
  shortName: string;
  aliases: readonly string[];
  /** What one of them is called with its number, so that no card needs a name or a place: "Review 7". */
  label: string;
  /** The duty that it serves. */
  duty: string;
  /** What happened on day 0: "The partnership was told in writing". */
  startedBy: string;
  /** The short name once new law is in force; `inForceOn` null until somebody knows the day. Changes the label only. */
  renamed?: { shortName: string; inForceOn: Day | null } | undefined;
  steps: readonly ClockStep[];
}

/** What the clock is called on this day. */
export function nameOf(template: ClockTemplate, today: Day): string {
  const { renamed, shortName } = template;
  return renamed?.inForceOn && renamed.inForceOn <= today ? renamed.shortName : shortName;
}
