import type { Instant } from './day.ts';
import type { PersonKey } from './person.ts';
import type { Doubt, ReadPosition } from './reading.ts';
import type { Rag, Slot } from './update.ts';

/** One position of a reply, with all that could be recorded from it. */
export interface Noted extends ReadPosition {
  /** The person's words, at most TEXT_LIMIT characters; null where they hold personal data. */
  changed: string | null;
  /** https only. */
  evidenceUrl: string | null;
  /** `requestedDate` is asked for, not foreseen. */
  wantsMoreTime: boolean;
  /** Shown as a suggestion and never recorded by itself. */
  suggestedRag: Rag | null;
}

/** A slot of the candidate's round, with the revision that the reading was made on (0 for none). */
export interface Basis {
  slot: Slot;
  basedOn: number;
}

export interface CandidateLine {
  noted: Noted;
  /** Where it may belong: one where that is plain, else the sender is asked to choose. */
  among: readonly Basis[];
}

/** What a reply was read as, until its sender has said whether that is right. Holds no word with personal data. */
export interface Candidate {
  /** Made of conversation, message and person: a redelivery makes no second one. */
  id: string;
  /** From 1. A card of an older version is answered with the current one. */
  version: number;
  person: PersonKey;
  /** The thread or chat of the reply, as the bot is sent it, and the reply itself. */
  conversationId: string;
  messageId: string;
  lines: readonly CandidateLine[];
  doubts: readonly Doubt[];
  /** `left`: not an update. `gone`: the message was edited or deleted. */
  state: 'waiting' | 'recorded' | 'left' | 'gone';
  /** The bot's message that shows it, once it was sent: the conversation as it is sent to, and the message. */
  card: { conversationId: string; messageId: string } | null;
  /** Forgotten then. */
  untilAt: Instant;
}

export const CANDIDATE_DAYS = 14;

/** Somebody else may record a message too, so its reader is part of the id. */
export function candidateId(
  conversationId: string,
  messageId: string,
  { objectId }: Pick<PersonKey, 'objectId'>,
): string {
  return `${conversationId}:${messageId}:${objectId}`;
}
