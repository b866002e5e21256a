import { Impossible } from '../../domain/errors.ts';
import type { Person } from '../../domain/person.ts';
import type { PersonStore } from '../../usecases/ports.ts';
import { blankPerson, seenFields } from '../blank.ts';
import { personId } from '../keys.ts';
import { type Mongo, openCollection, ROW } from './collection.ts';
import { retryDuplicate } from './outside.ts';

export async function peopleOn(mongo: Mongo): Promise<PersonStore> {
  const people = await openCollection<Person>(mongo, 'people', [{ key: { name: 1, objectId: 1 } }]);

  return {
    async get(key) {
      return (await people.findOne({ _id: personId(key) }, ROW)) ?? undefined;
    },

    async see(seen) {
      const fields = seenFields(seen);
      const others = Object.entries(blankPerson(seen)).filter(([name]) => !(name in fields));
      const person = await retryDuplicate(() =>
        people.findOneAndUpdate(
          { _id: personId(seen) },
          // An empty $set is not allowed everywhere.
          { ...(Object.keys(fields).length > 0 && { $set: fields }), $setOnInsert: Object.fromEntries(others) },
          { ...ROW, upsert: true, returnDocument: 'after' },
        ),
      );
      if (!person) throw new Impossible('An upsert answered no document.');
      return person;
    },

    async place(key, { organisationId, groupIds, roles }, basedOn) {
      if (basedOn) {
        const { organisationId: was, groupIds: groupsWere, roles: rolesWere } = basedOn;
        const { matchedCount } = await people.updateOne(
          { _id: personId(key), organisationId: was, groupIds: { $eq: groupsWere }, roles: { $eq: rolesWere } },
          { $set: { organisationId, groupIds, roles } },
        );
        return matchedCount === 0 ? 'overtaken' : 'placed';
      }
      const { tenantId, objectId, teamsId, personalConversationId } = blankPerson(key);
      await retryDuplicate(() =>
        people.updateOne(
          { _id: personId(key) },
          {
            $set: { organisationId, groupIds, roles },
            $setOnInsert: { tenantId, objectId, name: key.name, teamsId, personalConversationId },
          },
          { upsert: true },
        ),
      );
      return 'placed';
    },

    async forget(key) {
      const { deletedCount } = await people.deleteOne({ _id: personId(key), roles: { $eq: [] } });
      return deletedCount === 1;
    },

    list: () => people.find({}, ROW).sort({ name: 1, objectId: 1 }).toArray(),
  };
}
