import type { SeriesStore } from '../../usecases/reminder-ports.ts';
import { numberedId } from '../keys.ts';
import type { Database } from './database.ts';
import { insertSorted } from './sorted.ts';

/** Numbered entries, added and never changed. */
export function seriesIn<Row extends { number: number }>(database: Database, name: string): SeriesStore<Row> {
  const numbers: number[] = [];
  const entries = database.table<Row>(
    { name, idOf: numberedId, upgrades: [] },
    { add: ({ number }) => insertSorted(numbers, number) },
  );

  return {
    async add(entry) {
      const isTaken = entries.has(numberedId(entry));
      if (!isTaken) entries.put(entry);
      // Also when it is taken: the caller must not rely on an entry that could still be lost.
      await database.journal.durable();
      return isTaken ? 'taken' : 'added';
    },

    async all() {
      return entries.getAll(numbers.map((number) => numberedId({ number })));
    },

    async highestNumber() {
      return numbers.at(-1) ?? 0;
    },
  };
}
