import type { Notice } from '../domain/delivery.ts';
import { freeDaysOf } from '../domain/free-days.ts';
import { isManaging } from '../domain/person.ts';
import { nextAllowed } from '../domain/quiet-hours.ts';
import type { Tools } from './ports.ts';

/**
 * Lets every manager who has a chat with the bot know of something, at once or when quiet hours end. Answers how many
 * are told.
 *
 * @param about names the thing: nobody is told of it twice, however often this is asked
 */
export async function tellManagers(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  notice: Notice,
  about: string,
): Promise<number> {
  const now = tools.now();
  let told = 0;
  for (const { tenantId, objectId, personalConversationId } of (await tools.store.people.list()).filter(isManaging)) {
    const chat = personalConversationId && (await tools.store.conversations.get(personalConversationId));
    if (!chat || !chat.isOpen) continue;
    const added = await tools.store.deliveries.add({
      id: `notice:${about}:${tenantId}:${objectId}`,
      content: { kind: 'notice', person: { tenantId, objectId }, notice },
      route: { conversationId: chat.id, tenantId: chat.tenantId, threadId: null, isMention: false },
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
    if (added === 'added') told += 1;
  }
  return told;
}
