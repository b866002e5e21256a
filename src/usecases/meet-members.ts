import type { Person } from '../domain/person.ts';
import { seePerson } from './meet.ts';
import type { Conversation, Tools } from './ports.ts';

export type MeetMembersOutcome = { outcome: 'met'; people: number } | { outcome: 'not listed'; code: string };

/**
 * Learns the Teams ids of a team's members, so that somebody who has never written can be mentioned in a reminder.
 *
 * @param whom `everybody` when the app is added, so that the manager can place them; later `placed` people alone, and
 *   nothing is kept of anybody else
 */
export async function meetMembers(
  tools: Pick<Tools, 'store' | 'messenger'>,
  channel: Conversation,
  whom: 'everybody' | 'placed',
): Promise<MeetMembersOutcome> {
  const listed = await tools.messenger.listMembers(channel);
  if (listed.outcome !== 'sent') return { outcome: 'not listed', code: listed.code };
  const placed = new Set((await tools.store.people.list()).filter(({ roles }) => roles.length > 0).map(keyOf));
  let people = 0;
  let isAnyReachedAnew = false;
  for (const { objectId, teamsId, name } of listed.members) {
    const seen = { tenantId: channel.tenantId, objectId, teamsId, ...(name ? { name } : {}) };
    if (whom === 'placed' && !placed.has(keyOf(seen))) continue;
    const { isReachedAnew } = await seePerson(tools, seen);
    isAnyReachedAnew ||= isReachedAnew;
    people += 1;
  }
  if (isAnyReachedAnew) await tools.store.plan.ask();
  return { outcome: 'met', people };
}

function keyOf({ tenantId, objectId }: Pick<Person, 'tenantId' | 'objectId'>): string {
  return `${tenantId}:${objectId}`;
}
