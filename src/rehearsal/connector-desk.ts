import type { Gate, Limits, Operation } from './limits.ts';
import type { Place, Room } from './room.ts';

/** One call of the bot. */
export interface ConnectorCall {
  method: string;
  /** From `/v3/…`, not decoded. */
  path: string;
  query: Record<string, string>;
  body: unknown;
}

export interface ConnectorAnswer {
  status: number;
  body?: unknown;
  /** Seconds. */
  retryAfter?: number;
}

/** What the connector works with. */
export interface ConnectorDesk {
  room: Room;
  gate: Gate;
  limits: Limits;
  now: () => string;
}

/** An answer that refuses, thrown so that it ends the call wherever it is noticed. */
export class ConnectorProblem extends Error {
  readonly answer: ConnectorAnswer;
  constructor(status: number, code: string, message: string, retryAfter?: number) {
    super(message);
    this.name = 'ConnectorProblem';
    const body = { error: { code, message } };
    this.answer = retryAfter === undefined ? { status, body } : { status, body, retryAfter };
  }
}

/** The conversation, if it exists and the app is in it. */
export function findPlace({ room }: ConnectorDesk, conversationId: string): Place {
  const place = room.place(conversationId);
  if (place === undefined) throw new ConnectorProblem(404, 'ConversationNotFound', 'Conversation not found.');
  if (!room.isInstalled(place)) {
    throw new ConnectorProblem(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
  }
  if (place.kind === 'personal' && room.blocked.has(place.person.objectId)) {
    throw new ConnectorProblem(403, 'ConversationBlockedByUser', 'User blocked the conversation with the bot.');
  }
  return place;
}

/** Counts the request against the rate limits, or ends the call with 429. */
export function passGate(
  desk: ConnectorDesk,
  operation: Operation,
  place: Place | { id: string; tenantId: string },
  cost = 1,
): void {
  const seconds = desk.gate.ask(operation, place.id, place.tenantId, desk.now(), cost);
  if (seconds > 0) throw new ConnectorProblem(429, 'Throttled', 'API calls quota exceeded.', seconds);
}
