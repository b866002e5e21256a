import type { StoredMessage } from './facts.ts';
import type { JsonObject } from './json.ts';
import { type Mentionable, type Spoken, writeMentions } from './mentions.ts';
import { writeMessageLink } from './message-link.ts';
import type { Place, Room } from './room.ts';

/**
 * A message as Teams hands it to a message action (learn.microsoft.com, "Respond to the dialog initial fetch request"):
 * the body as HTML, people by Entra object id, cards as text.
 */
export function writePayload(room: Room, place: Place, message: StoredMessage, known: Mentionable[]): JsonObject {
  const { id, rootId, at, editedAt, from, content } = message;
  const spoken = writeMentions(content.text ?? '', from.isBot ? [] : known);
  const attachments = (content.attachments ?? []).map(({ contentType, name, content: inside }, index) => ({
    id: `${id}-${index}`,
    contentType,
    contentUrl: null,
    content: inside === undefined ? null : JSON.stringify(inside),
    name: name ?? null,
    thumbnailUrl: null,
  }));
  const shown = attachments.map((attachment) => `<attachment id="${attachment.id}"></attachment>`).join('');
  return {
    id,
    replyToId: rootId === undefined || rootId === id ? null : rootId,
    createdDateTime: at,
    lastModifiedDateTime: editedAt ?? null,
    deleted: false,
    subject: null,
    importance: 'normal',
    locale: 'en-gb',
    linkToMessage: linkTo(place, message),
    from: {
      device: null,
      conversation: { id: place.id, conversationIdentityType: place.kind === 'channel' ? 'channel' : 'chat' },
      user: from.isBot ? null : userOf(from.id, from.name),
      application: from.isBot ? { applicationIdentityType: 'bot', id: from.id, displayName: from.name } : null,
    },
    body: { contentType: 'html', content: `${htmlOf(spoken)}${shown}` },
    attachments,
    mentions: spoken.mentions.map(({ mentioned }, index) => ({
      id: index,
      mentionText: mentioned.name,
      mentioned: mentionedOf(room, mentioned),
    })),
    reactions: (message.reactions ?? []).map(({ reaction, objectId }) => ({
      reactionType: reaction,
      createdDateTime: at,
      user: userOf(objectId, room.people.get(objectId)?.name ?? ''),
    })),
  };
}

function userOf(id: string, displayName: string): JsonObject {
  return { userIdentityType: 'aadUser', id, displayName };
}

function mentionedOf(room: Room, { id, name }: Mentionable): JsonObject {
  if (id === room.bot.id) return { application: { applicationIdentityType: 'bot', id, displayName: name } };
  return { user: userOf(room.person(id)?.objectId ?? id, name) };
}

/** Mentions are `<at id="0">` here, which points into `mentions`; in a message's own HTML they are spans. */
function htmlOf({ html }: Spoken): string {
  return html.replaceAll(/<span itemscope[^>]* itemid="(\d+)">(.*?)<\/span>/g, '<at id="$1">$2</at>');
}

function linkTo(place: Place, { id, rootId }: StoredMessage): string {
  const team = place.kind === 'channel' ? place.team : undefined;
  return writeMessageLink({
    conversationId: place.id,
    messageId: id,
    rootId,
    tenantId: place.tenantId,
    groupId: team?.aadGroupId,
  });
}
