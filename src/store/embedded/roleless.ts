import type { Day } from '../../domain/day.ts';
import type { PersonKey } from '../../domain/person.ts';
import type { RolelessStore } from '../../usecases/ports.ts';
import { personId, text } from '../keys.ts';
import type { Database } from './database.ts';

export function rolelessIn(database: Database): RolelessStore {
  const roleless = database.table<PersonKey & { sinceOn: Day }>({ name: 'roleless', idOf: personId, upgrades: [] });

  return {
    async note(key, sinceOn) {
      const { tenantId, objectId } = key;
      if (!roleless.has(personId(key))) roleless.put({ tenantId, objectId, sinceOn: text(sinceOn) });
      await database.journal.durable();
    },

    async drop(key) {
      roleless.delete(personId(key));
      await database.journal.durable();
    },

    async all() {
      return roleless.all();
    },
  };
}
