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
  | { kind: 'morning'; person: PersonKey; on: Day }
  /**
   * The chair's page of a day: of one version that was issued, or of the running round. `after` names the delivery that
   * it must say more than; null where it is sent in any case. `insteadOf` is who is away, when a stand-in reads it.
   */
  | {
      kind: 'digest';
      person: PersonKey;
      on: Day;
      reportId: string | null;
      after: string | null;
      insteadOf?: PersonKey;
    }
  /** The draft of the round's report, for the manager. */
  | { kind: 'draft'; person: PersonKey; roundId: string };

/** What the manager is told of: by the watchdog, the planner and replies, or of what the chair decided. */
export type Notice =
  /** Somebody wrote of a death, a threat or a missed statutory date. Where to read it, never what it says. */
  | ({ kind: 'alarming' } & Written)
  /** Somebody says that these duties are not theirs; with the organisation, where they named one. */
  | ({ kind: 'owner change'; dutyIds: readonly string[]; organisation: string | null } & Written)
  | { kind: 'late work'; sinceAt: Instant; untilAt: Instant }
  | { kind: 'clock jumped'; fromAt: Instant; toAt: Instant }
  | { kind: 'not reached'; on: Day; people: readonly Unreached[] }
  /** `by` is the name of whoever decided; their comments are read where the report is. */
  | { kind: 'report returned' | 'report signed off'; title: string; period: string; version: number; by: string }
  /** The chair's page waits, because the chair is away and nobody stands in. */
  | { kind: 'digest waits'; name: string; untilOn: Day }
  | ({ kind: 'round opened'; boardOn: Day; dueOn: Day } & Opened);

/** Who wrote a message, and where it stands. */
interface Written {
  by: PersonKey & { name: string };
  /** Of the group in whose prompt's thread it stands; null in a chat. */
  groupName: string | null;
  /** As Teams names them: a thread is `19:…;messageid=…`. */
  conversationId: string;
  messageId: string;
  aadGroupId: string | null;
}

/** Ids of groups: whose prompt stands in its channel, who has no channel, and whose channel did not take it. */
export interface Opened {
  posted: readonly string[];
  unlinked: readonly string[];
  unreached: readonly string[];
}

export const UNREACHED_REASONS = ['not met', 'not installed', 'blocked', 'channel gone'] as const;

/** Somebody to whom no way leads. */
export interface Unreached extends PersonKey {
  name: string;
  why: (typeof UNREACHED_REASONS)[number];
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

/** A delivery that waits for its first attempt. */
export function newDelivery(wanted: Pick<Delivery, 'id' | 'content' | 'route' | 'dueAt'>, now: Instant): Delivery {
  return {
    ...wanted,
    state: 'waiting',
    reason: null,
    attempts: 0,
    lastCode: null,
    mayBeDouble: false,
    writer: null,
    leaseUntilAt: null,
    messageId: null,
    createdAt: now,
    changedAt: now,
  };
}
