import type { Instant } from '../../domain/day.ts';
import type { Delivery } from '../../domain/delivery.ts';
import { dueSince } from '../due-since.ts';
import { type Index, inOrder, type Moment } from './indexes.ts';
import { byText, countBefore, obtain } from './sorted.ts';

interface OpenLane {
  tenantId: string;
  /** Longest due first. */
  waiting: Moment[];
}

/** Deliveries that are still to be sent, by lane. Those that ended, which are nearly all, are not in it. */
export class OpenDeliveries implements Index<Delivery> {
  readonly #lanes = new Map<string, OpenLane>();

  add(delivery: Delivery, id: string): void {
    const dueAt = dueSince(delivery);
    if (dueAt === null) return;
    const { conversationId, tenantId } = delivery.route;
    const { waiting } = obtain(this.#lanes, conversationId, () => ({ tenantId, waiting: [] }));
    const order = inOrder(dueAt, id);
    const place = countBefore(waiting, (other) => other.order < order);
    waiting.splice(place, 0, { order, id });
  }

  remove(delivery: Delivery, id: string): void {
    const dueAt = dueSince(delivery);
    const lane = this.#lanes.get(delivery.route.conversationId);
    if (dueAt === null || !lane) return;
    const order = inOrder(dueAt, id);
    const place = countBefore(lane.waiting, (other) => other.order < order);
    if (lane.waiting[place]?.id === id) lane.waiting.splice(place, 1);
    if (lane.waiting.length === 0) this.#lanes.delete(delivery.route.conversationId);
  }

  /** What in the lane is due at `now`, longest due first. */
  due(lane: string, now: Instant): string[] {
    const waiting = this.#lanes.get(lane)?.waiting ?? [];
    return waiting
      .slice(
        0,
        countBefore(waiting, ({ order }) => isDue(order, now)),
      )
      .map(({ id }) => id);
  }

  /** Everything open in the lane. */
  all(lane: string): string[] {
    return (this.#lanes.get(lane)?.waiting ?? []).map(({ id }) => id);
  }

  dueLanes(now: Instant, limit: number, except: readonly string[]): { lane: string; tenantId: string }[] {
    const left = new Set(except);
    return [...this.#lanes]
      .flatMap(([lane, { tenantId, waiting }]) => ({ lane, tenantId, order: waiting[0]?.order ?? '' }))
      .filter(({ lane, order }) => isDue(order, now) && !left.has(lane))
      .toSorted((one, other) => byText(one.order, other.order))
      .slice(0, Math.max(0, limit))
      .map(({ lane, tenantId }) => ({ lane, tenantId }));
  }
}

function isDue(order: string, now: Instant): boolean {
  return order.slice(0, now.length) <= now;
}
