import type { Day } from './day.ts';
import type { PersonalDataType } from './personal-data.ts';
import type { Rag } from './update.ts';

export const READ_STATUSES = [
  'complete',
  'in_progress',
  'not_started',
  'blocked',
  'no_change',
  'not_applicable',
] as const;
export type ReadStatus = (typeof READ_STATUSES)[number];

/** Where a reply leaves one duty or hub. Null means that nobody said it: nothing is ever invented (DOMAIN.md section 9). */
export interface ReadPosition {
  status: ReadStatus | null;
  /** Whole number, 0 to 100, as somebody said it. */
  percent: number | null;
  rag: Rag | null;
  /** What is in the way, in the person's words. */
  obstacle: string | null;
  unblocker: string | null;
  /** A day given or asked for: a forecast or a request, never a change by itself. */
  requestedDate: Day | null;
}

/** One part of a reply that speaks of several duties or hubs. */
export interface ReadItem extends ReadPosition {
  /** A duty's id, or a group's. */
  ref: string;
}

/** What else a reply does, beside or instead of saying where things stand. */
export type Beside =
  | { kind: 'question' }
  /** "ask probation": the organisation, where the register knows it. */
  | { kind: 'redirect'; organisationId: string | null }
  | { kind: 'owner change' }
  | { kind: 'leave'; until: Day | null }
  /** Deaths, threats, missed statutory dates: the manager hears the same day, privately. */
  | { kind: 'alarming' }
  | { kind: 'sarcasm' }
  | { kind: 'more time' }
  /** https only. */
  | { kind: 'evidence'; url: string | null };

/** Why somebody must be asked before anything is recorded; each has a sentence in phrases. */
export type Doubt =
  | 'nothing said'
  | 'a question'
  | 'several at once'
  | 'not applicable'
  | 'weekend or holiday'
  | 'date is past'
  | 'date is unclear'
  | 'no such date'
  | 'personal data'
  | 'redirect'
  | 'owner change'
  | 'leave'
  | 'sarcasm'
  | 'contradiction';

/** What a careful human assistant would note down from one reply. */
export interface Reading extends ReadPosition {
  /** Only for a reply that speaks of several duties or hubs; the position above is empty then. */
  items: readonly ReadItem[];
  /** The one duty or group named in a reply that speaks of one; null where it names none. */
  dutyId: string | null;
  groupId: string | null;
  /** Suggested by what was said and never recorded by itself: asking for more time suggests amber. */
  suggestedRag: Rag | null;
  beside: readonly Beside[];
  /** Empty: the reading is sure enough to record. */
  doubts: readonly Doubt[];
  personalData: readonly PersonalDataType[];
  /** For each thing noted, the words that gave it; never words of a reply with personal data. */
  evidence: readonly { field: string; words: string }[];
}

/** What was asked, so that words like "done" have a subject. */
export interface ReadingContext {
  today: Day;
  /** The day by which updates are due, and of the next board, where known. */
  updatesDueOn: Day | null;
  boardOn: Day | null;
  /** The duty and the group that were asked about; null when the prompt asks about several. */
  dutyId: string | null;
  groupId: string | null;
}
