import type { Notice } from '../domain/delivery.ts';
import { freeDaysOf } from '../domain/free-days.ts';
import { isManaging, type Person } from '../domain/person.ts';
import { nextAllowed } from '../domain/quiet-hours.ts';
import type { Tools } from './ports.ts';
import type { DeliveryStore } from './reminder-ports.ts';

export type NotifyTools = Pick<Tools, 'store' | 'partnership' | 'now'> & { deliveries: Pick<DeliveryStore, 'add'> };

/**
 * Lets every manager who has a chat with the bot know something, at once or when quiet hours end. Harmless to repeat:
 * `occasion` names what happened, so each manager is told of it once.
 */
export async function notifyManagers(tools: NotifyTools, occasion: string, notice: Notice): Promise<void> {
  const now = tools.now();
  const managers = (await tools.store.people.list()).filter((person) => isManaging(person));
  for (const manager of managers) {
    const route = await ownChatOf(tools, manager);
    if (!route) continue;
    const { tenantId, objectId } = manager;
    await tools.deliveries.add({
      id: `notice:${notice.kind}:${occasion}:${tenantId}:${objectId}`,
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
