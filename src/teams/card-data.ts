import type { ActionCards } from './action-cards.ts';
import type { AskingCards } from './asking-cards.ts';
import type { ReplyCards } from './card-data-replies.ts';
import type { Choice, Mark, SlotData, Withheld } from './card-parts.ts';
import type { LadderFormData, RegisterChangeData } from './change-card-data.ts';
import type { GlanceCards } from './glance-cards.ts';
import type { MeasureCards } from './measure-cards.ts';
import type { ReminderCards } from './reminder-cards.ts';
import type { ReportCards } from './report-cards.ts';
import type { RiskCards } from './risk-cards.ts';

export type { Mark, SlotData, Withheld } from './card-parts.ts';

/** Where a button's answer goes: which card follows once it is done. */
export type Next = 'prompt' | 'owed' | 'receipt';

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

/** One entry a template of `cards/`: what it is filled with. */
export interface CardData
  extends ReminderCards,
    ReplyCards,
    MeasureCards,
    RiskCards,
    ReportCards,
    ActionCards,
    AskingCards,
    GlanceCards {
  apology: { title: string; text: string; verb: string; data: Record<string, unknown> };
  prompt: Progressing & { heard: string; waiting: string; lines: DutyRow[]; reasons: { title: string; why: string }[] };
  owed: Progressing & { lines: DutyRow[]; tabUrl: string };
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
      /** The reply that the form starts from; empty for none. */
      candidateId: string;
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
      candidateId: string;
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
    /** Of this duty, or of all. */
    tabUrl: string;
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
    tabUrl: string;
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
  detections: { title: string; text: string; kinds: Choice[]; doors: Choice[]; days: Choice[]; marking: string };
  person: { title: string; facts: Choice[]; note: string };
  deliveries: {
    title: string;
    subtitle: string;
    /** What was just done. */
    notice: string;
    rows: (Mark & { place: number; id: string; name: string; what: string; why: string; mayRetry: boolean })[];
    more: string;
    unreached: { who: string; why: string }[];
    mayRetryAll: boolean;
    marking: string;
  };
  notice: {
    title: string;
    text: string;
    unreached: { who: string; why: string }[];
    advice: string;
    /** Of the message that it is about; empty for none. */
    url: string;
    marking: string;
  };
}
