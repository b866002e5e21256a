import type { DeliveryStore, LaneHold } from '../../usecases/reminder-ports.ts';
import { text, whole } from '../keys.ts';
import { LONGEST_LINE_MS } from '../settled.ts';
import { type Mongo, openCollection, ROW } from './collection.ts';
import { isDuplicate } from './outside.ts';

/** Conversations with one writer at a time, and each tenant's line. One document each, under its name. */
export async function lanesOn(mongo: Mongo): Promise<Pick<DeliveryStore, 'takeLane' | 'keepLane' | 'reserve'>> {
  const lanes = await openCollection<LaneHold>(mongo, 'lanes', []);
  const lines = await openCollection<{ nextMs: number }>(mongo, 'lines', []);

  return {
    async takeLane(lane, writer, now, untilAt) {
      const taken = await lanes.findOneAndUpdate(
        { _id: text(lane), untilAt: { $lte: text(now) } },
        { $set: { writer: text(writer), untilAt: text(untilAt) } },
        { ...ROW, returnDocument: 'after' },
      );
      if (taken) return taken;
      const first: LaneHold = { lane, writer, untilAt, paceAt: null, shutUntilAt: null };
      try {
        await lanes.insertOne({ _id: lane, ...first });
        return first;
      } catch (error) {
        // It exists and the filter did not match it: somebody holds it.
        if (isDuplicate(error)) return undefined;
        throw error;
      }
    },

    async keepLane({ lane, writer, untilAt, paceAt, shutUntilAt }) {
      const { matchedCount } = await lanes.updateOne(
        { _id: text(lane), writer: text(writer) },
        { $set: { untilAt: text(untilAt), paceAt, shutUntilAt } },
      );
      return matchedCount === 1;
    },

    async reserve(tenantId, spacingMs, now) {
      const nowMs = Date.parse(text(now));
      const step = whole(spacingMs);
      for (;;) {
        const line = await lines.findOneAndUpdate(
          { _id: text(tenantId), nextMs: { $gte: nowMs, $lte: nowMs + LONGEST_LINE_MS } },
          { $inc: { nextMs: step } },
          { ...ROW, returnDocument: 'before' },
        );
        if (line) return new Date(line.nextMs).toISOString();
        if (await begin(tenantId, nowMs, step)) return new Date(nowMs).toISOString();
      }
    },
  };

  /** Nobody waits: the line begins now. False when somebody else began it at the same moment. */
  async function begin(tenantId: string, nowMs: number, step: number): Promise<boolean> {
    const nextMs = nowMs + step;
    const { matchedCount } = await lines.updateOne(
      { _id: tenantId, $or: [{ nextMs: { $lt: nowMs } }, { nextMs: { $gt: nowMs + LONGEST_LINE_MS } }] },
      { $set: { nextMs } },
    );
    if (matchedCount === 1) return true;
    try {
      await lines.insertOne({ _id: tenantId, nextMs });
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }
}
