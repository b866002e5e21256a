import type { RecordStore } from '../../usecases/ports.ts';
import { recordEntryId, whole } from '../keys.ts';
import type { Database } from './database.ts';
import { insertSorted, obtain } from './sorted.ts';

type Entry = { number: number; revision: number };

/** Numbered things, each as the record of what happened to it: entries are added, never changed. */
export function recordsIn<Row extends Entry>(database: Database, name: string): RecordStore<Row> {
  const revisions = new Map<number, number[]>();
  const numbers: number[] = [];
  const entries = database.table<Row>(
    { name, idOf: recordEntryId, upgrades: [] },
    {
      add: ({ number, revision }) => {
        insertSorted(numbers, number);
        insertSorted(
          obtain(revisions, number, () => []),
          revision,
        );
      },
    },
  );
  const recordOf = (number: number) =>
    entries.getAll((revisions.get(number) ?? []).map((revision) => recordEntryId({ number, revision })));

  return {
    async add(entry) {
      const isTaken = entries.has(recordEntryId(entry));
      if (!isTaken) entries.put(entry);
      // Also when it is taken: the caller must not rely on an entry that could still be lost.
      await database.journal.durable();
      return isTaken ? 'taken' : 'added';
    },

    async record(number) {
      return recordOf(whole(number));
    },

    async highestNumber() {
      return numbers.at(-1) ?? 0;
    },

    async all() {
      return numbers.flatMap(recordOf);
    },
  };
}
