import type { Update } from '../../domain/update.ts';
import type { UpdateStore } from '../../usecases/ports.ts';
import { revisionId, slotId, text, updateId } from '../keys.ts';
import { type Mongo, openCollection } from './collection.ts';
import { isDuplicate } from './outside.ts';

/** An update, with its slot in one field that can be sorted by. */
type Row = Update & { slot: string };

const UPDATE = { projection: { _id: 0, slot: 0 } } as const;
const STREAMED_AT_ONCE = 500;

export async function updatesOn(mongo: Mongo): Promise<UpdateStore> {
  const updates = await openCollection<Row>(mongo, 'updates', [
    { key: { slot: 1, revision: -1 } },
    { key: { roundId: 1, groupId: 1, dutyId: 1, revision: 1 } },
    { key: { groupId: 1, dutyId: 1, roundId: -1, revision: -1 } },
    { key: { saidAt: 1, slot: 1, revision: 1 } },
    { key: { dutyId: 1, saidAt: 1, slot: 1, revision: 1 } },
    { key: { 'source.messageId': 1, slot: 1, revision: 1 } },
  ]);

  return {
    async add(update) {
      try {
        await updates.insertOne({ _id: updateId(update), slot: slotId(update), ...update });
        return 'added';
      } catch (error) {
        if (isDuplicate(error)) return 'taken';
        throw error;
      }
    },

    async newest(slot) {
      return (await updates.findOne({ slot: slotId(slot) }, { ...UPDATE, sort: { revision: -1 } })) ?? undefined;
    },

    async revision(slot, revision) {
      return (await updates.findOne({ _id: revisionId(slot, revision) }, UPDATE)) ?? undefined;
    },

    async ofRound(roundId, groupId) {
      const all = await updates
        .find({ roundId: text(roundId), ...(groupId !== undefined && { groupId: text(groupId) }) }, UPDATE)
        .sort({ groupId: 1, dutyId: 1, revision: 1 })
        .toArray();
      // A slot has few revisions, so picking the newest here costs less than asking the server to group.
      return [...new Map(all.map((update) => [slotId(update), update])).values()];
    },

    async beforeRound(roundId, groupId) {
      const duties = await updates.distinct('dutyId', { groupId: text(groupId) });
      const latest = await Promise.all(
        duties
          .toSorted()
          .map((dutyId) =>
            updates.findOne(
              { groupId: text(groupId), dutyId, roundId: { $lt: text(roundId) } },
              { ...UPDATE, sort: { roundId: -1, revision: -1 } },
            ),
          ),
      );
      return latest.filter((update) => update !== null);
    },

    async history(slot) {
      return updates
        .find({ slot: slotId(slot) }, UPDATE)
        .sort({ revision: 1 })
        .toArray();
    },

    async ofMessage(conversationId, messageId) {
      return updates
        .find({ 'source.messageId': text(messageId), 'source.conversationId': text(conversationId) }, UPDATE)
        .sort({ slot: 1, revision: 1 })
        .toArray();
    },

    async *between(from, to) {
      yield* updates
        .find({ saidAt: { $gte: text(from), $lt: text(to) } }, UPDATE)
        .sort({ saidAt: 1, slot: 1, revision: 1 })
        .batchSize(STREAMED_AT_ONCE);
    },

    async *newestFirst({ dutyId, after }) {
      const found = updates
        .find(
          {
            ...(dutyId !== undefined && { dutyId: text(dutyId) }),
            ...(after && { saidAt: { $lte: text(after.saidAt) } }),
          },
          UPDATE,
        )
        .sort({ saidAt: -1, slot: -1, revision: -1 })
        .batchSize(STREAMED_AT_ONCE);
      // What was said in the same instant is told apart here: an index is then enough for the rest.
      for await (const update of found) if (!after || isBefore(update, after)) yield update;
    },
  };
}

function isBefore(one: Update, other: Update): boolean {
  if (one.saidAt !== other.saidAt) return one.saidAt < other.saidAt;
  const [slot, otherSlot] = [slotId(one), slotId(other)];
  return slot === otherSlot ? one.revision < other.revision : slot < otherSlot;
}
