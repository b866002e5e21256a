import type { Filter, OptionalUnlessRequiredId, Sort } from 'mongodb';
import type { RecordStore } from '../../usecases/ports.ts';
import { recordEntryId, whole } from '../keys.ts';
import { type Mongo, openCollection, ROW, type Stored } from './collection.ts';
import { isDuplicate } from './outside.ts';

type Entry = { number: number; revision: number };

/** Numbered things, each as the record of what happened to it: entries are added, never changed. */
export async function recordsOn<Row extends Entry>(mongo: Mongo, name: string): Promise<RecordStore<Row>> {
  const entries = await openCollection<Entry>(mongo, name, [{ key: { number: 1, revision: 1 } }]);
  // What was put in as a Row comes out as one; the driver's own types can not follow a Row that is not known yet.
  const read = async (filter: Filter<Stored<Entry>>, sort: Sort, limit = 0) =>
    entries.find<Row>(filter, { ...ROW, sort, limit }).toArray();

  return {
    async add(entry) {
      try {
        const document: OptionalUnlessRequiredId<Stored<Entry>> = { _id: recordEntryId(entry), ...entry };
        await entries.insertOne(document);
        return 'added';
      } catch (error) {
        if (isDuplicate(error)) return 'taken';
        throw error;
      }
    },

    async record(number) {
      return read({ number: whole(number) }, { revision: 1 });
    },

    async highestNumber() {
      const [last] = await read({ number: { $gte: 1 } }, { number: -1 }, 1);
      return last?.number ?? 0;
    },

    async all() {
      return read({}, { number: 1, revision: 1 });
    },
  };
}
