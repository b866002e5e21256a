import type { Day } from '../domain/day.ts';
import type { Route, Unreached } from '../domain/delivery.ts';
import { findDuty } from '../domain/partnership.ts';
import type { Person } from '../domain/person.ts';
import { currentRound } from '../domain/round.ts';
import { findOwnChat } from './own-chat.ts';
import type { PlanTools } from './plan-tools.ts';

/** What finding a way to people reads. */
export type RouteTools = Pick<PlanTools, 'partnership'> & {
  store: Pick<PlanTools['store'], 'conversations' | 'links' | 'prompts'>;
};

export type FoundRoute = { outcome: 'route'; route: Route } | { outcome: 'unreached'; why: Unreached['why'] };

/**
 * The person's own chat; else a mention in the channel of one of their groups, in the thread of the round's prompt where
 * it was posted; else a mention in the channel of the home group of a duty that the message is about.
 */
export async function findRoute(
  tools: RouteTools,
  { person, reminders }: { person: Person; reminders: readonly { dutyId: string | null }[] },
  today: Day,
): Promise<FoundRoute> {
  const own = await findOwnChat(tools, person);
  if (own) return { outcome: 'route', route: own };
  if (person.teamsId === null) {
    return { outcome: 'unreached', why: person.personalConversationId === null ? 'not met' : 'blocked' };
  }
  const homes = reminders.flatMap(({ dutyId }) => {
    const home = dutyId === null ? undefined : findDuty(tools.partnership, dutyId)?.groups[0];
    return home === undefined ? [] : [home];
  });
  let isChannelGone = false;
  for (const groupId of new Set([...person.groupIds, ...homes])) {
    const channel = await findChannelOf(tools, groupId, today);
    if (channel) return { outcome: 'route', route: channel };
    isChannelGone ||= channel === null;
  }
  if (person.personalConversationId !== null) return { outcome: 'unreached', why: 'blocked' };
  return { outcome: 'unreached', why: isChannelGone ? 'channel gone' : 'not installed' };
}

/**
 * The group's channel, in the thread of the round's prompt where it was posted. Undefined for a group without a channel,
 * null for one whose channel is closed.
 */
export async function findChannelOf(
  { store, partnership }: RouteTools,
  groupId: string,
  today: Day,
): Promise<Route | null | undefined> {
  const link = await store.links.ofGroup(groupId);
  if (!link) return undefined;
  const channel = await store.conversations.get(link.conversationId);
  if (!channel?.isOpen) return null;
  const round = currentRound(partnership, today);
  const prompt = round && (await store.prompts.get(round.id, groupId));
  const isHere = prompt?.state === 'sent' && prompt.conversationId === channel.id;
  return {
    conversationId: channel.id,
    tenantId: channel.tenantId,
    threadId: isHere ? prompt.threadId : null,
    isMention: true,
  };
}
