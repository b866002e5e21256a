import type { Instant } from '../../domain/day.ts';
import type { Delivery, DeliveryState } from '../../domain/delivery.ts';
import { Grouping, type Index, inOrder, type Moment } from './indexes.ts';
import { countBefore, obtain } from './sorted.ts';

/** All deliveries by state, then by the time at which they were due; and the failed ones by lane. */
export class DueByState implements Index<Delivery> {
  readonly #states = new Map<DeliveryState, Moment[]>();
  readonly #failed = new Grouping<Delivery>(({ state, route }) => (state === 'failed' ? route.conversationId : null));

  add(delivery: Delivery, id: string): void {
    this.#failed.add(delivery, id);
    const moments = obtain(this.#states, delivery.state, () => []);
    const order = inOrder(delivery.dueAt, id);
    moments.splice(
      countBefore(moments, (other) => other.order < order),
      0,
      { order, id },
    );
  }

  remove(delivery: Delivery, id: string): void {
    this.#failed.remove(delivery, id);
    const moments = this.#states.get(delivery.state) ?? [];
    const order = inOrder(delivery.dueAt, id);
    const place = countBefore(moments, (other) => other.order < order);
    if (moments[place]?.id === id) moments.splice(place, 1);
  }

  failedIn(lane: string): string[] {
    return this.#failed.of(lane);
  }

  /** Due at `since` or later, the oldest first. */
  from(state: DeliveryState, since: Instant, limit: number): Moment[] {
    const moments = this.#states.get(state) ?? [];
    const start = countBefore(moments, ({ order }) => order < since);
    return moments.slice(start, start + Math.max(0, limit));
  }

  /** Due before `before`, the oldest first. */
  before(state: DeliveryState, before: Instant, limit: number): Moment[] {
    const moments = this.#states.get(state) ?? [];
    const end = countBefore(moments, ({ order }) => order < before);
    return moments.slice(0, Math.min(end, Math.max(0, limit)));
  }

  countFrom(state: DeliveryState, since: Instant): number {
    const moments = this.#states.get(state) ?? [];
    return moments.length - countBefore(moments, ({ order }) => order < since);
  }
}
