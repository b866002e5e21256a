import { z } from 'zod';
import {
  type ConnectorAnswer,
  type ConnectorCall,
  type ConnectorDesk,
  ConnectorProblem,
  findPlace,
  passGate,
} from './connector-desk.ts';
import { type Content, contentSchema, type StoredMessage } from './facts.ts';
import { personalChatId, splitThread, threadId } from './ids.ts';
import type { Place } from './room.ts';

type Names = Record<string, string>;

/** UTF-16, as Teams counts; pictures inside are not counted. */
const mostBytes = 100 * 1024;

const activitySchema = contentSchema.extend({ type: z.string() });
type BotActivity = z.infer<typeof activitySchema>;

const parametersSchema = z.looseObject({
  isGroup: z.boolean().nullish(),
  tenantId: z.string().nullish(),
  members: z.array(z.looseObject({ id: z.string() })).nullish(),
  channelData: z
    .looseObject({
      channel: z.looseObject({ id: z.string() }).nullish(),
      tenant: z.looseObject({ id: z.string() }).nullish(),
      teamsChannelId: z.string().nullish(),
    })
    .nullish(),
  activity: z.unknown().optional(),
});
type Parameters = z.infer<typeof parametersSchema>;

/** A new thread in a channel, or the chat with one person. */
export function createConversation(desk: ConnectorDesk, _names: Names, { body }: ConnectorCall): ConnectorAnswer {
  const parsed = parametersSchema.safeParse(body);
  if (!parsed.success) throw badSyntax('Incorrect conversation creation parameters.');
  const { channelData } = parsed.data;
  const channel = channelData?.channel?.id ?? channelData?.teamsChannelId;
  return channel ? createThread(desk, channel, parsed.data) : createChat(desk, parsed.data);
}

function createThread(desk: ConnectorDesk, channel: string, { activity }: Parameters): ConnectorAnswer {
  const place = findPlace(desk, splitThread(channel).id);
  if (place.kind !== 'channel') throw badSyntax('Threads can be created in channels only.');
  if (activity === undefined || activity === null) throw badSyntax('Activity is required to create a channel thread.');
  const content = readMessage(readActivity(activity));
  passGate(desk, 'create', place);
  const root = post(desk, place, split(content));
  return { status: 201, body: { id: threadId(place.id, root), activityId: root } };
}

