import {
  type ChannelEvent,
  channelActivity,
  deleteActivity,
  installActivities,
  memberActivity,
  messageActivity,
  type Utterance,
  updateActivity,
} from './activities.ts';
import type { StoredMessage } from './facts.ts';
import { channelId, personalChatId, personId } from './ids.ts';
import { type Mentionable, writeMentions } from './mentions.ts';
import type { ChangeMessageRequest, ChannelRequest, InstallRequest, MemberRequest, SayRequest } from './protocol.ts';
import type { Place } from './room.ts';
import { envelopeFor, personOf, placeOf, Refused, type Stage } from './stage.ts';

/** Something a person did: it stands at once; `delivered` resolves when the bot has answered. */
export interface Deed<Result> {
  result: Result;
  delivered: Promise<unknown>;
}

function done<Result>(result: Result, delivered: Promise<unknown> = Promise.resolve()): Deed<Result> {
  return { result, delivered };
}

/** A person writes: a new thread or a reply in a channel, or a line in a chat. */
export function say(stage: Stage, request: SayRequest): Deed<StoredMessage> {
  const { room } = stage;
  const person = personOf(stage, request.as);
  const place = placeOf(stage, person, request.conversationId);
  if (place.kind === 'personal' && !room.isInstalled(place)) {
    throw new Refused(409, `${room.bot.name} is not in this chat. Add it first.`);
  }
  const asked = request.rootId ?? (place.kind === 'channel' ? place.rootId : undefined);
  if (asked !== undefined && room.message(place.id, asked)?.rootId !== asked) {
    throw new Refused(404, 'There is no such thread.');
  }
  const at = stage.now();
  const id = room.nextMessageId(at);
  const rootId = place.kind === 'channel' ? (asked ?? id) : undefined;
  const message: StoredMessage = {
    id,
    conversationId: place.id,
    ...(rootId === undefined ? {} : { rootId }),
    from: { id: person.objectId, name: person.name, isBot: false },
    at,
    content: { text: request.text, textFormat: 'plain', ...attachedTo(request) },
    ownCards: {},
  };
  room.record({ kind: 'message', message });
  const spoken = writeMentions(request.text, mentionables(stage, place));
  if (!isHeard(stage, place, spoken.mentions)) return done(message);
  const utterance = utteranceOf(place, message);
  return done(message, stage.delivery.send(messageActivity(envelopeFor(stage, person), utterance, spoken)));
}

const adaptiveCard = 'application/vnd.microsoft.card.adaptive';

function attachedTo({ card }: SayRequest): Pick<StoredMessage['content'], 'attachments'> {
  return card === undefined ? {} : { attachments: [{ contentType: adaptiveCard, content: card }] };
}

function utteranceOf(place: Place, { id, rootId, content }: StoredMessage): Utterance {
  const cards = (content.attachments ?? []).map((attachment) => attachment.content);
  return { place, messageId: id, ...(rootId === undefined ? {} : { rootId }), ...(cards.length > 0 ? { cards } : {}) };
}

/** What an author can do with a message of theirs. */
export type MessageChange = 'edit' | 'delete' | 'undelete';

/** A person changes or deletes a message of theirs, or takes the deletion back. */
export function changeMessage(stage: Stage, request: ChangeMessageRequest, action: MessageChange): Deed<StoredMessage> {
  const { room } = stage;
  const person = personOf(stage, request.as);
  const place = placeOf(stage, person, request.conversationId);
  const old = room.message(place.id, request.messageId);
  const isDeleted = old?.deletedAt !== undefined;
  if (old === undefined || isDeleted !== (action === 'undelete')) throw new Refused(404, 'There is no such message.');
  if (old.from.id !== person.objectId) throw new Refused(403, 'Only its author can change a message.');
  const text = (action === 'edit' ? request.text : old.content.text) ?? '';
  if (action === 'edit' && !text.trim()) throw new Refused(400, 'Write something, or delete the message.');
  const message = changed(old, action, text, stage.now());
  room.record({ kind: 'message', message });

  const known = mentionables(stage, place);
  const before = writeMentions(old.content.text ?? '', known);
  const after = writeMentions(text, known);
  if (!isHeard(stage, place, [...before.mentions, ...after.mentions])) return done(message);
  const utterance = utteranceOf(place, old);
  const envelope = envelopeFor(stage, person);
  const activity =
    action === 'delete' ? deleteActivity(envelope, utterance) : updateActivity(envelope, utterance, after, action);
  return done(message, stage.delivery.send(activity));
}

function changed(old: StoredMessage, action: MessageChange, text: string, at: string): StoredMessage {
  const { deletedAt: _deletedAt, ...standing } = old;
  switch (action) {
    case 'edit':
      return { ...old, editedAt: at, content: { ...old.content, text } };
    case 'delete':
      return { ...old, deletedAt: at };
    case 'undelete':
      return standing;
    default:
      return action satisfies never;
  }
}

