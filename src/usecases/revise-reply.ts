import { type Candidate, candidateId } from '../domain/candidate.ts';
import { type HearOutcome, hearReply } from './hear-reply.ts';
import { ownSlots, takeBack } from './own-slots.ts';
import type { Tools } from './ports.ts';
import type { Heard } from './read-reply.ts';
import { closeCandidate } from './settle-candidate.ts';

/** `closed`: the candidate that waited for its sender and does so no more; its card is out of date. */
export interface Revised {
  outcome: HearOutcome | { outcome: 'left alone' };
  closed: Candidate | undefined;
}

type Message = Pick<Heard, 'who' | 'place' | 'messageId'>;

/**
 * A reply was edited, or its deletion undone. What it recorded is revised while it is still the newest; what others
 * have answered since stands. A message that recorded nothing so far is heard like a new one.
 */
export async function reviseReply(tools: Parameters<typeof hearReply>[0], heard: Heard): Promise<Revised> {
  const closed = await closeWaiting(tools, heard);
  const own = await ownSlots(tools, heard.who, messageOf(heard));
  const isOvertaken = own.length === 0 && (await hasRecorded(tools, heard));
  return { outcome: isOvertaken ? { outcome: 'left alone' } : await hearReply(tools, heard, own), closed };
}

/** A reply was deleted: what it recorded is taken back while it is still the newest. Harmless to repeat. */
export async function withdrawReply(
  tools: Pick<Tools, 'store' | 'partnership' | 'now' | 'redraw'>,
  message: Message,
): Promise<Candidate | undefined> {
  const closed = await closeWaiting(tools, message);
  const source = { by: 'reply', ...messageOf(message) } as const;
  for (const one of await ownSlots(tools, message.who, messageOf(message))) {
    await takeBack(tools, message.who, one, source);
  }
  return closed;
}

function messageOf({ place, messageId }: Message): { conversationId: string; messageId: string } {
  return { conversationId: place.threadId, messageId };
}

async function hasRecorded(tools: Pick<Tools, 'store'>, message: Message): Promise<boolean> {
  const { conversationId, messageId } = messageOf(message);
  return (await tools.store.updates.ofMessage(conversationId, messageId)).length > 0;
}

async function closeWaiting(
  tools: Pick<Tools, 'store' | 'now'>,
  { who, place, messageId }: Message,
): Promise<Candidate | undefined> {
  const candidate = await tools.store.candidates.get(candidateId(place.threadId, messageId, who), tools.now());
  const isTheirs = candidate?.person.objectId === who.objectId && candidate.person.tenantId === who.tenantId;
  if (!isTheirs || candidate.state !== 'waiting') return undefined;
  return closeCandidate(tools, candidate, 'gone');
}
