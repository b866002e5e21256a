import { isPlacedSo, type Person } from '../../domain/person.ts';
import type { PersonStore } from '../../usecases/ports.ts';
import { blankPerson, seenFields } from '../blank.ts';
import { personId } from '../keys.ts';
import type { Database } from './database.ts';
import { byText } from './sorted.ts';

export function peopleIn(database: Database): PersonStore {
  const people = database.table<Person>({ name: 'people', idOf: personId, upgrades: [] });

  return {
    async get(key) {
      return people.get(personId(key));
    },

    async see(seen) {
      const person = { ...(people.get(personId(seen)) ?? blankPerson(seen)), ...seenFields(seen) };
      people.put(person);
      await database.journal.durable();
      return structuredClone(person);
    },

    async place(key, { organisationId, groupIds, roles }, basedOn) {
      const known = people.get(personId(key));
      if (basedOn && !(known && isPlacedSo(known, basedOn))) return 'overtaken';
      const person = known ?? { ...blankPerson(key), name: key.name };
      people.put({ ...person, organisationId, groupIds, roles });
      await database.journal.durable();
      return 'placed';
    },

    async forget(key) {
      const person = people.get(personId(key));
      const isForgotten = person !== undefined && person.roles.length === 0;
      if (isForgotten) people.delete(personId(key));
      await database.journal.durable();
      return isForgotten;
    },

    async list() {
      return people
        .all()
        .toSorted((one, other) => byText(one.name, other.name) || byText(one.objectId, other.objectId));
    },
  };
}
