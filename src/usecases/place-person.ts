import { findGroup, findOrganisation } from '../domain/partnership.ts';
import { may, type Person, type PersonKey, type Placement } from '../domain/person.ts';
import type { Tools } from './ports.ts';

export type PlaceOutcome =
  | { outcome: 'placed'; person: Person }
  | { outcome: 'no such person' }
  | { outcome: 'unknown organisation or group' }
  | { outcome: 'needs the manager' }
  | { outcome: 'last manager' };

/** The manager gives somebody an organisation, groups and roles. Only the manager gives or takes chair and manager. */
export async function placePerson(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  ask: { who: PersonKey; placement: Placement; by: Person },
): Promise<PlaceOutcome> {
  const { placement } = ask;
  const isKnown =
    (placement.organisationId === null || findOrganisation(tools.partnership, placement.organisationId)) &&
    placement.groupIds.every((id) => findGroup(tools.partnership, id));
  if (!isKnown) return { outcome: 'unknown organisation or group' };
  const person = await tools.store.people.get(ask.who);
  if (!person) return { outcome: 'no such person' };

  const touchesTop = (['chair', 'manager', 'assistant manager'] as const).some(
    (role) => person.roles.includes(role) !== placement.roles.includes(role),
  );
  if (touchesTop && !may(ask.by, 'place the chair or manager')) return { outcome: 'needs the manager' };
  if (person.roles.includes('manager') && !placement.roles.includes('manager')) {
    const everybody = await tools.store.people.list();
    if (everybody.filter((one) => one.roles.includes('manager')).length < 2) return { outcome: 'last manager' };
  }

  await tools.store.people.place(person, placement);
  await tools.store.plan.ask();
  const at = tools.now();
  await tools.store.audit.append({
    id: `place:${person.tenantId}:${person.objectId}:${at}`,
    at,
    by: { tenantId: ask.by.tenantId, objectId: ask.by.objectId },
    act: 'place person',
    subject: `${person.tenantId}:${person.objectId}`,
    detail: {
      organisation: placement.organisationId,
      groups: placement.groupIds.join(' '),
      roles: placement.roles.join(', '),
      rolesBefore: person.roles.join(', '),
    },
  });
  return { outcome: 'placed', person: { ...person, ...placement } };
}
