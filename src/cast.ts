import { createHash } from 'node:crypto';
import { dutiesOf, type Group, type Partnership } from './domain/partnership.ts';
import type { Person, Placement } from './domain/person.ts';
import { organisationName } from './domain/prompt.ts';
import type { Cast, RoomPerson } from './rehearsal/protocol.ts';

/** Somebody of the rehearsal room and the place that the manager would have given them. */
export interface CastMember extends RoomPerson {
  placement: Placement;
}

const MEMBERS_A_GROUP = 2;

/** People by role and organisation, nobody invented: the manager, the chair, the assistant manager, a lead and two members per group. */
export function castPeople(partnership: Partnership): CastMember[] {
  const tenantId = guid(`tenant:${partnership.id}`);
  const host = partnership.organisations[0]?.id ?? null;
  const top: [name: string, role: Person['roles'][number]][] = [
    ['CSP manager', 'manager'],
    ['CSP chair', 'chair'],
    ['CSP assistant manager', 'assistant manager'],
  ];
  const board = partnership.groups.find(({ kind }) => kind === 'board');
  const leaders = top.map(
    ([name, role]): CastMember => ({
      objectId: guid(`person:${role}`),
      tenantId,
      name,
      section: 'Manager and chair',
      placement: { organisationId: host, groupIds: role === 'chair' && board ? [board.id] : [], roles: [role] },
    }),
  );
  return [...leaders, ...partnership.groups.flatMap((group) => castGroup(partnership, group, tenantId))];
}

function castGroup(partnership: Partnership, group: Group, tenantId: string): CastMember[] {
  const organisations = organisationsAround(partnership, group).slice(0, 1 + MEMBERS_A_GROUP);
  return organisations.map((organisationId, position) => {
    const role = position === 0 ? 'lead' : 'member';
    return {
      objectId: guid(`person:${group.id}:${organisationId}`),
      tenantId,
      name: `${group.shortName} ${role}, ${organisationName(partnership, organisationId)}`,
      section: group.name,
      placement: { organisationId, groupIds: [group.id], roles: [role] },
    };
  });
}

/** The organisations of a group's duties, those that lead most of them first; at a hub all are equal, in register order. */
function organisationsAround(partnership: Partnership, group: Group): string[] {
  const duties = dutiesOf(partnership, group.id);
  const present = partnership.organisations.map(({ id }) => id).filter((id) => !group.absent.includes(id));
  const leading = group.kind === 'local focus hub' ? 1 : 3;
  const weight = (id: string) =>
    Math.max(0, ...duties.map((duty) => (duty.leads.includes(id) ? leading : duty.support.includes(id) ? 1 : 0)));
  return present.filter((id) => weight(id) > 0).toSorted((one, other) => weight(other) - weight(one));
}

/** The partnership's team with a channel for every group. */
export function castRoom(partnership: Partnership, people: readonly CastMember[]): Cast {
  const teamId = `19:${slug(partnership.id)}-general@thread.tacv2`;
  const tenantId = guid(`tenant:${partnership.id}`);
  return {
    people: people.map(({ placement: _placement, ...person }) => person),
    teams: [
      {
        id: teamId,
        aadGroupId: guid(`team:${partnership.id}`),
        tenantId,
        name: partnership.shortName,
        members: people.map(({ objectId }) => objectId),
        channels: [
          { id: teamId, name: 'General' },
          ...partnership.groups.map((group) => ({ id: `19:${slug(group.id)}@thread.tacv2`, name: group.name })),
        ],
      },
    ],
    groupChats: [
      {
        id: '19:manager-and-chair@thread.v2',
        tenantId,
        name: 'Manager, assistant manager and chair',
        members: people.filter(({ section }) => section === 'Manager and chair').map(({ objectId }) => objectId),
      },
    ],
  };
}

function slug(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/gu, '-');
}

/** The same GUID for the same name at every start, so that stored data keeps its people. */
function guid(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
