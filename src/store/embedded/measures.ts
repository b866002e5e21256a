import type { MeasureValue } from '../../domain/measure.ts';
import type { MeasureStore } from '../../usecases/ports.ts';
import { measureKey, measureValueId, text } from '../keys.ts';
import type { Database } from './database.ts';
import { Grouping, inOrder, Timeline } from './indexes.ts';

export function measuresIn(database: Database): MeasureStore {
  const byMeasure = new Grouping<MeasureValue>(measureKey);
  const byQuarter = new Timeline<MeasureValue>((value) =>
    inOrder(value.quarterEndOn, value.dutyId, value.measureId, value.revision),
  );
  const values = database.table<MeasureValue>(
    { name: 'measures', idOf: measureValueId, upgrades: [] },
    byMeasure,
    byQuarter,
  );

  return {
    async add(value) {
      const isTaken = values.has(measureValueId(value));
      if (!isTaken) values.put(value);
      await database.journal.durable();
      return isTaken ? 'taken' : 'added';
    },

    async newest(of) {
      const known = values.getAll(byMeasure.of(measureKey(of)));
      return known.toSorted((one, other) => one.revision - other.revision).at(-1);
    },

    async between(fromOn, toOn) {
      const end = inOrder(text(toOn), '\uffff');
      const found: string[] = [];
      for (let at = byQuarter.from(text(fromOn)); at && at.order < end; at = byQuarter.after(at)) found.push(at.id);
      return values.getAll(found);
    },
  };
}
