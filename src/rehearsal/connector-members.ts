import {
  type ConnectorAnswer,
  type ConnectorCall,
  type ConnectorDesk,
  ConnectorProblem,
  findPlace,
  passGate,
} from './connector-desk.ts';
import { personId } from './ids.ts';
import type { RoomPerson } from './protocol.ts';
import type { Place, TeamState } from './room.ts';

type Names = Record<string, string>;

/** All members at once; Teams throttles this more and more, so bots should page. */
export function listMembers(desk: ConnectorDesk, names: Names): ConnectorAnswer {
  const place = findPlace(desk, names['conversation'] ?? '');
  passGate(desk, 'members', place);
  return { status: 200, body: membersOf(desk, place) };
}

/** A page of members; `pageSize` outside the documented bounds is moved to the nearest bound. */
export function listMembersPage(desk: ConnectorDesk, names: Names, { query }: ConnectorCall): ConnectorAnswer {
  const place = findPlace(desk, names['conversation'] ?? '');
  passGate(desk, 'members', place);
  const { least, most } = desk.limits.pageSize;
  const size = Math.min(most, Math.max(least, Number.parseInt(query['pageSize'] ?? '', 10) || most));
  const from = readToken(query['continuationToken']);
  const all = membersOf(desk, place);
  const members = all.slice(from, from + size);
  const isMore = from + size < all.length;
  return { status: 200, body: isMore ? { continuationToken: writeToken(from + size), members } : { members } };
}

export function readMember(desk: ConnectorDesk, names: Names): ConnectorAnswer {
  const place = findPlace(desk, names['conversation'] ?? '');
  passGate(desk, 'members', place);
  const person = desk.room.person(names['member'] ?? '');
  if (person === undefined || !place.members.includes(person.objectId)) {
    throw new ConnectorProblem(404, 'MemberNotFoundInConversation', 'Member not found in conversation.');
  }
  return { status: 200, body: memberAccount(desk, person) };
}

export function readTeam(desk: ConnectorDesk, names: Names): ConnectorAnswer {
  const team = findTeam(desk, names['team'] ?? '');
  const { id, name, aadGroupId, tenantId } = team;
  const counts = { channelCount: team.channels.length, memberCount: team.members.length };
  return { status: 200, body: { id, name, aadGroupId, type: 'standard', tenantId, ...counts } };
}

/** The General channel has the team's id and no name. */
export function listChannels(desk: ConnectorDesk, names: Names): ConnectorAnswer {
  const team = findTeam(desk, names['team'] ?? '');
  const conversations = team.channels.map(({ id, name }) => ({
    id,
    ...(id === team.id ? {} : { name }),
    type: 'standard',
  }));
  return { status: 200, body: { conversations } };
}

function findTeam(desk: ConnectorDesk, teamId: string): TeamState {
  const team = desk.room.teams.get(teamId);
  if (team === undefined) throw new ConnectorProblem(404, 'ConversationNotFound', 'Team not found.');
  if (!desk.room.installed.has(team.id)) {
    throw new ConnectorProblem(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
  }
  passGate(desk, 'conversations', team);
  return team;
}

function membersOf(desk: ConnectorDesk, place: Place): unknown[] {
  return place.members.flatMap((objectId) => {
    const person = desk.room.people.get(objectId);
    return person === undefined ? [] : [memberAccount(desk, person)];
  });
}

/** Teams gives the Entra object id under two names. */
function memberAccount({ room }: ConnectorDesk, { objectId, name, tenantId }: RoomPerson): unknown {
  return {
    id: personId(room.bot.id, objectId),
    name,
    objectId,
    aadObjectId: objectId,
    userPrincipalName: `${objectId}@rehearsal.example`,
    tenantId,
    userRole: 'user',
  };
}

function writeToken(from: number): string {
  return Buffer.from(`from:${from}`).toString('base64url');
}

function readToken(token: string | undefined): number {
  if (!token) return 0;
  const from = /^from:(\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1];
  if (from === undefined) throw new ConnectorProblem(400, 'BadSyntax', 'The continuation token is not valid.');
  return Number(from);
}
