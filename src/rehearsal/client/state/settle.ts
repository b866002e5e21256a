import type { RoomView } from '../../protocol.ts';
import { conversationsOf } from './conversations.ts';
import { writePlace } from './place.ts';
import { type RoomState } from './room-state.ts';
import type { Store } from './store.ts';

/** A place that does not exist for this person (another's chat, a deleted channel) becomes their chat with the bot. */
export function settle(store: Store<RoomState>, room: RoomView): void {
  const { place, personalId } = store.get();
  if (!place.personId || !personalId) return;
  const exists = conversationsOf(room, place.personId, personalId).some(({ id }) => id === place.conversationId);
  // Another's own chat and one's own have the same tabs.
  const { personId, tabId, page } = place;
  if (!exists) location.replace(writePlace({ personId, conversationId: personalId, tabId, page }));
}
