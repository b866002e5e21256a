import type { ReportMark } from '../../domain/report-state.ts';
import type { ReportMarkStore } from '../../usecases/ports.ts';
import { reportMarkId, text } from '../keys.ts';
import { type Mongo, openCollection, ROW } from './collection.ts';
import { isDuplicate } from './outside.ts';

export async function reportMarksOn(mongo: Mongo): Promise<ReportMarkStore> {
  const marks = await openCollection<ReportMark>(mongo, 'report-marks', [{ key: { key: 1, version: 1, revision: 1 } }]);

  return {
    async add(mark) {
      try {
        await marks.insertOne({ _id: reportMarkId(mark), ...mark });
        return 'added';
      } catch (error) {
        if (isDuplicate(error)) return 'taken';
        throw error;
      }
    },

    async ofKey(key) {
      return marks
        .find({ key: text(key) }, ROW)
        .sort({ version: 1, revision: 1 })
        .toArray();
    },
  };
}
