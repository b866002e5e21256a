import type { Instant } from '../domain/day.ts';
import type { Delivery } from '../domain/delivery.ts';

/** From when on a delivery is to be sent: when it is due, or when the lease of who was sending it ends; null when it ended. */
export function dueSince({ state, dueAt, leaseUntilAt }: Delivery): Instant | null {
  if (state === 'waiting') return dueAt;
  return state === 'sending' ? leaseUntilAt : null;
}
