import { type Delivery, newDelivery } from '../domain/delivery.ts';
import { freeDaysOf } from '../domain/free-days.ts';
import type { Person } from '../domain/person.ts';
import { nextAllowed } from '../domain/quiet-hours.ts';
import { findOwnChat } from './own-chat.ts';
import type { Store, Tools } from './ports.ts';
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
  { id, content, dueAt }: Pick<Delivery, 'id' | 'content' | 'dueAt'>,
): Promise<boolean> {
  const route = await findOwnChat(tools, person);
  if (!route) return false;
  const now = tools.now();
  const allowedAt = nextAllowed(dueAt < now ? now : dueAt, freeDaysOf(tools.partnership));
  const delivery = newDelivery({ id, content, route, dueAt: allowedAt }, now);
  return (await tools.store.deliveries.add(delivery)) === 'added';
}
