import type { Route } from '../domain/delivery.ts';
import type { Person } from '../domain/person.ts';
import type { Store } from './ports.ts';

/** The way to a person's own chat with the bot, where there is one and it is open. */
export async function findOwnChat(
  { store }: { store: Pick<Store, 'conversations'> },
  { personalConversationId: id }: Person,
): Promise<Route | undefined> {
  const chat = id === null ? undefined : await store.conversations.get(id);
  if (!chat?.isOpen) return undefined;
  return { conversationId: chat.id, tenantId: chat.tenantId, threadId: null, isMention: false };
}
