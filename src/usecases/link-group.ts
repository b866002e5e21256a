import type { Group } from '../domain/partnership.ts';
import { findGroup } from '../domain/partnership.ts';
import type { Person } from '../domain/person.ts';
import { dayOf } from '../domain/working-days.ts';
import type { Conversation, Tools } from './ports.ts';

export type LinkOutcome =
  | { outcome: 'linked'; group: Group; channel: Conversation; movedFrom: Conversation | undefined }
  | { outcome: 'already linked'; group: Group; channel: Conversation }
  | { outcome: 'no such group' }
  | { outcome: 'no such channel' };

/** Ties a channel to a group: from now on the group's prompts are posted there. */
export async function linkGroup(
  tools: Pick<Tools, 'store' | 'partnership' | 'now' | 'meetMembers'>,
  ask: { groupId: string; conversationId: string; by: Person },
): Promise<LinkOutcome> {
  const group = findGroup(tools.partnership, ask.groupId);
  if (!group) return { outcome: 'no such group' };
  const channel = await tools.store.conversations.get(ask.conversationId);
  if (channel?.kind !== 'channel') return { outcome: 'no such channel' };
  // Also when it is linked already: typing it again is how a roster that could not be read is read again.
  tools.meetMembers(channel);
  const before = await tools.store.links.ofGroup(group.id);
  if (before?.conversationId === channel.id) return { outcome: 'already linked', group, channel };
  const linkedBy = { tenantId: ask.by.tenantId, objectId: ask.by.objectId };
  const linkedAt = tools.now();
  await tools.store.links.put({ groupId: group.id, conversationId: channel.id, linkedBy, linkedAt });
  await tools.store.audit.append({
    id: `link:${group.id}:${linkedAt}`,
    at: linkedAt,
    by: linkedBy,
    act: 'link group',
    subject: group.id,
    detail: { conversationId: channel.id, before: before?.conversationId ?? null, on: dayOf(linkedAt) },
  });
  await tools.store.plan.ask();
  const movedFrom = before && (await tools.store.conversations.get(before.conversationId));
  return { outcome: 'linked', group, channel, movedFrom };
}
