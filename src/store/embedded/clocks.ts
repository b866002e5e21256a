import type { ClockEvent } from '../../domain/clock.ts';
import type { ClockStore } from '../../usecases/ports.ts';
import { clockEventId, whole } from '../keys.ts';
import type { Database } from './database.ts';
import { insertSorted, obtain } from './sorted.ts';

export function clocksIn(database: Database): ClockStore {
  const revisions = new Map<number, number[]>();
  const numbers: number[] = [];
  const events = database.table<ClockEvent>(
    { name: 'clocks', idOf: clockEventId, upgrades: [] },
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
    events.getAll((revisions.get(number) ?? []).map((revision) => clockEventId({ number, revision })));

  return {
    async add(event) {
      const isTaken = events.has(clockEventId(event));
      if (!isTaken) events.put(event);
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
