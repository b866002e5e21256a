import type { Day } from '../domain/day.ts';
import type { Person, PersonKey } from '../domain/person.ts';
import { isSamePerson } from '../domain/standing-arrangements.ts';
import { addDays } from '../domain/working-days.ts';
import type { Tools } from './ports.ts';

/**
 * Removes people who have had no role for so many days, with their calendar's address and the address of their chat:
 * members of a team whom nobody placed, and leavers. Who was found without a role today is noted, so the time begins
 * with the first look. What they said while they had a role stays in the record, under the name that they had.
 *
 * @returns how many were removed
 */
export async function forgetRoleless(
  { store, partnership }: Pick<Tools, 'store' | 'partnership'>,
  today: Day,
): Promise<number> {
  const people = await store.people.list();
  const noted = await store.roleless.all();
  const noteOf = (person: PersonKey) => noted.find((one) => isSamePerson(one, person));
  const longestOn = addDays(today, -partnership.retention.rolelessDays);
  let forgotten = 0;
  for (const person of people) {
    const note = noteOf(person);
    if (person.roles.length > 0) {
      if (note) await store.roleless.drop(person);
    } else if (!note) await store.roleless.note(person, today);
    else if (note.sinceOn <= longestOn && (await forgetOne({ store }, person))) forgotten += 1;
  }
  for (const one of noted) if (!people.some((person) => isSamePerson(person, one))) await store.roleless.drop(one);
  return forgotten;
}

/** False for somebody who was given a role at this very moment. */
async function forgetOne({ store }: Pick<Tools, 'store'>, person: Person): Promise<boolean> {
  if (!(await store.people.forget(person))) return false;
  const { tenantId, objectId, personalConversationId } = person;
  await store.feeds.forget({ kind: 'person', tenantId, objectId });
  if (personalConversationId !== null) await store.conversations.forget(personalConversationId);
  await store.roleless.drop(person);
  return true;
}
