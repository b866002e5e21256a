import type { Bookmark, PlanStore } from '../../usecases/reminder-ports.ts';
import { BLANK_BOOKMARK } from '../blank.ts';
import { text, whole } from '../keys.ts';
import type { Database } from './database.ts';

const ID = 'reminders';

export function planIn(database: Database): PlanStore {
  const bookmarks = database.table<Bookmark>({ name: 'plan', idOf: () => ID, upgrades: [] });
  const standing = (): Bookmark => bookmarks.get(ID) ?? BLANK_BOOKMARK;

  return {
    async read() {
      return { ...standing() };
    },

    async ask() {
      const bookmark = standing();
      bookmarks.put({ ...bookmark, asked: bookmark.asked + 1 });
      await database.journal.durable();
    },

    async finish({ throughOn, answered }) {
      const bookmark = standing();
      bookmarks.put({
        ...bookmark,
        throughOn: latest(bookmark.throughOn, text(throughOn)),
        startedOn: earliest(bookmark.startedOn, text(throughOn)),
        answered: Math.max(bookmark.answered, whole(answered)),
      });
      await database.journal.durable();
    },

    async look(at) {
      const bookmark = standing();
      bookmarks.put({ ...bookmark, lookedAt: latest(bookmark.lookedAt, text(at)) });
      await database.journal.durable();
      return bookmark.lookedAt;
    },
  };
}

function earliest(before: string | null, now: string): string {
  return before !== null && before < now ? before : now;
}

function latest(before: string | null, now: string): string {
  return before !== null && before > now ? before : now;
}
