import { TeamsInfo, type TurnContext } from 'botbuilder';
import { OutsideError } from '../domain/errors.ts';
import { meetConversation, meetPerson, reopenTeam } from '../usecases/meet.ts';
import { meetMembers } from '../usecases/meet-members.ts';
import { bareConversationId, type Incoming, kindOf, tenantOf } from './incoming.ts';
import { phrases } from './phrases.ts';
import type { BotTools } from './tools.ts';

/**
 * Installation, team, channel and member events. Teams may send each more than once, in any order, so every step only
 * brings the record to what the event says.
 */
export async function handleEvent(tools: BotTools, context: TurnContext, activity: Incoming): Promise<void> {
  if (activity.type === 'installationUpdate') {
    if (activity.action?.startsWith('remove')) return closeHere(tools, activity);
    return welcome(tools, context, activity);
  }
  const channel = activity.channelData?.channel;
  const team = activity.channelData?.team;
  switch (activity.channelData?.eventType) {
    case 'channelCreated':
    case 'channelRenamed':
    case 'channelRestored':
      return channel && meetConversation(tools, channelOf(activity, channel));
    case 'channelDeleted':
      return channel && tools.store.conversations.remember({ ...channelOf(activity, channel), isOpen: false });
    case 'teamRenamed':
      return team && tools.store.conversations.renameTeam(team.id, team.name ?? '');
    case 'teamDeleted':
    case 'teamHardDeleted':
    case 'teamArchived':
      return team && tools.store.conversations.setTeamOpen(team.id, false);
    case 'teamRestored':
    case 'teamUnarchived':
      return team && reopenTeam(tools, team.id);
    default:
      return meetJoined(tools, activity);
  }
}

async function closeHere(tools: BotTools, activity: Incoming): Promise<void> {
  const team = activity.channelData?.team;
  if (team) return tools.store.conversations.setTeamOpen(team.id, false);
  const known = await tools.store.conversations.get(bareConversationId(activity));
  if (known) await tools.store.conversations.remember({ ...known, isOpen: false });
}

/** Greets once: the first `add` of a place that was not open before. */
async function welcome(tools: BotTools, context: TurnContext, activity: Incoming): Promise<void> {
  const known = await tools.store.conversations.get(bareConversationId(activity));
  const team = activity.channelData?.team;
  await rememberHere(tools, activity);
  if (team) await meetTeam(tools, context, activity, team.id);
  else await meetOwner(tools, activity);
  if (known?.isOpen) return;
  const name = activity.recipient.name ?? 'CSP Progress';
  await context.sendActivity({
    type: 'message',
    text: team ? phrases.welcomeTeam(name) : phrases.welcomePersonal(name),
    textFormat: 'markdown',
  });
}

/** Whoever has the app in their own chat can be reminded there, also when they have never said a word. */
async function meetOwner(tools: BotTools, activity: Incoming): Promise<void> {
  const { id: teamsId, name, aadObjectId: objectId } = activity.from ?? {};
  if (kindOf(activity) !== 'personal' || !teamsId || !objectId) return;
  await meetPerson(tools, {
    tenantId: tenantOf(activity),
    objectId,
    teamsId,
    personalConversationId: bareConversationId(activity),
    ...(name ? { name } : {}),
  });
}

/** The conversation that an activity came from, with its service address refreshed. */
export async function rememberHere(tools: Pick<BotTools, 'store' | 'now'>, activity: Incoming): Promise<void> {
  const { team, channel } = activity.channelData ?? {};
  const name = channel?.name ?? activity.conversation.name;
  await meetConversation(tools, {
    id: bareConversationId(activity),
    tenantId: tenantOf(activity),
    kind: kindOf(activity),
    serviceUrl: activity.serviceUrl,
    botId: activity.recipient.id,
    ...(team ? { teamId: team.id } : {}),
    ...(team?.name ? { teamName: team.name } : {}),
    ...(team?.aadGroupId ? { aadGroupId: team.aadGroupId } : {}),
    ...(name ? { name } : {}),
  });
}

/** A channel that an event tells of, which is not where the event came from. */
function channelOf(
  activity: Incoming,
  channel: { id: string; name?: string | undefined },
): Parameters<typeof meetConversation>[1] {
  const team = activity.channelData?.team;
  return {
    id: channel.id,
    tenantId: tenantOf(activity),
    kind: 'channel',
    serviceUrl: activity.serviceUrl,
    botId: activity.recipient.id,
    ...(channel.name ? { name: channel.name } : {}),
    ...(team ? { teamId: team.id } : {}),
    ...(team?.name ? { teamName: team.name } : {}),
    ...(team?.aadGroupId ? { aadGroupId: team.aadGroupId } : {}),
  };
}

/** Learns the team's channels by name and its members, page by page, so that the manager can place them. */
async function meetTeam(tools: BotTools, context: TurnContext, activity: Incoming, teamId: string): Promise<void> {
  for (const channel of await TeamsInfo.getTeamChannels(context, teamId)) {
    if (!channel.id) continue;
    const isGeneral = channel.id === teamId;
    const name = channel.name ?? (isGeneral ? 'General' : undefined);
    await meetConversation(tools, channelOf(activity, { id: channel.id, ...(name ? { name } : {}) }));
  }
  const team = await tools.store.conversations.get(teamId);
  const met = team && (await meetMembers(tools, team, 'everybody'));
  if (met?.outcome === 'not listed') {
    throw new OutsideError(met.code, 'The members of a team could not be listed.', { mayRetry: true });
  }
}

async function meetJoined(tools: BotTools, activity: Incoming): Promise<void> {
  for (const { id, name, aadObjectId } of activity.membersAdded ?? []) {
    if (!aadObjectId || id === activity.recipient.id) continue;
    await meetPerson(tools, {
      tenantId: tenantOf(activity),
      objectId: aadObjectId,
      teamsId: id,
      ...(name ? { name } : {}),
    });
  }
  if (activity.membersRemoved?.some(({ id }) => id === activity.recipient.id)) await closeHere(tools, activity);
}
