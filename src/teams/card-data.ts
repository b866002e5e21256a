import type { AskingCards, WithheldData } from './asking-cards.ts';
import type { Choice, Mark } from './card-parts.ts';
import type { LadderFormData, RegisterChangeData } from './change-card-data.ts';
import type { ReminderCards } from './reminder-cards.ts';

export type { Mark };

/** Where a button's answer goes: which card follows once it is done. */
export type Next = 'prompt' | 'owed' | 'receipt';

/** The slot a button speaks about, and the revision that the person saw. */
export interface SlotData {
  dutyId: string;
  groupId: string;
  roundId: string;
  basedOn: number;
}

export interface DutyRow extends SlotData, Mark {
  title: string;
  /** The group, where the card spans several. */
  place: string;
  detail: string;
  isAnswered: boolean;
  hasLast: boolean;
  mayAnswer: boolean;
}

interface Progressing {
  title: string;
  subtitle: string;
  answered: number;
  total: number;
  progress: string;
  marking: string;
}

/** Of a form that was held back. */
export type Withheld = WithheldData;

/** One entry a template of `cards/`: what it is filled with. */
export interface CardData extends ReminderCards, AskingCards {
  apology: { title: string; text: string; verb: string; data: Record<string, unknown> };
  prompt: Progressing & { heard: string; waiting: string; lines: DutyRow[]; reasons: { title: string; why: string }[] };
  owed: Progressing & { lines: DutyRow[] };
  'update-form': SlotData &
    Withheld & {
      title: string;
      subtitle: string;
      error: string;
      last: string;
      lastText: string;
      standing: string;
      /** A number, or nothing: Input.Number shows no text. */
      percent: number | '';
      changed: string;
      obstacle: string;
      unblocker: string;
      forecastOn: string;
      evidenceUrl: string;
      isMoreOpen: boolean;
      questions: readonly string[];
      hook: string;
      next: Next;
      marking: string;
    };
  'reason-form': SlotData &
    Withheld & {
      title: string;
      subtitle: string;
      error: string;
      explanation: string;
      wantsDate: boolean;
      until: string;
      /** Where another owner is asked for. */
      owners: Choice[];
      ownerId: string;
      reason: string;
      button: string;
      verb: string;
      next: Next;
      marking: string;
    };
  receipt: SlotData &
    Mark & {
      title: string;
      duty: string;
      facts: Choice[];
      left: string;
      nextTitle: string;
      nextDutyId: string;
      nextGroupId: string;
      mayUndo: boolean;
      next: Next;
      marking: string;
    };
  help: {
    title: string;
    intro: string;
    suggestion: string;
    commands: { name: string; summary: string; example: string }[];
    buttons: { title: string; words: string }[];
    footer: string;
  };
  duties: {
    title: string;
    subtitle: string;
    duties: (Mark & {
      id: string;
      title: string;
      lead: string;
      cadence: string;
      groups: string;
      hook: string;
      isOpen: boolean;
    })[];
    /** The duty whose lead may be asked from here; empty for none. */
    askDutyId: string;
    marking: string;
  };
  deadlines: {
    title: string;
    subtitle: string;
    rows: { on: string; when: string; title: string; lead: string; including: string }[];
    more: string;
    marking: string;
  };
  status: Progressing & {
    rows: (Mark & { name: string; shortName: string; detail: string; groupId: string; mayPrompt: boolean })[];
  };
  report: {
    title: string;
    subtitle: string;
    headline: string;
    slices: { legend: string; value: number; color: string }[];
    counts: Choice[];
    exceptions: { shape: string; color: string; title: string; group: string; text: string }[];
    moreExceptions: string;
    decisions: { position: number; text: string }[];
    moreDecisions: string;
    comparedWith: string;
    moved: string[];
    missing: string[];
    url: string;
    markdownUrl: string;
    /** Whether a question may be asked from here, and what it would be about: the version, and a group or duty. */
    mayAsk: boolean;
    about: string;
    groupId: string;
    dutyId: string;
    footer: string;
    marking: string;
  };
  pick: {
    title: string;
    explanation: string;
    choices: { title: string; verb: string; groupId: string; dutyId: string; roundId: string; basedOn: number }[];
  };
  people: {
    title: string;
    subtitle: string;
    people: { name: string; detail: string; button: string; tenantId: string; objectId: string; mayPlace: boolean }[];
    more: string;
  };
  'place-form': {
    title: string;
    error: string;
    organisationId: string;
    groupIds: string;
    roleNames: string;
    organisations: Choice[];
    groups: Choice[];
    roles: Choice[];
    tenantId: string;
    objectId: string;
  };
  clocks: {
    title: string;
    subtitle: string;
    rows: (Mark & { number: number; name: string; kind: string; stage: string; next: string })[];
    more: string;
    mayKeep: boolean;
    note: string;
    marking: string;
  };
  clock: Mark & {
    number: number;
    basedOn: number;
    title: string;
    subtitle: string;
    /** What was just recorded, or why it was not. */
    notice: string;
    stage: string;
    next: string;
    steps: (Mark & { name: string; detail: string })[];
    mayRecord: boolean;
    mayPause: boolean;
    mayResume: boolean;
    mayUndo: boolean;
    note: string;
    marking: string;
  };
  /** Empty lists and labels hide what this form does not ask. */
  'clock-form': {
    number: number;
    basedOn: number;
    verb: string;
    form: string;
    title: string;
    subtitle: string;
    error: string;
    explanation: string;
    stepLabel: string;
    steps: Choice[];
    step: string;
    answerLabel: string;
    answers: Choice[];
    answer: string;
    dayLabel: string;
    on: string;
    wantsChange: boolean;
    until: string;
    amount: number | '';
    unit: string;
    reasonLabel: string;
    reasons: Choice[];
    reason: string;
    button: string;
    note: string;
    marking: string;
  };
  'clock-again': {
    title: string;
    explanation: string;
    kind: string;
    on: string;
    sureAfter: number;
    others: { number: number; title: string }[];
    marking: string;
  };
  'register-change': RegisterChangeData;
  'ladder-form': LadderFormData;
  person: { title: string; facts: Choice[]; note: string };
  deliveries: {
    title: string;
    subtitle: string;
    /** What was just done. */
    notice: string;
    rows: (Mark & { place: number; id: string; name: string; what: string; why: string; mayRetry: boolean })[];
    more: string;
    mayRetryAll: boolean;
    marking: string;
  };
  notice: {
    title: string;
    text: string;
    people: { name: string; why: string }[];
    more: string;
    advice: string;
    marking: string;
  };
}
