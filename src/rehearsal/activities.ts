import { personId, threadId } from './ids.ts';
import type { JsonObject } from './json.ts';
import type { Spoken } from './mentions.ts';
import type { RoomChannel, RoomPerson } from './protocol.ts';
import type { Place, TeamState } from './room.ts';

/** What Teams would send to the bot: plain JSON of the Bot Framework protocol. */
export type Activity = { type: string; id: string } & JsonObject;

/** What every activity needs to know. */
export interface Envelope {
  bot: { id: string; name: string };
  serviceUrl: string;
  person: RoomPerson;
  nowAt: string;
  /** A GUID for activities that are no message. */
  newId: () => string;
}

const locale = 'en-GB';
const timeZone = 'Europe/London';

function activity(envelope: Envelope, type: string, fields: JsonObject, isNamed = true): Activity {
  const { bot, person, serviceUrl, nowAt } = envelope;
  return {
    type,
    id: envelope.newId(),
    timestamp: nowAt,
    localTimestamp: localTime(nowAt),
    localTimezone: timeZone,
    channelId: 'msteams',
    serviceUrl,
    from: {
      id: personId(bot.id, person.objectId),
      ...(isNamed ? { name: person.name } : {}),
      aadObjectId: person.objectId,
    },
    recipient: bot,
    locale,
    ...fields,
  };
}

/** `2026-07-01T10:00:00.000+01:00`: the same instant on a clock in London. */
function localTime(at: string): string {
  const instant = new Date(at);
  const zone = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(instant)
    .find((part) => part.type === 'timeZoneName')?.value;
  const offset = zone?.slice(3) || '+00:00';
  const hours = Number(offset.slice(1, 3)) * (offset.startsWith('-') ? -1 : 1);
  return new Date(instant.getTime() + hours * 3_600_000).toISOString().replace('Z', offset);
}

function conversationOf(place: Place, rootId?: string): JsonObject {
  const { tenantId } = place;
  switch (place.kind) {
    case 'personal':
      return { conversationType: 'personal', tenantId, id: place.id };
    case 'groupChat':
      return { isGroup: true, conversationType: 'groupChat', tenantId, id: place.id };
    case 'channel': {
      const id = rootId === undefined ? place.id : threadId(place.id, rootId);
      return { isGroup: true, conversationType: 'channel', tenantId, id };
    }
    default:
      return place satisfies never;
  }
}

/** `team` has no name in messages, as in Teams. */
function channelDataOf(place: Place): JsonObject {
  const tenant = { id: place.tenantId };
  if (place.kind !== 'channel') return { tenant };
  return {
    teamsChannelId: place.id,
    teamsTeamId: place.team.id,
    channel: { id: place.id },
    team: { id: place.team.id },
    tenant,
  };
}

function clientInfo(): JsonObject {
  return { type: 'clientInfo', locale, country: 'GB', platform: 'Web', timezone: timeZone };
}

export interface Utterance {
  place: Place;
  messageId: string;
  rootId?: string;
  /** Adaptive cards that the person sends with it. */
  cards?: unknown[];
}

/** A person's words. */
export function messageActivity(envelope: Envelope, utterance: Utterance, spoken: Spoken): Activity {
  const { place, messageId, rootId, cards = [] } = utterance;
  const attachments = [
    ...cards.map((content) => ({ contentType: 'application/vnd.microsoft.card.adaptive', content })),
    ...(spoken.isRich || cards.length > 0 ? [{ contentType: 'text/html', content: spoken.html }] : []),
  ];
  return activity(envelope, 'message', {
    id: messageId,
    text: spoken.text,
    textFormat: 'plain',
    conversation: conversationOf(place, rootId),
    entities: [...spoken.mentions, clientInfo()],
    ...(attachments.length > 0 ? { attachments } : {}),
    channelData: channelDataOf(place),
  });
}

/** A message changed by its author, or there again: the same id, the words as they are now. */
export function updateActivity(
  envelope: Envelope,
  utterance: Utterance,
  spoken: Spoken,
  change: 'edit' | 'undelete',
): Activity {
  const said = messageActivity(envelope, utterance, spoken);
  return {
    ...said,
    type: 'messageUpdate',
    channelData: { ...channelDataOf(utterance.place), eventType: `${change}Message` },
  };
}

export function deleteActivity(envelope: Envelope, { place, messageId, rootId }: Utterance): Activity {
  return activity(envelope, 'messageDelete', {
    id: messageId,
    conversation: conversationOf(place, rootId),
    channelData: { ...channelDataOf(place), eventType: 'softDeleteMessage' },
  });
}

