import { DELIVERY_STATES, type Delivery } from '../../domain/delivery.ts';
import type { DeliveryStore } from '../../usecases/reminder-ports.ts';
import { text } from '../keys.ts';
import { revivedFields, settledFields } from '../settled.ts';
import type { Database } from './database.ts';
import { DueByState } from './due-by-state.ts';
import { lanesIn } from './lanes.ts';
import { OpenDeliveries } from './open-deliveries.ts';

/** States in which nothing is going to happen by itself. */
const ENDED = DELIVERY_STATES.filter((state) => state !== 'waiting' && state !== 'sending');
const REVIVED = new Set<string | null>(['unreachable', 'gone']);

export function deliveriesIn(database: Database): DeliveryStore {
  const open = new OpenDeliveries();
  const byState = new DueByState();
  const deliveries = database.table<Delivery>(
    { name: 'deliveries', idOf: ({ id }) => text(id), upgrades: [] },
    open,
    byState,
  );

  /** Changes all of these at once and answers how many. */
  async function change(found: readonly Delivery[], fields: Partial<Delivery>): Promise<number> {
    for (const delivery of found) deliveries.put({ ...delivery, ...fields });
    await database.journal.durable();
    return found.length;
  }

  return {
    ...lanesIn(database),

    async add(delivery) {
      const isTaken = deliveries.has(text(delivery.id));
      if (!isTaken) deliveries.put(delivery);
      await database.journal.durable();
      return isTaken ? 'taken' : 'added';
    },

    async get(id) {
      return deliveries.get(text(id));
    },

    async dueLanes(now, limit, except) {
      database.journal.assertOpen();
      return open.dueLanes(now, limit, except);
    },

    async claim(lane, writer, now, leaseUntilAt) {
      const delivery = deliveries.get(open.due(text(lane), now)[0]);
      if (!delivery) return undefined;
      const claimed: Delivery = {
        ...delivery,
        state: 'sending',
        attempts: delivery.attempts + 1,
        mayBeDouble: delivery.mayBeDouble || delivery.state === 'sending',
        writer: text(writer),
        leaseUntilAt: text(leaseUntilAt),
        changedAt: now,
      };
      deliveries.put(claimed);
      await database.journal.durable();
      return claimed;
    },

    async settle(id, writer, settlement, now) {
      const delivery = deliveries.get(text(id));
      const isHeld = delivery?.state === 'sending' && delivery.writer === text(writer);
      if (isHeld) deliveries.put({ ...delivery, ...settledFields(settlement, now) });
      await database.journal.durable();
      return isHeld;
    },

    async failLane(lane, reason, code, now) {
      const waiting = deliveries.getAll(open.all(text(lane))).filter(({ state }) => state === 'waiting');
      return change(waiting, { state: 'failed', reason: text(reason), lastCode: text(code), changedAt: now });
    },

    async reviveLane(lane, now) {
      const failed = deliveries.getAll(byState.failedIn(text(lane)));
      return change(
        failed.filter(({ reason }) => REVIVED.has(reason)),
        revivedFields(now),
      );
    },

    async retry(id, now) {
      const delivery = deliveries.get(text(id));
      const mayBe = delivery && ['failed', 'unknown', 'waiting'].includes(delivery.state);
      return mayBe ? (await change([delivery], revivedFields(now))) === 1 : false;
    },

    async forget(before, limit) {
      const ended = ENDED.flatMap((state) => byState.before(state, text(before), limit)).slice(0, Math.max(0, limit));
      for (const { id } of ended) deliveries.delete(id);
      await database.journal.durable();
      return ended.length;
    },

    async stuck(since, before, limit) {
      const ids = [
        ...byState.from('failed', since, limit),
        ...byState.from('unknown', since, limit),
        ...byState.before('waiting', before, limit),
        ...byState.before('sending', before, limit),
      ];
      const found = ids.toSorted((one, other) => (one.order < other.order ? -1 : 1)).slice(0, Math.max(0, limit));
      return deliveries.getAll(found.map(({ id }) => id));
    },

    async count(since) {
      database.journal.assertOpen();
      const counts = DELIVERY_STATES.map((state) => [state, byState.countFrom(state, since)] as const);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one entry a state
      return Object.fromEntries(counts) as Record<(typeof DELIVERY_STATES)[number], number>;
    },
  };
}
