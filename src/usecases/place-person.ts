import { findGroup, findOrganisation } from '../domain/partnership.ts';
import { isPlacedSo, may, type Person, type PersonKey, type Placement } from '../domain/person.ts';
import type { Tools } from './ports.ts';

export type PlaceOutcome = { outcome: 'placed'; person: Person } | PlaceFault;

export type PlaceFault =
  | { outcome: 'no such person' }
  | { outcome: 'unknown organisation or group' }
  | { outcome: 'needs the manager' }
  | { outcome: 'last manager' };

/** What only the manager gives or takes. */
export const TOP_ROLES = ['chair', 'manager', 'assistant manager'] as const;

type PlaceTools = Pick<Tools, 'store' | 'partnership' | 'now'>;

/** The manager gives somebody an organisation, groups and roles. Only the manager gives or takes chair and manager. */
export async function placePerson(
  tools: PlaceTools,
  ask: { who: PersonKey; placement: Placement; by: Person },
): Promise<PlaceOutcome> {
  const judged = await judgePlacement(tools, ask);
  if (judged.outcome !== 'may be placed') return judged;
  await tools.store.people.place(judged.person, ask.placement);
  return notePlaced(tools, judged.person, ask);
}

/** The same from a form that showed where the person stood: whoever was placed anew meanwhile stays as they are. */
export async function placeAsSeen(
  tools: PlaceTools,
  ask: { who: PersonKey; placement: Placement; by: Person; basedOn: Placement },
): Promise<PlaceOutcome | { outcome: 'overtaken'; person: Person }> {
  const judged = await judgePlacement(tools, ask);
  if (judged.outcome !== 'may be placed') return judged;
  const { person } = judged;
  // What was judged is what is replaced: nobody comes between the two.
  const isSeen = isPlacedSo(person, ask.basedOn);
  if (!isSeen || (await tools.store.people.place(person, ask.placement, person)) === 'overtaken') {
    return { outcome: 'overtaken', person: (await tools.store.people.get(person)) ?? person };
  }
  return notePlaced(tools, person, ask);
}

async function notePlaced(
  tools: PlaceTools,
  person: Person,
  ask: { placement: Placement; by: Person },
): Promise<PlaceOutcome> {
  const { placement } = ask;
  if (placement.roles.length > 0) await tools.store.roleless.drop(person);
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

/** Whether somebody may be placed so by that person. Nothing is stored. */
export async function judgePlacement(
  tools: Pick<Tools, 'store' | 'partnership'>,
  { who, placement, by }: { who: PersonKey; placement: Placement; by: Person },
): Promise<{ outcome: 'may be placed'; person: Person } | PlaceFault> {
  const isKnown =
    (placement.organisationId === null || findOrganisation(tools.partnership, placement.organisationId)) &&
    placement.groupIds.every((id) => findGroup(tools.partnership, id));
  if (!isKnown) return { outcome: 'unknown organisation or group' };
  const person = await tools.store.people.get(who);
  if (!person) return { outcome: 'no such person' };

  const touchesTop = TOP_ROLES.some((role) => person.roles.includes(role) !== placement.roles.includes(role));
  if (touchesTop && !may(by, 'place the chair or manager')) return { outcome: 'needs the manager' };
  if (person.roles.includes('manager') && !placement.roles.includes('manager')) {
    const everybody = await tools.store.people.list();
    if (everybody.filter((one) => one.roles.includes('manager')).length < 2) return { outcome: 'last manager' };
  }
  return { outcome: 'may be placed', person };
}
