import type { Choice, Mark, Withheld } from './card-parts.ts';

/** The update that asks for something. */
export interface RequestData {
  dutyId: string;
  groupId: string;
  roundId: string;
  revision: number;
}

/** Whether a question may be asked from a report, and what it would be about: the version, and a group or duty. */
export interface Asking {
  mayAsk: boolean;
  about: string;
  groupId: string;
  dutyId: string;
}

/** The cards of requests, questions and the manager's morning. Empty texts and lists hide what does not apply. */
export interface AskingCards {
  requests: {
    title: string;
    subtitle: string;
    /** What was just decided, or why it was not. */
    notice: string;
    waiting: (RequestData & {
      title: string;
      who: string;
      what: string;
      why: string;
      note: string;
      approvals: (RequestData & { title: string; choice: string; value: string })[];
      mayOffer: boolean;
      mayChooseOwner: boolean;
    })[];
    more: string;
    decided: { shape: string; title: string; text: string; number: number; undoTitle: string }[];
    marking: string;
  };
  'decide-form': RequestData &
    Withheld & {
      form: string;
      title: string;
      subtitle: string;
      error: string;
      explanation: string;
      until: string;
      organisations: Choice[];
      organisationId: string;
      reason: string;
      button: string;
      marking: string;
    };
  'question-form': Withheld & {
    title: string;
    error: string;
    whom: string;
    choices: Choice[];
    text: string;
    dueOn: string;
    dutyId: string;
    marking: string;
  };
  'answer-form': Withheld & {
    title: string;
    subtitle: string;
    error: string;
    question: string;
    text: string;
    number: number;
    basedOn: number;
    marking: string;
  };
  question: {
    number: number;
    title: string;
    subtitle: string;
    notice: string;
    text: string;
    answer: string;
    answeredBy: string;
    mayAnswer: boolean;
    answerTitle: string;
    style: 'positive' | 'default';
    note: string;
    marking: string;
  };
  questions: {
    title: string;
    subtitle: string;
    notice: string;
    rows: (Mark & {
      number: number;
      title: string;
      detail: string;
      text: string;
      answer: string;
      mayAnswer: boolean;
      answerTitle: string;
      mayKeep: boolean;
    })[];
    more: string;
    mayAsk: boolean;
    marking: string;
  };
  morning: {
    title: string;
    subtitle: string;
    /** What the manager's own reminder would say; without a title there is nothing. */
    own: { title: string; rows: (Mark & { text: string })[]; more: string; shown: string };
    sections: (Mark & { title: string; lines: string[]; more: string })[];
    buttons: { title: string; words: string }[];
    note: string;
    marking: string;
  };
}