function createChat(
  desk: ConnectorDesk,
  { isGroup, members, tenantId, channelData, activity }: Parameters,
): ConnectorAnswer {
  const [member] = members ?? [];
  if (isGroup || member === undefined || (members ?? []).length > 1) {
    throw badSyntax('Bots can create conversations with exactly one person, or threads in a channel.');
  }
  const person = desk.room.person(member.id);
  const tenant = channelData?.tenant?.id ?? tenantId;
  if (person === undefined || (tenant && tenant !== person.tenantId)) {
    throw new ConnectorProblem(400, 'BadArgument', 'The member id is not known in this tenant.');
  }
  const { room } = desk;
  const id = personalChatId(room.bot.id, person.objectId);
  if (!room.installed.has(id)) {
    if (!room.isReachable(person)) {
      throw new ConnectorProblem(
        403,
        'ForbiddenOperationException',
        'Bot is not installed in the user’s personal scope.',
      );
    }
    if (room.removed.has(id)) {
      throw new ConnectorProblem(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
    }
    passGate(desk, 'create', { id, tenantId: person.tenantId });
    room.record({ kind: 'chat', objectId: person.objectId });
    // A chat that the bot opened works from then on, although nobody added the app to it and no event is sent.
    room.record({ kind: 'app', target: id, isInstalled: true });
  } else passGate(desk, 'create', { id, tenantId: person.tenantId });
  if (activity === undefined || activity === null) return { status: 201, body: { id } };
  const activityId = post(desk, findPlace(desk, id), split(readMessage(readActivity(activity))));
  return { status: 201, body: { id, activityId } };
}

/** Sends or replies; where it goes is said by the conversation id alone. */
export function sendActivity(desk: ConnectorDesk, names: Names, { body }: ConnectorCall): ConnectorAnswer {
  const place = findPlace(desk, names['conversation'] ?? '');
  const rootId = place.kind === 'channel' ? place.rootId : undefined;
  if (rootId !== undefined && desk.room.message(place.id, rootId)?.rootId !== rootId) {
    throw new ConnectorProblem(404, 'ConversationNotFound', 'Conversation not found.');
  }
  const activity = readActivity(body);
  if (activity.type === 'typing') {
    passGate(desk, 'send', place);
    const typing = { kind: 'typing', conversationId: place.id } as const;
    desk.room.tell(rootId === undefined ? typing : { ...typing, rootId });
    return { status: 202, body: {} };
  }
  const parts = split(readMessage(activity));
  passGate(desk, 'send', place, parts.length);
  const id = post(desk, place, parts, rootId);
  return { status: 201, body: parts.length === 1 ? { id } : {} };
}

export function updateActivity(desk: ConnectorDesk, names: Names, { body }: ConnectorCall): ConnectorAnswer {
  const place = findPlace(desk, names['conversation'] ?? '');
  const old = findOwnMessage(desk, place, names['activity'] ?? '');
  if (old.deletedAt !== undefined && place.kind === 'channel') {
    throw new ConnectorProblem(403, 'ServiceError', 'Unknown');
  }
  if (old.deletedAt !== undefined) throw activityNotFound();
  const content = readMessage(readActivity(body));
  passGate(desk, 'send', place);
  // The new card is for everybody: what single people saw after a press ends here.
  const message: StoredMessage = { ...old, content, editedAt: desk.now(), ownCards: {} };
  desk.room.record({ kind: 'message', message });
  return { status: 200, body: { id: message.id } };
}

export function deleteActivity(desk: ConnectorDesk, names: Names): ConnectorAnswer {
  const place = findPlace(desk, names['conversation'] ?? '');
  const old = findOwnMessage(desk, place, names['activity'] ?? '');
  if (old.deletedAt !== undefined) throw activityNotFound();
  passGate(desk, 'send', place);
  desk.room.record({ kind: 'message', message: { ...old, deletedAt: desk.now() } });
  return { status: 200 };
}

function findOwnMessage(desk: ConnectorDesk, place: Place, id: string): StoredMessage {
  const message = desk.room.message(place.id, id);
  const isElsewhere = place.kind === 'channel' && place.rootId !== undefined && message?.rootId !== place.rootId;
  if (message === undefined || isElsewhere) throw activityNotFound();
  if (!message.from.isBot) throw new ConnectorProblem(400, 'BadArgument', 'Only own messages can be changed.');
  return message;
}

function activityNotFound(): ConnectorProblem {
  return new ConnectorProblem(404, 'ActivityNotFoundInConversation', 'Activity not found in conversation.');
}

function badSyntax(message: string): ConnectorProblem {
  return new ConnectorProblem(400, 'BadSyntax', message);
}

function readActivity(body: unknown): BotActivity {
  const parsed = activitySchema.safeParse(body);
  if (!parsed.success) throw badSyntax('The activity is not valid.');
  const counted = JSON.stringify(body).replaceAll(/"data:image\/[^"]*"/g, '""');
  if (counted.length * 2 > mostBytes) throw new ConnectorProblem(413, 'MessageSizeTooBig', 'Message size too large.');
  return parsed.data;
}

/** Keeps what people see; refuses what Teams refuses. */
function readMessage(activity: BotActivity): Content {
  if (activity.type !== 'message') throw badSyntax(`Unknown activity type ${activity.type}.`);
  const { text, textFormat, attachments, entities, summary, suggestedActions } = activity;
  if (!text?.trim() && !attachments?.length) {
    throw badSyntax("Activity must include non empty 'text' field or at least 1 attachment.");
  }
  for (const entity of entities ?? []) {
    if (entity.type !== 'mention') continue;
    const written = entity['text'];
    if (typeof written !== 'string' || !text?.includes(written)) {
      throw badSyntax('Activity contains a mention whose text is not in the text of the message.');
    }
  }
  const kept = { text, textFormat, attachments, entities, summary, suggestedActions };
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined && value !== null));
}

/** Text and attachment together become two messages, and the bot gets no id it could use. */
function split(content: Content): Content[] {
  const { attachments, ...words } = content;
  return content.text?.trim() && attachments?.length ? [words, { attachments }] : [content];
}

/** Posts the parts, as a reply to `rootId` or, in a channel without it, as a new thread. Answers the first one's id. */
function post(desk: ConnectorDesk, place: Place, parts: Content[], rootId?: string): string {
  const { room } = desk;
  const at = desk.now();
  const ids = parts.map(() => room.nextMessageId(at));
  const [first = ''] = ids;
  const thread = place.kind === 'channel' ? { rootId: rootId ?? first } : {};
  for (const [index, content] of parts.entries()) {
    const from = { ...room.bot, isBot: true };
    const id = ids[index] ?? first;
    const message: StoredMessage = { id, conversationId: place.id, ...thread, from, at, content, ownCards: {} };
    room.record({ kind: 'message', message });
  }
  return first;
}
