import type { Notice } from '../domain/delivery.ts';
import { freeDaysOf } from '../domain/free-days.ts';
import type { Group } from '../domain/partnership.ts';
import { isManaging, type Person } from '../domain/person.ts';
import { nextAllowed } from '../domain/quiet-hours.ts';
import type { Tools } from './ports.ts';
import type { Heard } from './read-reply.ts';

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

/**
 * Lets every manager who has a chat with the bot know of a message, at once or when quiet hours end. Each is told of it
 * once, however often this is asked.
 */
export async function notifyManagers(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  notice: Written,
): Promise<void> {
  const now = tools.now();
  const managers = (await tools.store.people.list()).filter(isManaging);
  const others = managers.filter(({ objectId }) => objectId !== notice.by.objectId);
  for (const manager of others) {
    const route = await ownChatOf(tools, manager);
    if (!route) continue;
    const { tenantId, objectId } = manager;
    await tools.store.deliveries.add({
      id: `notice:${notice.kind}:${notice.conversationId}:${notice.messageId}:${tenantId}:${objectId}`,
      content: { kind: 'notice', person: { tenantId, objectId }, notice },
      route,
      state: 'waiting',
      reason: null,
      dueAt: nextAllowed(now, freeDaysOf(tools.partnership)),
      attempts: 0,
      lastCode: null,
      mayBeDouble: false,
      writer: null,
      leaseUntilAt: null,
      messageId: null,
      createdAt: now,
      changedAt: now,
    });
  }
}

async function ownChatOf(tools: Pick<Tools, 'store'>, { personalConversationId }: Person) {
  if (personalConversationId === null) return undefined;
  const chat = await tools.store.conversations.get(personalConversationId);
  if (!chat?.isOpen) return undefined;
  return { conversationId: chat.id, tenantId: chat.tenantId, threadId: null, isMention: false };
}
