import type { Draft } from '../../domain/draft.ts';
import type { DraftStore } from '../../usecases/unfinished-ports.ts';
import { draftId, personId, text } from '../keys.ts';
import { type Mongo, openCollection } from './collection.ts';
import { retryDuplicate } from './outside.ts';

/** A server drops what is forgotten by a date, and only if it knows how; `untilAt` in the filters is what counts. */
type Row = Draft & { owner: string; dropAt: Date };

const DRAFT = { projection: { _id: 0, owner: 0, dropAt: 0 } } as const;

export async function draftsOn(mongo: Mongo): Promise<DraftStore> {
  const drafts = await openCollection<Row>(mongo, 'drafts', [
    { key: { owner: 1, roundId: 1, groupId: 1, dutyId: 1 } },
    { key: { dropAt: 1 }, expireAfterSeconds: 0 },
  ]);

  return {
    async put(draft) {
      const row = { ...draft, owner: personId(draft.person), dropAt: new Date(draft.untilAt) };
      const named = { _id: draftId(draft.person, draft) };
      await retryDuplicate(() => drafts.replaceOne(named, row, { upsert: true }));
    },

    async get(person, slot, now) {
      return (await drafts.findOne({ _id: draftId(person, slot), untilAt: { $gt: text(now) } }, DRAFT)) ?? undefined;
    },

    async ofRound(person, roundId, now) {
      return drafts
        .find({ owner: personId(person), roundId: text(roundId), untilAt: { $gt: text(now) } }, DRAFT)
        .sort({ groupId: 1, dutyId: 1 })
        .toArray();
    },

    async drop(person, slot) {
      await drafts.deleteOne({ _id: draftId(person, slot) });
    },
  };
}
