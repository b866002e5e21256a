import type { Notice } from '../domain/delivery.ts';
import type { Group } from '../domain/partnership.ts';
import type { Tools } from './ports.ts';
import type { Heard } from './read-reply.ts';
import { tellManagers } from './tell-managers.ts';

type Written = Extract<Notice, { kind: 'alarming' | 'owner change' }>;

/** Who wrote a message and where it stands, for a notice about it. */
export async function writtenIn(
  tools: Pick<Tools, 'store'>,
  { who, place, messageId }: Pick<Heard, 'who' | 'place' | 'messageId'>,
  group: Group | null,
): Promise<Omit<Extract<Written, { kind: 'alarming' }>, 'kind'>> {
  const { tenantId, objectId, name } = who;
  const conversation = await tools.store.conversations.get(place.threadId.split(';')[0] ?? place.threadId);
  return {
    by: { tenantId, objectId, name },
    groupName: group?.name ?? null,
    conversationId: place.threadId,
    messageId,
    aadGroupId: conversation?.aadGroupId ?? null,
  };
}

/** Lets the managers know of a message, except the one who wrote it. Each is told once, however often this is asked. */
export async function tellOfMessage(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  notice: Written,
): Promise<void> {
  await tellManagers(tools, notice, `${notice.kind}:${notice.conversationId}:${notice.messageId}`, notice.by);
}
