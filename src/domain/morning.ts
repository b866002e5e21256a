import type { AgendaItem } from './agenda.ts';
import type { Day } from './day.ts';
import type { ReportState } from './report-state.ts';
import type { RoundStep } from './round.ts';

/** The steps of a round that a manager has a hand in. Reminders go out by themselves, and what is due is listed. */
export const MORNING_STEPS = [
  'promptsOn',
  'draftOn',
  'previewOn',
  'commentsOn',
  'papersOn',
  'boardOn',
  'actionsOn',
  'minutesOn',
] as const satisfies readonly RoundStep[];
export type MorningStep = (typeof MORNING_STEPS)[number];

/** What a manager should look at this morning. Groups and organisations, never names of people. */
export interface MorningView {
  on: Day;
  /** What the rounds have for this day. */
  steps: readonly { step: MorningStep; boardOn: Day }[];
  /** On the day on which papers go out: how far the partnership's report is; null without a version that was issued. */
  papers: { version: number; state: ReportState['state'] } | null;
  /** Whether prompts go out by themselves. */
  isAutomatic: boolean;
  /** Open deadlines from today up to the end of the week. */
  due: readonly AgendaItem[];
  /** Groups of the running round with updates missing, most missing first; empty before their prompts are out. */
  silent: readonly {
    groupId: string;
    groupName: string;
    open: number;
    total: number;
    isPrompted: boolean;
    waitingFor: readonly string[];
  }[];
  /** Messages that could not be sent. */
  stuck: number;
  /** Requests that wait for a decision. */
  requests: number;
  /** Questions whose day has passed without an answer. */
  questions: number;
  /** How often words were held back as personal information since the last working morning. */
  withheld: number;
}
