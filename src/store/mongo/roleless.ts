import type { Day } from '../../domain/day.ts';
import type { PersonKey } from '../../domain/person.ts';
import type { RolelessStore } from '../../usecases/ports.ts';
import { personId, text } from '../keys.ts';
import { type Mongo, openCollection, ROW } from './collection.ts';
import { isDuplicate } from './outside.ts';

export async function rolelessOn(mongo: Mongo): Promise<RolelessStore> {
  const roleless = await openCollection<PersonKey & { sinceOn: Day }>(mongo, 'roleless', []);

  return {
    async note({ tenantId, objectId }, sinceOn) {
      const row = { tenantId, objectId, sinceOn: text(sinceOn) };
      await roleless.insertOne({ _id: personId(row), ...row }).catch((error: unknown) => {
        if (!isDuplicate(error)) throw error;
      });
    },

    async drop(key) {
      await roleless.deleteOne({ _id: personId(key) });
    },

    all: () => roleless.find({}, ROW).toArray(),
  };
}
