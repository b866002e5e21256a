import type { Delivery } from '../domain/delivery.ts';
import type { Person } from '../domain/person.ts';
import { findOwnChat } from './own-chat.ts';
import type { Store, Tools } from './ports.ts';
import { queueDelivery } from './queue-delivery.ts';
import type { DeliveryStore } from './reminder-ports.ts';

export interface QueueTools extends Pick<Tools, 'partnership' | 'now'> {
  store: Pick<Store, 'conversations'> & { deliveries: Pick<DeliveryStore, 'add'> };
}

/**
 * One message to a person's own chat, not before `dueAt` and never in quiet hours. Answers whether it is new: the id is
 * made of what it is for, and somebody without an open chat gets none.
 */
export async function queueInChat(
  tools: QueueTools,
  person: Person,
  message: Pick<Delivery, 'id' | 'content' | 'dueAt'>,
): Promise<boolean> {
  const route = await findOwnChat(tools, person);
  return route !== undefined && queueDelivery(tools, { ...message, route });
}
