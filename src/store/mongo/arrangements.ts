import type { Arrangement } from '../../domain/arrangement.ts';
import type { ArrangementStore } from '../../usecases/reminder-ports.ts';
import { arrangementId } from '../keys.ts';
import { type Mongo, openCollection, ROW } from './collection.ts';
import { isDuplicate } from './outside.ts';

export async function arrangementsOn(mongo: Mongo): Promise<ArrangementStore> {
  const arrangements = await openCollection<Arrangement>(mongo, 'arrangements', [{ key: { number: 1 } }]);

  return {
    async add(arrangement) {
      try {
        await arrangements.insertOne({ _id: arrangementId(arrangement), ...arrangement });
        return 'added';
      } catch (error) {
        if (isDuplicate(error)) return 'taken';
        throw error;
      }
    },

    async all() {
      return arrangements.find({}, ROW).sort({ number: 1 }).toArray();
    },
  };
}
