import type { Candidate } from '../domain/candidate.ts';
import type { Instant } from '../domain/day.ts';
import type { Draft } from '../domain/draft.ts';
import type { PersonKey } from '../domain/person.ts';
import type { Slot } from '../domain/update.ts';

/** What replies were read as, while their senders have not said whether that is right. */
export interface CandidateStore {
  /** Undefined from its `untilAt` on. */
  get(id: string, now: Instant): Promise<Candidate | undefined>;
  /** Version 1 is added, unless one stands; a later version replaces the one just before it. False when it can not. */
  put(candidate: Candidate, now: Instant): Promise<boolean>;
  /** Removes those whose time has come, `limit` at most; how many. */
  forget(now: Instant, limit: number): Promise<number>;
  /** Remembers the message that shows it; the version stays. */
  markShown(id: string, card: NonNullable<Candidate['card']>): Promise<void>;
}

/** What people have begun to write in the tab. A person has at most one draft of a slot. */
export interface DraftStore {
  /** Replaces an earlier draft of the person about the slot. Acknowledged means durable. */
  put(draft: Draft, now: Instant): Promise<void>;
  /** Undefined from its `untilAt` on. */
  get(person: PersonKey, slot: Slot, now: Instant): Promise<Draft | undefined>;
  /** Of a person in a round, by group, then duty. */
  ofRound(person: PersonKey, roundId: string, now: Instant): Promise<Draft[]>;
  /** Harmless where there is none. */
  drop(person: PersonKey, slot: Slot): Promise<void>;
}
