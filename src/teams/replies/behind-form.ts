import type { Candidate } from '../../domain/candidate.ts';
import type { Person } from '../../domain/person.ts';
import type { Slot, Source } from '../../domain/update.ts';
import { closeLine } from '../../usecases/settle-candidate.ts';
import type { BotTools } from '../tools.ts';
import type { Turn } from '../turn.ts';
import { redrawCandidate } from './show-candidate.ts';

/** The reply that a form was filled from, if this person may speak for it and it still waits; an empty id is none. */
export async function findReplyBehind(tools: BotTools, who: Person, id: string): Promise<Candidate | undefined> {
  const candidate = id === '' ? undefined : await tools.store.candidates.get(id, tools.now());
  const isTheirs = candidate?.person.objectId === who.objectId && candidate.person.tenantId === who.tenantId;
  return isTheirs && candidate.state === 'waiting' ? candidate : undefined;
}

/** What a form records belongs to the message behind it, so that an edit or deletion of the message is followed. */
export function sourceOf(turn: Turn, reply: Candidate | undefined): Source {
  return reply
    ? { by: 'reply', conversationId: reply.conversationId, messageId: reply.messageId }
    : { by: 'card', conversationId: turn.where.threadId };
}

/** The form was saved: the card that asked about this line asks no more. */
export async function settleBehind(tools: BotTools, reply: Candidate | undefined, slot: Slot): Promise<void> {
  if (reply) await redrawCandidate(tools, await closeLine(tools, reply, slot));
}
