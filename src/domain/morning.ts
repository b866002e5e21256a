import type { AgendaItem } from './agenda.ts';
import type { Day } from './day.ts';

/** What a manager should look at this morning. Groups and organisations, never names of people. */
export interface MorningView {
  on: Day;
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
