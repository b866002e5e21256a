import type { ReportMark } from '../../domain/report-state.ts';
import type { ReportMarkStore } from '../../usecases/ports.ts';
import { reportMarkId, text } from '../keys.ts';
import type { Database } from './database.ts';
import { Grouping } from './indexes.ts';

export function reportMarksIn(database: Database): ReportMarkStore {
  const byKey = new Grouping<ReportMark>(({ key }) => key);
  const marks = database.table<ReportMark>({ name: 'report-marks', idOf: reportMarkId, upgrades: [] }, byKey);

  return {
    async add(mark) {
      const isTaken = marks.has(reportMarkId(mark));
      if (!isTaken) marks.put(mark);
      // Also when it is taken: the caller must not rely on an entry that could still be lost.
      await database.journal.durable();
      return isTaken ? 'taken' : 'added';
    },

    async ofKey(key) {
      return marks
        .getAll(byKey.of(text(key)))
        .toSorted((one, other) => one.version - other.version || one.revision - other.revision);
    },
  };
}
