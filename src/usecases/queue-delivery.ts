import { type Delivery, newDelivery } from '../domain/delivery.ts';
import { freeDaysOf } from '../domain/free-days.ts';
import { nextAllowed } from '../domain/quiet-hours.ts';
import type { Tools } from './ports.ts';
import type { DeliveryStore } from './reminder-ports.ts';

type LineTools = Pick<Tools, 'partnership' | 'now'> & { store: { deliveries: Pick<DeliveryStore, 'add'> } };

/**
 * Puts one message in the line: not before `dueAt`, where it has one, and never in quiet hours. False when it is there
 * already, in whatever state.
 */
export async function queueDelivery(
  { store, partnership, now }: LineTools,
  { dueAt, ...what }: Pick<Delivery, 'id' | 'content' | 'route'> & Partial<Pick<Delivery, 'dueAt'>>,
): Promise<boolean> {
  const at = now();
  const wantedAt = dueAt === undefined || dueAt < at ? at : dueAt;
  const delivery = newDelivery({ ...what, dueAt: nextAllowed(wantedAt, freeDaysOf(partnership)) }, at);
  return (await store.deliveries.add(delivery)) === 'added';
}
