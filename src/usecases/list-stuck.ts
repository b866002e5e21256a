import type { Instant } from '../domain/day.ts';
import type { Delivery, DeliveryState } from '../domain/delivery.ts';
import type { Person } from '../domain/person.ts';
import type { Conversation, Tools } from './ports.ts';
import { later } from './sending.ts';

const DAY_MS = 24 * 60 * 60_000;
/** What failed longer ago is no longer worth a message. */
export const LOOKED_BACK_DAYS = 7;
const LOOKED_BACK_MS = LOOKED_BACK_DAYS * DAY_MS;
/** Retries and a busy line take their time; only then is something stuck. */
const PATIENCE_MS = 15 * 60_000;
export const MOST_STUCK = 100;

/** A delivery that somebody should look at, with whom it is for and where it was to go. */
export interface Stuck {
  delivery: Delivery;
  person: Person | undefined;
  conversation: Conversation | undefined;
}

export interface StuckList {
  stuck: readonly Stuck[];
  /** How many of each state were due in the last seven days. */
  counts: Record<DeliveryState, number>;
  now: Instant;
}

/** What failed, is unknown or waits too long, of the last seven days, the oldest first; a hundred at most. */
export async function listStuck(tools: Pick<Tools, 'store' | 'now'>): Promise<StuckList> {
  const { store } = tools;
  const now = tools.now();
  const since = later(now, -LOOKED_BACK_MS);
  const [found, counts] = await Promise.all([
    store.deliveries.stuck(since, later(now, -PATIENCE_MS), MOST_STUCK),
    store.deliveries.count(since),
  ]);
  const stuck = await Promise.all(
    found.map(async (delivery) => ({
      delivery,
      person: await store.people.get(delivery.content.person),
      conversation: await store.conversations.get(delivery.route.conversationId),
    })),
  );
  return { stuck, counts, now };
}
