import type { StoredMessage } from './facts.ts';
import type { RoomMessage, RoomView } from './protocol.ts';
import type { Room } from './room.ts';

const adaptiveCard = 'application/vnd.microsoft.card.adaptive';

/** What the app's manifest offers people, and what a newcomer is told. */
export type Offer = Pick<RoomView, 'commands' | 'messageActions' | 'compose' | 'tabs' | 'welcome'>;

/** The room as its visitors see it. */
export function viewRoom(room: Room, offer: Offer): RoomView {
  return {
    people: [...room.people.values()],
    teams: [...room.teams.values()],
    groupChats: [...room.groupChats.values()],
    bot: room.bot,
    installed: [...room.installed],
    ...offer,
  };
}

/** A message as one person sees it: a card that answered their press stands in for the one that everybody sees. */
export function viewMessage(message: StoredMessage, objectId: string): RoomMessage {
  const { content, ownCards } = message;
  const view: RoomMessage = {
    id: message.id,
    conversationId: message.conversationId,
    from: message.from,
    at: message.at,
  };
  if (message.rootId !== undefined) view.rootId = message.rootId;
  if (message.editedAt !== undefined) view.editedAt = message.editedAt;
  if (message.deletedAt !== undefined) return { ...view, deletedAt: message.deletedAt };

  if (content.text) {
    view.text = content.text;
    view.textFormat = textFormatOf(message);
  }
  for (const { reaction, objectId: by } of message.reactions ?? []) {
    view.reactions = { ...view.reactions, [reaction]: [...(view.reactions?.[reaction] ?? []), by] };
  }
  const attachments = content.attachments ?? [];
  const first = attachments.find((attachment) => attachment.contentType === adaptiveCard);
  const own = ownCards[objectId];
  if (own !== undefined) Object.assign(view, { card: own, isOwnCard: true });
  else if (first !== undefined) view.card = first.content;

  const others = attachments.filter((attachment) => attachment !== first);
  if (others.length > 0) {
    view.attachments = others.map(({ contentType, name, contentUrl, content: inside }) => ({
      contentType,
      ...(name ? { name } : {}),
      ...(contentUrl ? { contentUrl } : {}),
      ...(inside === undefined ? {} : { content: inside }),
    }));
  }
  return view;
}

/** Teams reads a bot's text as Markdown unless told otherwise; a person's is plain here. */
function textFormatOf({ content, from }: StoredMessage): 'plain' | 'markdown' | 'xml' {
  if (content.textFormat === 'plain' || content.textFormat === 'xml') return content.textFormat;
  return from.isBot ? 'markdown' : 'plain';
}
