import type { Candidate } from '../../domain/candidate.ts';
import type { CandidateStore } from '../../usecases/unfinished-ports.ts';
import { text, whole } from '../keys.ts';
import { type Mongo, openCollection } from './collection.ts';
import { deleteSome } from './delete-some.ts';
import { isDuplicate } from './outside.ts';

/** A server drops what is forgotten by a date, and only if it knows how; `untilAt` in the filters is what counts. */
type Row = Candidate & { dropAt: Date };

const CANDIDATE = { projection: { _id: 0, dropAt: 0 } } as const;

export async function candidatesOn(mongo: Mongo): Promise<CandidateStore> {
  const candidates = await openCollection<Row>(mongo, 'candidates', [{ key: { dropAt: 1 }, expireAfterSeconds: 0 }]);

  return {
    async get(id, now) {
      return (await candidates.findOne({ _id: text(id), untilAt: { $gt: text(now) } }, CANDIDATE)) ?? undefined;
    },

    forget: (now, limit) => deleteSome(candidates, { dropAt: { $lte: new Date(now) } }, { dropAt: 1 }, limit),

    async markShown(id, { conversationId, messageId }) {
      const card = { conversationId: text(conversationId), messageId: text(messageId) };
      await candidates.updateOne({ _id: text(id) }, { $set: { card } });
    },

    async put(candidate, now) {
      const named = { _id: text(candidate.id) };
      const row = { ...candidate, dropAt: new Date(candidate.untilAt) };
      if (candidate.version > 1) {
        const standing = { ...named, version: whole(candidate.version) - 1, untilAt: { $gt: text(now) } };
        const { matchedCount } = await candidates.replaceOne(standing, row);
        return matchedCount === 1;
      }
      await candidates.deleteOne({ ...named, untilAt: { $lte: text(now) } });
      try {
        await candidates.insertOne({ ...named, ...row });
        return true;
      } catch (error) {
        if (isDuplicate(error)) return false;
        throw error;
      }
    },
  };
}
