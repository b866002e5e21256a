import type { Delivery } from '../domain/delivery.ts';
import { freeDaysOf } from '../domain/free-days.ts';
import { nextAllowed } from '../domain/quiet-hours.ts';
import type { Tools } from './ports.ts';
import type { DeliveryStore } from './reminder-ports.ts';

/** Puts one message in the line: at once, or when quiet hours end. False when it is there already, in whatever state. */
export async function queueDelivery(
  {
    store,
    partnership,
    now,
  }: Pick<Tools, 'partnership' | 'now'> & { store: { deliveries: Pick<DeliveryStore, 'add'> } },
  what: Pick<Delivery, 'id' | 'content' | 'route'>,
): Promise<boolean> {
  const at = now();
  const added = await store.deliveries.add({
    ...what,
    state: 'waiting',
    reason: null,
    dueAt: nextAllowed(at, freeDaysOf(partnership)),
    attempts: 0,
    lastCode: null,
    mayBeDouble: false,
    writer: null,
    leaseUntilAt: null,
    messageId: null,
    createdAt: at,
    changedAt: at,
  });
  return added === 'added';
}