/** An Action.Submit: a message with `value`, and with text only for messageBack. */
export function submitActivity(
  envelope: Envelope,
  { place, messageId, rootId }: Utterance,
  replyToId: string,
  submitted: { value: unknown; text?: string },
): Activity {
  return activity(envelope, 'message', {
    id: messageId,
    ...(submitted.text === undefined ? {} : { text: submitted.text, textFormat: 'plain' }),
    value: submitted.value,
    replyToId,
    conversation: conversationOf(place, rootId),
    entities: [clientInfo()],
    channelData: { ...channelDataOf(place), source: { name: 'message' } },
  });
}

/** Where in the room a press, a reaction or a message action happens. `replyToId` is the message with the card. */
export interface Spot {
  place: Place;
  rootId?: string;
  replyToId?: string;
}

/** Teams tells a bot of reactions to its own messages. */
export function reactionActivity(
  envelope: Envelope,
  { place, rootId, replyToId }: Spot,
  reaction: string,
  isOn: boolean,
): Activity {
  const changed = [{ type: reaction }];
  return activity(envelope, 'messageReaction', {
    id: `f:${envelope.newId()}`,
    ...(isOn ? { reactionsAdded: changed } : { reactionsRemoved: changed }),
    replyToId,
    conversation: conversationOf(place, rootId),
    channelData: channelDataOf(place),
  });
}

/**
 * A call that waits for its answer. `name` is absent for the `invoke` kind of Action.Submit; `source` is what the person
 * was at: a message, or the box in which they write.
 */
export function invokeActivity(
  envelope: Envelope,
  { place, rootId, replyToId }: Spot,
  name: string | undefined,
  value: unknown,
  source: 'message' | 'compose' = 'message',
): Activity {
  return activity(envelope, 'invoke', {
    id: `f:${envelope.newId()}`,
    ...(name === undefined ? {} : { name }),
    value,
    ...(replyToId === undefined ? {} : { replyToId }),
    conversation: conversationOf(place, rootId),
    entities: [clientInfo()],
    channelData: { ...channelDataOf(place), source: { name: source } },
  });
}

/**
 * The app is added or removed. Teams says it twice: as installationUpdate and as conversationUpdate. In a team the
 * first carries the channel that was picked, the second the team.
 */
export function installActivities(envelope: Envelope, place: Place, action: 'add' | 'remove'): Activity[] {
  const { bot, person } = envelope;
  const tenant = { id: place.tenantId };
  const source = { name: 'message' };
  const settings = { selectedChannel: { id: place.id } };
  const changed = [
    ...(place.kind === 'personal' ? [{ id: personId(bot.id, person.objectId), aadObjectId: person.objectId }] : []),
    { id: bot.id },
  ];
  const members = action === 'add' ? { membersAdded: changed } : { membersRemoved: changed };
  const team = place.kind === 'channel' ? { team: teamInfo(place.team) } : {};
  const channel = place.kind === 'channel' ? { channel: { id: place.id } } : {};
  const eventType = action === 'add' ? 'teamMemberAdded' : 'teamMemberRemoved';
  return [
    activity(
      envelope,
      'installationUpdate',
      {
        action,
        conversation: conversationOf(place),
        entities: [{ type: 'clientInfo', locale }],
        channelData: { tenant, ...team, ...channel, source, settings },
      },
      false,
    ),
    activity(
      envelope,
      'conversationUpdate',
      {
        ...members,
        conversation: place.kind === 'channel' ? teamConversation(place.team) : conversationOf(place),
        channelData: { tenant, ...team, ...(place.kind === 'channel' ? { eventType, settings } : {}) },
      },
      false,
    ),
  ];
}

/** A person joins or leaves a team. */
export function memberActivity(
  envelope: Envelope,
  team: TeamState,
  objectId: string,
  action: 'add' | 'remove',
): Activity {
  const changed = [{ id: personId(envelope.bot.id, objectId), aadObjectId: objectId }];
  return activity(
    envelope,
    'conversationUpdate',
    {
      ...(action === 'add' ? { membersAdded: changed } : { membersRemoved: changed }),
      conversation: teamConversation(team),
      channelData: {
        tenant: { id: team.tenantId },
        team: teamInfo(team),
        eventType: action === 'add' ? 'teamMemberAdded' : 'teamMemberRemoved',
      },
    },
    false,
  );
}

export type ChannelEvent = 'channelCreated' | 'channelRenamed' | 'channelDeleted' | 'channelRestored';

export function channelActivity(
  envelope: Envelope,
  team: TeamState,
  channel: RoomChannel,
  eventType: ChannelEvent,
): Activity {
  return activity(
    envelope,
    'conversationUpdate',
    {
      conversation: teamConversation(team),
      channelData: { eventType, channel, team: { id: team.id }, tenant: { id: team.tenantId } },
    },
    false,
  );
}

function teamInfo({ id, name, aadGroupId }: TeamState): JsonObject {
  return { id, name, aadGroupId };
}

function teamConversation(team: TeamState): JsonObject {
  return { isGroup: true, conversationType: 'channel', tenantId: team.tenantId, id: team.id };
}
