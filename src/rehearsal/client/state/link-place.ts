import type { RoomView } from '../../protocol.ts';
import { type Conversation, conversationsOf, tabsOf } from './conversations.ts';
import type { LinkTarget } from './deep-link.ts';
import type { Place } from './place.ts';

/** What decides where a link leads. */
interface Standpoint {
  room: RoomView | undefined;
  place: Place;
  /** Of the person's own chat. */
  personalId: string | undefined;
}

/** Where a link leads the person who follows it. */
export function placeOfLink(target: LinkTarget, state: Standpoint): Place {
  const { personId } = state.place;
  switch (target.kind) {
    case 'conversation':
      return { personId, conversationId: target.conversationId, messageId: target.messageId };
    case 'personal':
      return { personId, conversationId: state.personalId };
    case 'tab': {
      const home = homeOfTab(target, state);
      if (!home) return { personId, conversationId: state.personalId };
      const offered = tabsOf(state.room, home);
      const tab = offered.find(({ entityId }) => entityId === target.entityId) ?? offered[0];
      return { personId, conversationId: home.id, tabId: tab?.entityId, page: target.page };
    }
    default:
      return target satisfies never;
  }
}

/** The channel that the link names, else the person's own chat; where the app is in neither, the place they stand in. */
function homeOfTab(
  { channelId }: Extract<LinkTarget, { kind: 'tab' }>,
  { room, place, personalId }: Standpoint,
): Conversation | undefined {
  if (!room || !place.personId) return undefined;
  const withTabs = conversationsOf(room, place.personId, personalId).filter((one) => tabsOf(room, one).length > 0);
  return [channelId, personalId, place.conversationId].flatMap((id) => withTabs.filter((one) => one.id === id))[0];
}
