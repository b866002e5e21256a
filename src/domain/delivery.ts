import type { Day, Instant } from './day.ts';
import type { PersonKey } from './person.ts';

export const DELIVERY_STATES = ['waiting', 'sending', 'sent', 'dropped', 'failed', 'unknown'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** What a delivery says. The words are made when it is sent, from the facts of that moment. */
export type DeliveryContent =
  /** A person's one reminder of a day. */
  | { kind: 'reminder'; person: PersonKey; on: Day }
  /** Something that a manager should know: which fault of which day. Never words that people wrote. */
  | { kind: 'notice'; person: PersonKey; notice: Notice }
  /** What was decided on the person's request. */
  | { kind: 'decision'; person: PersonKey; number: number }
  /** A question for whoever was asked; `again` is the day of a further reminder. `person` is the asker for a group. */
  | { kind: 'question'; person: PersonKey; number: number; again: Day | null }
  /** The answer to the person's question, by its revision. */
  | { kind: 'answer'; person: PersonKey; number: number; revision: number }
  /** What a manager should look at this morning. */
  | { kind: 'morning'; person: PersonKey; on: Day };

/** What the watchdog and the planner tell the manager. */
export type Notice =
  | { kind: 'late work'; sinceAt: Instant; untilAt: Instant }
  | { kind: 'clock jumped'; fromAt: Instant; toAt: Instant }
  | { kind: 'not reached'; on: Day; people: readonly Unreached[] };

export interface Unreached extends PersonKey {
  name: string;
  why: 'not met' | 'not installed' | 'blocked' | 'channel gone';
}

/** Where it goes: a person's own chat, or a channel's thread in which the person is mentioned. */
export interface Route {
  /** Bare, without `;messageid=`. Also the lane: the conversation with one writer at a time. */
  conversationId: string;
  tenantId: string;
  /** With `;messageid=`; null in a chat. */
  threadId: string | null;
  isMention: boolean;
}

/**
 * One outgoing message. The id is made of what it is for, so that asking twice sends once. `sending` beyond its lease
 * means that a process died: Teams may have it. It is sent once more, knowingly (`mayBeDouble`).
 */
export interface Delivery {
  /** `reminder:2026-11-24:<tenant>:<object>` */
  id: string;
  content: DeliveryContent;
  route: Route;
  state: DeliveryState;
  /** Of `dropped`, `failed`, `unknown`: `answered`, `out of date`, `unreachable`, `gone`, `gave up`. */
  reason: string | null;
  /** Not before; later after a failed attempt. */
  dueAt: Instant;
  attempts: number;
  /** What Teams answered last, where it refused: its error code. */
  lastCode: string | null;
  /** An attempt ended without an answer, so people may see it twice. */
  mayBeDouble: boolean;
  writer: string | null;
  leaseUntilAt: Instant | null;
  messageId: string | null;
  createdAt: Instant;
  changedAt: Instant;
}
