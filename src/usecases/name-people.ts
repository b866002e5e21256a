import type { PersonKey } from '../domain/person.ts';
import type { Store } from './ports.ts';

/** What somebody is called who did something; for nobody, and for somebody who is no longer known, too. */
export type NameOf = (by: PersonKey | null) => string;

/** Everybody's names, read once. */
export async function namePeople({ store }: { store: Pick<Store, 'people'> }): Promise<NameOf> {
  const names = new Map((await store.people.list()).map((person) => [keyOf(person), person.name]));
  return (by) => (by ? (names.get(keyOf(by)) ?? 'Somebody no longer known') : 'CSP Progress');
}

function keyOf({ tenantId, objectId }: PersonKey): string {
  return `${tenantId}/${objectId}`;
}
