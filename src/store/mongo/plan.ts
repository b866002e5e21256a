import type { UpdateFilter } from 'mongodb';
import type { Day } from '../../domain/day.ts';
import { Impossible } from '../../domain/errors.ts';
import type { Bookmark, PlanStore } from '../../usecases/reminder-ports.ts';
import { BLANK_BOOKMARK } from '../blank.ts';
import { text, whole } from '../keys.ts';
import { type Mongo, openCollection, ROW, type Stored } from './collection.ts';
import { isDuplicate } from './outside.ts';

const ID = 'reminders';

/** Without a first day until there is one, so that the least of all days is taken for it. */
type Kept = Omit<Bookmark, 'startedOn'> & { startedOn?: Day };

export async function planOn(mongo: Mongo): Promise<PlanStore> {
  const bookmarks = await openCollection<Kept>(mongo, 'plan', []);

  /** Changes the one bookmark and answers it as it was before; made first if need be, since upserts may race. */
  async function change(update: UpdateFilter<Stored<Kept>>): Promise<Kept> {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const before = await bookmarks.findOneAndUpdate({ _id: ID }, update, { ...ROW, returnDocument: 'before' });
      if (before) return before;
      const { startedOn: _, ...blank } = BLANK_BOOKMARK;
      await bookmarks.insertOne({ _id: ID, ...blank }).catch((error: unknown) => {
        if (!isDuplicate(error)) throw error;
      });
    }
    throw new Impossible('The bookmark of the plan was made and not found.');
  }

  return {
    async read() {
      return { ...BLANK_BOOKMARK, ...(await bookmarks.findOne({ _id: ID }, ROW)) };
    },

    async ask() {
      await change({ $inc: { asked: 1 } });
    },

    async finish({ throughOn, answered }) {
      // Null sorts before any text, so the first day counts as later; a field that is not there yet takes any day.
      await change({
        $max: { throughOn: text(throughOn), answered: whole(answered) },
        $min: { startedOn: text(throughOn) },
      });
    },

    async look(at) {
      return (await change({ $max: { lookedAt: text(at) } })).lookedAt;
    },
  };
}
