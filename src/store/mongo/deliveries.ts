import { DELIVERY_STATES, type Delivery } from '../../domain/delivery.ts';
import type { DeliveryStore } from '../../usecases/reminder-ports.ts';
import { dueSince } from '../due-since.ts';
import { text } from '../keys.ts';
import { revivedFields, settledFields } from '../settled.ts';
import { type Mongo, openCollection } from './collection.ts';
import { deleteSome } from './delete-some.ts';
import { lanesOn } from './lanes.ts';
import { isDuplicate } from './outside.ts';

/** A delivery, with what it is looked up by in fields of their own. */
type Row = Delivery & {
  lane: string;
  tenantId: string;
  /** From when on it is to be sent; null when it ended, and then no query for what is due meets it. */
  openAt: string | null;
};

const DELIVERY = { projection: { _id: 0, lane: 0, tenantId: 0, openAt: 0 } } as const;
/** States in which nothing is going to happen by itself. */
const ENDED = DELIVERY_STATES.filter((state) => state !== 'waiting' && state !== 'sending');
/** Two batches at most for the lanes of a usual morning, of which each has one delivery. */
const NAMES_AT_ONCE = 200;
const OLDEST_FIRST = { dueAt: 1, id: 1 } as const;

export async function deliveriesOn(mongo: Mongo): Promise<DeliveryStore> {
  const deliveries = await openCollection<Row>(mongo, 'deliveries', [
    { key: { openAt: 1, lane: 1, tenantId: 1 } },
    { key: { lane: 1, openAt: 1 } },
    { key: { state: 1, dueAt: 1, id: 1 } },
  ]);

  return {
    ...(await lanesOn(mongo)),

    async add(delivery) {
      const { route } = delivery;
      const places = { lane: route.conversationId, tenantId: route.tenantId, openAt: dueSince(delivery) };
      try {
        await deliveries.insertOne({ _id: text(delivery.id), ...places, ...delivery });
        return 'added';
      } catch (error) {
        if (isDuplicate(error)) return 'taken';
        throw error;
      }
    },

    async get(id) {
      return (await deliveries.findOne({ _id: text(id) }, DELIVERY)) ?? undefined;
    },

    async dueLanes(now, limit, except) {
      const found = new Map<string, { lane: string; tenantId: string }>();
      if (limit < 1) return [];
      // Only names, read from the index, and no more of them than it takes to meet so many lanes.
      const due = deliveries
        .find({ openAt: { $lte: text(now) }, ...(except.length > 0 && { lane: { $nin: except.map(text) } }) })
        .project<{ lane: string; tenantId: string }>({ _id: 0, lane: 1, tenantId: 1 })
        .sort({ openAt: 1, lane: 1, tenantId: 1 })
        .batchSize(NAMES_AT_ONCE);
      for await (const row of due) {
        if (!found.has(row.lane)) found.set(row.lane, row);
        if (found.size >= limit) break;
      }
      return [...found.values()];
    },

    async claim(lane, writer, now, leaseUntilAt) {
      const held = { writer: text(writer), leaseUntilAt: text(leaseUntilAt), openAt: leaseUntilAt, changedAt: now };
      const before = await deliveries.findOneAndUpdate(
        { lane: text(lane), openAt: { $lte: text(now) } },
        { $set: { ...held, state: 'sending' }, $inc: { attempts: 1 } },
        { ...DELIVERY, sort: { openAt: 1 }, returnDocument: 'before' },
      );
      if (!before) return undefined;
      const { openAt: _, ...fields } = held;
      const mayBeDouble = before.mayBeDouble || before.state === 'sending';
      // Dying here leaves it `sending` beyond a lease once more, so the next one finds the same.
      if (mayBeDouble !== before.mayBeDouble) {
        await deliveries.updateOne({ _id: before.id, writer }, { $set: { mayBeDouble } });
      }
      return { ...before, ...fields, state: 'sending', attempts: before.attempts + 1, mayBeDouble };
    },

    async settle(id, writer, settlement, now) {
      const openAt = settlement.state === 'waiting' ? settlement.dueAt : null;
      const { matchedCount } = await deliveries.updateOne(
        { _id: text(id), state: 'sending', writer: text(writer) },
        { $set: { ...settledFields(settlement, now), openAt } },
      );
      return matchedCount === 1;
    },

    async failLane(lane, reason, code, now) {
      const { modifiedCount } = await deliveries.updateMany(
        { lane: text(lane), openAt: { $gt: '' }, state: 'waiting' },
        { $set: { state: 'failed', reason: text(reason), lastCode: text(code), openAt: null, changedAt: now } },
      );
      return modifiedCount;
    },

    async reviveLane(lane, now) {
      const { modifiedCount } = await deliveries.updateMany(
        { lane: text(lane), state: 'failed', reason: { $in: ['unreachable', 'gone'] } },
        { $set: { ...revivedFields(now), openAt: text(now) } },
      );
      return modifiedCount;
    },

    async retry(id, now) {
      const { matchedCount } = await deliveries.updateOne(
        { _id: text(id), state: { $in: ['failed', 'unknown', 'waiting'] } },
        { $set: { ...revivedFields(now), openAt: text(now) } },
      );
      return matchedCount === 1;
    },

    async forget(before, limit) {
      let forgotten = 0;
      for (const state of ENDED) {
        const filter = { state, dueAt: { $lt: text(before) } };
        forgotten += await deleteSome(deliveries, filter, OLDEST_FIRST, limit - forgotten);
      }
      return forgotten;
    },

    async stuck(since, before, limit) {
      if (limit < 1) return [];
      const parts = await Promise.all(
        [
          { state: 'failed' as const, dueAt: { $gte: text(since) } },
          { state: 'unknown' as const, dueAt: { $gte: text(since) } },
          { state: 'waiting' as const, dueAt: { $lt: text(before) } },
          { state: 'sending' as const, dueAt: { $lt: text(before) } },
        ].map((filter) => deliveries.find(filter, { ...DELIVERY, sort: OLDEST_FIRST, limit }).toArray()),
      );
      const order = ({ dueAt, id }: Delivery) => `${dueAt} ${id}`;
      return parts
        .flat()
        .toSorted((one, other) => (order(one) < order(other) ? -1 : 1))
        .slice(0, limit);
    },

    async count(since) {
      const counts = await Promise.all(
        DELIVERY_STATES.map(async (state) => {
          const rows = deliveries.find({ state, dueAt: { $gte: text(since) } }).project({ _id: 0, state: 1, dueAt: 1 });
          return [state, (await rows.toArray()).length] as const;
        }),
      );
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one entry a state
      return Object.fromEntries(counts) as Record<(typeof DELIVERY_STATES)[number], number>;
    },
  };
}
