import { owedBy } from '../domain/owed.ts';
import type { Partnership } from '../domain/partnership.ts';
import { may, type Person, type PersonKey, type Placement, ROLES, type Role } from '../domain/person.ts';
import { organisationName } from '../domain/prompt.ts';
import { dayOf } from '../domain/working-days.ts';
import { TOP_ROLES } from './place-person.ts';
import type { Tools } from './ports.ts';
import { type FoundRoute, findRoute } from './route-reminder.ts';

/** How reminders come to somebody; nobody writes to people without a role. */
export type Reach =
  | { by: 'own chat' | 'channel' }
  | { by: 'nothing'; why: Extract<FoundRoute, { outcome: 'unreached' }>['why'] }
  | { by: 'not placed' };

/** Somebody as the manager sees them. */
export interface PersonRow extends PersonKey, Placement {
  name: string;
  organisationName: string;
  groupNames: string[];
  reach: Reach;
  /** Reminders that wait for this person by today. */
  waiting: number;
}

/** Everybody whom the bot has met, and the places that there are. */
export interface PeopleView {
  people: PersonRow[];
  organisations: { id: string; name: string }[];
  groups: { id: string; name: string }[];
  roles: { role: Role; isManagers: boolean }[];
  /** Whether the reader may give and take the roles that are the manager's to give. */
  mayGiveAll: boolean;
}

/** People who are not placed come first: they wait for the reader. */
export async function viewPeople(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  reader: Person,
): Promise<PeopleView> {
  const { organisations, groups } = tools.partnership;
  const people: PersonRow[] = [];
  for (const person of await tools.store.people.list()) people.push(await viewPerson(tools, person));
  const isPlaced = ({ reach }: PersonRow) => reach.by !== 'not placed';
  return {
    people: [...people.filter((one) => !isPlaced(one)), ...people.filter(isPlaced)],
    organisations: organisations.map(({ id, name }) => ({ id, name })),
    groups: groups.map(({ id, name }) => ({ id, name })),
    roles: ROLES.map((role) => ({ role, isManagers: TOP_ROLES.some((top) => top === role) })),
    mayGiveAll: may(reader, 'place the chair or manager'),
  };
}

export async function viewPerson(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  person: Person,
): Promise<PersonRow> {
  const { tenantId, objectId, name, organisationId, groupIds, roles } = person;
  const today = dayOf(tools.now());
  const waiting = await tools.store.reminders.waitingFor({ tenantId, objectId }, today);
  return {
    tenantId,
    objectId,
    name,
    organisationId,
    organisationName: organisationId === null ? '' : organisationName(tools.partnership, organisationId),
    groupIds,
    groupNames: namesOf(tools.partnership, groupIds),
    roles,
    reach: await findReach(tools, person, waiting.length > 0 ? waiting : undefined),
    waiting: waiting.length,
  };
}

/** Where nothing waits, what the person owes says which channels may be theirs. */
async function findReach(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  person: Person,
  waiting: readonly { dutyId: string | null }[] | undefined,
): Promise<Reach> {
  if (person.roles.length === 0) return { by: 'not placed' };
  const reminders = waiting ?? owedBy(tools.partnership, person).map(({ duty }) => ({ dutyId: duty.id }));
  const found = await findRoute(tools, { person, reminders }, dayOf(tools.now()));
  if (found.outcome === 'unreached') return { by: 'nothing', why: found.why };
  return { by: found.route.isMention ? 'channel' : 'own chat' };
}

/** A group that the register has no more keeps its id. */
function namesOf({ groups }: Partnership, ids: readonly string[]): string[] {
  return ids.map((id) => groups.find((group) => group.id === id)?.shortName ?? id);
}
