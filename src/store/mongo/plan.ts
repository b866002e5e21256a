import type { UpdateFilter } from 'mongodb';
import { Impossible } from '../../domain/errors.ts';
import type { Bookmark, PlanStore } from '../../usecases/reminder-ports.ts';
import { BLANK_BOOKMARK } from '../blank.ts';
import { text, whole } from '../keys.ts';
import { type Mongo, openCollection, ROW, type Stored } from './collection.ts';
import { isDuplicate } from './outside.ts';

const ID = 'reminders';

export async function planOn(mongo: Mongo): Promise<PlanStore> {
  const bookmarks = await openCollection<Bookmark>(mongo, 'plan', []);

  /** Changes the one bookmark and answers it as it was before; made first if need be, since upserts may race. */
  async function change(update: UpdateFilter<Stored<Bookmark>>): Promise<Bookmark> {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const before = await bookmarks.findOneAndUpdate({ _id: ID }, update, { ...ROW, returnDocument: 'before' });
      if (before) return before;
      await bookmarks.insertOne({ _id: ID, ...BLANK_BOOKMARK }).catch((error: unknown) => {
        if (!isDuplicate(error)) throw error;
      });
    }
    throw new Impossible('The bookmark of the plan was made and not found.');
  }

  return {
    async read() {
      return (await bookmarks.findOne({ _id: ID }, ROW)) ?? { ...BLANK_BOOKMARK };
    },

    async ask() {
      await change({ $inc: { asked: 1 } });
    },

    async finish({ throughOn, answered }) {
      // Null sorts before any text, so the first day counts as later.
      await change({ $max: { throughOn: text(throughOn), answered: whole(answered) } });
    },

    async look(at) {
      return (await change({ $max: { lookedAt: text(at) } })).lookedAt;
    },
  };
}
