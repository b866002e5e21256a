import type { Choice, Mark } from './card-parts.ts';

/** The cards of reminders, and of what people arrange about them. */
export interface ReminderCards {
  /** Somebody's message of a day. Lists and texts that are empty hide what does not apply. */
  reminder: {
    title: string;
    /** What a tap has just done, or why it did nothing. */
    notice: string;
    sections: {
      heading: string;
      rows: (Mark & {
        on: string;
        when: string;
        title: string;
        detail: string;
        isDone: boolean;
        deadlineId: string;
        /** The revision that may be taken back; 0 for none. */
        undo: number;
      })[];
    }[];
    more: string;
    /** The deadlines of the card, with spaces: what it is drawn from anew after a tap. */
    shown: string;
    answers: { title: string; dutyId: string; groupId: string; roundId: string }[];
    /** Several of one's own are answered from the list of what is owed. */
    isList: boolean;
    mayBeAway: boolean;
    done: { title: string; deadlineId: string; basedOn: number }[];
    days: { title: string; on: string }[];
    /** Numbers of what was put off, with spaces. */
    putOff: string;
    clocks: number[];
    /** Questions that wait for an answer. */
    questions: number[];
    marking: string;
  };
  reminders: {
    title: string;
    subtitle: string;
    arranged: { what: string; detail: string; endTitle: string; numbers: string }[];
    rows: { on: string; when: string; title: string; rung: string }[];
    more: string;
    mayBeAway: boolean;
    marking: string;
  };
  'away-form': {
    title: string;
    explanation: string;
    error: string;
    fromOn: string;
    untilOn: string;
    standIn: string;
    people: Choice[];
    marking: string;
  };
  arranged: { title: string; text: string; replaced: string; endTitle: string; numbers: string; marking: string };
}
