import type { DeliveryState } from '../domain/delivery.ts';
import type { Tools } from './ports.ts';
import type { Composer } from './reminder-ports.ts';

/** What sending needs besides the store and Teams. */
export interface SendTools extends Pick<Tools, 'store' | 'partnership' | 'messenger' | 'now'> {
  composer: Composer;
  /** This process, by a name that no other and no earlier one has. */
  writer: string;
  sleep: (ms: number) => Promise<void>;
  /** From 0 to 1, drawn anew each time. */
  jitter: () => number;
  /** True from the moment on at which the process should end: what is in hand is finished, nothing new is begun. */
  isStopping: () => boolean;
  /** Something broke on the way of one delivery, or of one lane. Never its words. */
  onFault: (error: unknown, deliveryId: string | null) => void;
}

/** What one run did: how many deliveries came to each state. `waiting` ones are tried again later. */
export type SendTally = Record<Exclude<DeliveryState, 'sending'>, number>;

/** How long a process may hold a lane or a delivery without a sign of life. A send takes ten seconds at most. */
export const LEASE_MS = 30_000;

/** The instant so many milliseconds later. */
export function later(at: string, ms: number): string {
  return new Date(Date.parse(at) + ms).toISOString();
}
