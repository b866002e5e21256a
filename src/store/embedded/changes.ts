import type { Change } from '../../domain/change.ts';
import type { ChangeStore } from '../../usecases/reminder-ports.ts';
import { changeId } from '../keys.ts';
import type { Database } from './database.ts';
import { insertSorted } from './sorted.ts';

export function changesIn(database: Database): ChangeStore {
  const numbers: number[] = [];
  const changes = database.table<Change>(
    { name: 'changes', idOf: changeId, upgrades: [] },
    { add: ({ number }) => insertSorted(numbers, number) },
  );

  return {
    async add(change) {
      const isTaken = changes.has(changeId(change));
      if (!isTaken) changes.put(change);
      // Also when it is taken: the caller must not rely on a change that could still be lost.
      await database.journal.durable();
      return isTaken ? 'taken' : 'added';
    },

    async all() {
      return changes.getAll(numbers.map((number) => changeId({ number })));
    },

    async highestNumber() {
      return numbers.at(-1) ?? 0;
    },
  };
}
