import type { Day, Instant } from './day.ts';
import type { PersonKey } from './person.ts';

export const STATUSES = ['not_started', 'in_progress', 'blocked', 'complete'] as const;
export type Status = (typeof STATUSES)[number];

export const RAGS = ['green', 'amber', 'red'] as const;
/** Wording in standing.ts (DOMAIN.md section 4). Never invented: null means that nobody named a colour. */
export type Rag = (typeof RAGS)[number];

/** Where a duty stands, as somebody said it. Texts are at most TEXT_LIMIT characters. */
export interface Progress {
  status: Status;
  /** Whole number, 0 to 100. */
  percent: number | null;
  rag: Rag | null;
  changed: string | null;
  obstacle: string | null;
  unblocker: string | null;
  forecastOn: Day | null;
  /** https only. */
  evidenceUrl: string | null;
}

export const TEXT_LIMIT = 2000;

/** What an update is about: one duty, for one group, in one round. */
export interface Slot {
  dutyId: string;
  groupId: string;
  roundId: string;
}

/** What somebody said. `no change` carries the earlier progress forward and keeps the day it was first said. */
export type Said =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'no change'; progress: Progress | null; firstSaidOn: Day | null }
  | { kind: 'not for us'; reason: string }
  | { kind: 'more time'; until: Day; reason: string; progress: Progress | null }
  /** "I'm not the right person": `ownerId` is the organisation that should lead, where the person knows it. */
  | { kind: 'other owner'; ownerId: string | null; reason: string; progress: Progress | null }
  | { kind: 'withdrawn' };

/** Who said it, with the organisation of that day: people move on, the record does not. */
export interface Sayer extends PersonKey {
  name: string;
  organisationId: string | null;
}

/** Where it was said. A reply is found again by its message, when that is edited or deleted; the tab is no conversation. */
export type Source =
  | { by: 'card' | 'command'; conversationId: string }
  | { by: 'reply'; conversationId: string; messageId: string }
  | { by: 'tab' };

/**
 * One revision of what was said about a slot. Revisions are added, never changed: (slot, revision) is unique,
 * so two people who answer at once can not overwrite each other.
 */
export interface Update extends Slot {
  revision: number;
  said: Said;
  sayer: Sayer;
  saidAt: Instant;
  source: Source;
}

/** The texts that are new in what was said; what is carried forward was looked at when it was new. */
export function newWordsOf(said: Said): string[] {
  switch (said.kind) {
    case 'progress': {
      const { changed, obstacle, unblocker, evidenceUrl } = said.progress;
      return [changed, obstacle, unblocker, evidenceUrl].filter((text) => text !== null);
    }
    case 'not for us':
    case 'more time':
    case 'other owner':
      return [said.reason];
    case 'no change':
    case 'withdrawn':
      return [];
  }
}

export function slotKey(slot: Slot): string {
  return `${slot.roundId}:${slot.groupId}:${slot.dutyId}`;
}

export function isSameSaid(one: Said, other: Said): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The progress that stands after this update, if any. */
export function progressOf(update: Update | undefined): Progress | null {
  if (!update) return null;
  return 'progress' in update.said ? update.said.progress : null;
}

/** An update that somebody gave and did not take back. */
export function isAnswer(update: Update | undefined): update is Update {
  return update !== undefined && update.said.kind !== 'withdrawn';
}