/** Who can be mentioned here: the bot, where it is installed, and the members. */
export function mentionables({ room }: Stage, place: Place): Mentionable[] {
  const people = place.members.flatMap((objectId) => {
    const person = room.people.get(objectId);
    return person === undefined ? [] : [{ id: personId(room.bot.id, objectId), name: person.name }];
  });
  return room.isInstalled(place) ? [room.bot, ...people] : people;
}

/** Does a message here reach the bot? Without a mention only by the permission that the manifest asks for. */
function isHeard(stage: Stage, place: Place, mentions: { mentioned: Mentionable }[]): boolean {
  if (!stage.room.isInstalled(place)) return false;
  if (mentions.some(({ mentioned }) => mentioned.id === stage.room.bot.id)) return true;
  switch (place.kind) {
    case 'personal':
      return true;
    case 'channel':
      return stage.permissions.includes('ChannelMessage.Read.Group');
    case 'groupChat':
      return stage.permissions.includes('ChatMessage.Read.Chat');
    default:
      return place satisfies never;
  }
}

/** The id of a person's chat with the bot, which is created if need be. */
export function openChat({ room }: Stage, objectId: string): string {
  const id = personalChatId(room.bot.id, objectId);
  if (room.place(id) === undefined) room.record({ kind: 'chat', objectId });
  return id;
}

/** Adds or removes the app. Adding it again is allowed and tells the bot again, as an upgrade in Teams would. */
export function install(stage: Stage, request: InstallRequest): Deed<string> {
  const { room } = stage;
  const person = personOf(stage, request.as);
  const target = request.target === 'personal' ? openChat(stage, person.objectId) : request.target;
  const place = placeOf(stage, person, request.channelId ?? target);
  if (place.home !== target) throw new Refused(400, 'The channel is not in that team.');
  if (request.action === 'remove' && !room.installed.has(target)) {
    throw new Refused(409, `${room.bot.name} is not installed there.`);
  }
  room.record({ kind: 'app', target, isInstalled: request.action === 'add' });
  const activities = installActivities(envelopeFor(stage, person), place, request.action);
  return done(target, sendInOrder(stage, activities));
}

async function sendInOrder(stage: Stage, activities: ReturnType<typeof installActivities>): Promise<void> {
  for (const activity of activities) await stage.delivery.send(activity);
}

const channelEvents: Record<ChannelRequest['action'], ChannelEvent> = {
  create: 'channelCreated',
  rename: 'channelRenamed',
  delete: 'channelDeleted',
  restore: 'channelRestored',
};

/** What a team owner does to a channel. */
export function changeChannel(stage: Stage, request: ChannelRequest): Deed<{ id: string; name: string }> {
  const person = personOf(stage, request.as);
  const team = teamOf(stage, request.teamId, person.objectId);
  const { action } = request;
  const name = request.name?.trim() ?? '';
  if ((action === 'create' || action === 'rename') && name === '') throw new Refused(400, 'Give the channel a name.');
  const known = action === 'restore' ? team.deletedChannels : team.channels;
  const found = action === 'create' ? undefined : known.find(({ id }) => id === request.channelId);
  if (action !== 'create' && found === undefined) throw new Refused(404, 'There is no such channel.');
  if (found?.id === team.id) throw new Refused(409, 'The General channel stays as it is.');
  const channel = {
    id: found?.id ?? channelId(stage.newId()),
    name: action === 'create' || action === 'rename' ? name : (found?.name ?? name),
  };
  if (action !== 'delete' && team.channels.some((other) => other.name === channel.name && other.id !== channel.id)) {
    throw new Refused(409, 'The team has a channel of that name.');
  }
  stage.room.record({ kind: 'channel', teamId: team.id, channel, isDeleted: action === 'delete' });
  if (!stage.room.installed.has(team.id)) return done(channel);
  const activity = channelActivity(envelopeFor(stage, person), team, channel, channelEvents[action]);
  return done(channel, stage.delivery.send(activity));
}

/** Somebody of the cast joins or leaves a team. */
export function changeMember(stage: Stage, request: MemberRequest): Deed<string> {
  const person = personOf(stage, request.as);
  const team = teamOf(stage, request.teamId, person.objectId);
  const { objectId } = personOf(stage, request.objectId);
  const isMember = request.action === 'add';
  if (team.members.includes(objectId) === isMember) {
    throw new Refused(409, isMember ? 'This person is in the team.' : 'This person is not in the team.');
  }
  stage.room.record({ kind: 'member', teamId: team.id, objectId, isMember });
  if (!stage.room.installed.has(team.id)) return done(objectId);
  const activity = memberActivity(envelopeFor(stage, person), team, objectId, request.action);
  return done(objectId, stage.delivery.send(activity));
}

function teamOf({ room }: Stage, teamId: string, objectId: string) {
  const team = room.teams.get(teamId);
  if (team === undefined) throw new Refused(404, `There is no team ${teamId}.`);
  if (!team.members.includes(objectId)) throw new Refused(403, 'This person is not in the team.');
  return team;
}
