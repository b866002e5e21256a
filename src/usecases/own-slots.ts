import type { Person } from '../domain/person.ts';
import { isSameSaid, type Said, type Slot, type Source, slotKey, type Update } from '../domain/update.ts';
import type { Tools } from './ports.ts';
import { storeUpdate } from './record-update.ts';

/** A slot whose newest revision came from one message of a person: what an edit revises and a deletion takes back. */
export interface OwnSlot {
  slot: Slot;
  newest: Update;
  /** What stood before the message said anything. */
  before: Update | undefined;
}

/** What a message recorded and nobody has answered since. Only its writer's: an owner may delete another's message. */
export async function ownSlots(
  tools: Pick<Tools, 'store'>,
  who: Person,
  message: { conversationId: string; messageId: string },
): Promise<OwnSlot[]> {
  const recorded = await tools.store.updates.ofMessage(message.conversationId, message.messageId);
  const own = recorded.filter(({ sayer }) => sayer.objectId === who.objectId && sayer.tenantId === who.tenantId);
  const slots = new Map(
    own.map(({ dutyId, groupId, roundId }) => [slotKey({ dutyId, groupId, roundId }), { dutyId, groupId, roundId }]),
  );
  const found = await Promise.all(
    [...slots.values()].map(async (slot): Promise<OwnSlot[]> => {
      const history = await tools.store.updates.history(slot);
      const newest = history.at(-1);
      const isOf = ({ source }: Update) => source.by === 'reply' && source.messageId === message.messageId;
      if (!newest || !isOf(newest)) return [];
      return [{ slot, newest, before: history.filter((update) => !isOf(update)).at(-1) }];
    }),
  );
  return found.flat();
}

/** Puts back what stood before the message, as a new revision. Harmless to repeat. */
export async function takeBack(
  tools: Pick<Tools, 'store' | 'partnership' | 'now' | 'redraw'>,
  who: Person,
  { slot, newest, before }: OwnSlot,
  source: Source,
): Promise<void> {
  const said: Said = before?.said ?? { kind: 'withdrawn' };
  if (isSameSaid(newest.said, said)) return;
  await storeUpdate(tools, { who, slot, said, basedOn: newest.revision, source });
}
