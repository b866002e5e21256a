import type { OptionalUnlessRequiredId, Sort } from 'mongodb';
import type { SeriesStore } from '../../usecases/reminder-ports.ts';
import { numberedId } from '../keys.ts';
import { type Mongo, openCollection, ROW, type Stored } from './collection.ts';
import { isDuplicate } from './outside.ts';

/** Numbered entries, added and never changed. */
export async function seriesOn<Row extends { number: number }>(mongo: Mongo, name: string): Promise<SeriesStore<Row>> {
  const entries = await openCollection<{ number: number }>(mongo, name, [{ key: { number: 1 } }]);
  // What was put in as a Row comes out as one; the driver's own types can not follow a Row that is not known yet.
  const read = async (sort: Sort, limit = 0) =>
    entries.find<Row>({ number: { $gte: 1 } }, { ...ROW, sort, limit }).toArray();

  return {
    async add(entry) {
      try {
        const document: OptionalUnlessRequiredId<Stored<{ number: number }>> = { _id: numberedId(entry), ...entry };
        await entries.insertOne(document);
        return 'added';
      } catch (error) {
        if (isDuplicate(error)) return 'taken';
        throw error;
      }
    },

    async all() {
      return read({ number: 1 });
    },

    async highestNumber() {
      const [last] = await read({ number: -1 }, 1);
      return last?.number ?? 0;
    },
  };
}
