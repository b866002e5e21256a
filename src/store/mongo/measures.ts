import type { MeasureValue } from '../../domain/measure.ts';
import type { MeasureStore } from '../../usecases/ports.ts';
import { measureValueId, text } from '../keys.ts';
import { type Mongo, openCollection, ROW } from './collection.ts';
import { isDuplicate } from './outside.ts';

export async function measuresOn(mongo: Mongo): Promise<MeasureStore> {
  const values = await openCollection<MeasureValue>(mongo, 'measures', [
    { key: { quarterEndOn: 1, dutyId: 1, measureId: 1, revision: 1 } },
  ]);

  return {
    async add(value) {
      try {
        await values.insertOne({ _id: measureValueId(value), ...value });
        return 'added';
      } catch (error) {
        if (isDuplicate(error)) return 'taken';
        throw error;
      }
    },

    async newest({ dutyId, measureId, quarterEndOn }) {
      const [newest] = await values
        .find({ quarterEndOn: text(quarterEndOn), dutyId: text(dutyId), measureId: text(measureId) }, ROW)
        .sort({ revision: -1 })
        .limit(1)
        .toArray();
      return newest;
    },

    async between(fromOn, toOn) {
      return values
        .find({ quarterEndOn: { $gte: text(fromOn), $lte: text(toOn) } }, ROW)
        .sort({ quarterEndOn: 1, dutyId: 1, measureId: 1, revision: 1 })
        .toArray();
    },
  };
}
