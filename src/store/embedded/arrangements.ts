import type { Arrangement } from '../../domain/arrangement.ts';
import type { ArrangementStore } from '../../usecases/reminder-ports.ts';
import { arrangementId } from '../keys.ts';
import type { Database } from './database.ts';

export function arrangementsIn(database: Database): ArrangementStore {
  const arrangements = database.table<Arrangement>({ name: 'arrangements', idOf: arrangementId, upgrades: [] });

  return {
    async add(arrangement) {
      const isTaken = arrangements.has(arrangementId(arrangement));
      if (!isTaken) arrangements.put(arrangement);
      // Also when it is taken: the caller must not rely on an entry that could still be lost.
      await database.journal.durable();
      return isTaken ? 'taken' : 'added';
    },

    async all() {
      return arrangements.all().toSorted((one, other) => one.number - other.number);
    },
  };
}
