import type { Change } from '../../domain/change.ts';
import type { ChangeStore } from '../../usecases/reminder-ports.ts';
import { changeId } from '../keys.ts';
import { type Mongo, openCollection, ROW } from './collection.ts';
import { isDuplicate } from './outside.ts';

export async function changesOn(mongo: Mongo): Promise<ChangeStore> {
  const changes = await openCollection<Change>(mongo, 'changes', [{ key: { number: 1 } }]);

  return {
    async add(change) {
      try {
        await changes.insertOne({ _id: changeId(change), ...change });
        return 'added';
      } catch (error) {
        if (isDuplicate(error)) return 'taken';
        throw error;
      }
    },

    async all() {
      return changes.find({}, ROW).sort({ number: 1 }).toArray();
    },

    async highestNumber() {
      const [last] = await changes
        .find({ number: { $gte: 1 } }, ROW)
        .sort({ number: -1 })
        .limit(1)
        .toArray();
      return last?.number ?? 0;
    },
  };
}
