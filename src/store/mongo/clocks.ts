import type { ClockEvent } from '../../domain/clock.ts';
import type { ClockStore } from '../../usecases/ports.ts';
import { clockEventId, whole } from '../keys.ts';
import { type Mongo, openCollection, ROW } from './collection.ts';
import { isDuplicate } from './outside.ts';

export async function clocksOn(mongo: Mongo): Promise<ClockStore> {
  const events = await openCollection<ClockEvent>(mongo, 'clocks', [{ key: { number: 1, revision: 1 } }]);

  return {
    async add(event) {
      try {
        await events.insertOne({ _id: clockEventId(event), ...event });
        return 'added';
      } catch (error) {
        if (isDuplicate(error)) return 'taken';
        throw error;
      }
    },

    async record(number) {
      return events
        .find({ number: whole(number) }, ROW)
        .sort({ revision: 1 })
        .toArray();
    },

    async highestNumber() {
      const [last] = await events
        .find({ number: { $gte: 1 } }, ROW)
        .sort({ number: -1 })
        .limit(1)
        .toArray();
      return last?.number ?? 0;
    },

    async all() {
      return events.find({}, ROW).sort({ number: 1, revision: 1 }).toArray();
    },
  };
}
