import type { RoomEvent } from '../../protocol.ts';
import { openEvents, postPersonal, readExchanges, readMessages, readRoom } from './api.ts';
import { conversationsOf } from './conversations.ts';
import { hearEvent } from './hear-event.ts';
import { loadLastRead } from './last-read.ts';
import { type RoomState } from './room-state.ts';
import { settle } from './settle.ts';
import type { Store } from './store.ts';

const RETRY_MS = 2000;

/**
 * Keeps one person's view of the room fresh until the returned function is called: live events, and everything read
 * again each time the connection comes back, because events sent meanwhile are lost.
 */
export function openSession(store: Store<RoomState>, personId: string): () => void {
  let isOver = false;
  let source: EventSource | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  store.set({ messages: {}, typing: {}, cardNotices: {}, personalId: undefined, lastRead: loadLastRead(personId) });

  function connect(): void {
    source = openEvents(personId);
    source.addEventListener('open', () => void refresh());
    source.addEventListener('message', (event: MessageEvent<string>) => {
      const heard: RoomEvent = JSON.parse(event.data);
      hearEvent(store, heard);
    });
    source.addEventListener('error', () => {
      store.set({ connection: 'lost' });
      source?.close();
      retry = setTimeout(connect, RETRY_MS);
    });
  }

  async function refresh(): Promise<void> {
    try {
      const [room, personal, exchanges] = await Promise.all([readRoom(), postPersonal(personId), readExchanges()]);
      if (isOver) return;
      const mine = conversationsOf(room, personId, personal.conversationId);
      const lists = await Promise.all(mine.map(async ({ id }) => [id, await readMessages(personId, id)] as const));
      if (isOver) return;
      store.set({
        room,
        exchanges,
        personalId: personal.conversationId,
        messages: Object.fromEntries(lists),
        connection: 'open',
      });
      settle(store, room);
    } catch {
      if (isOver) return;
      store.set({ connection: 'lost' });
      source?.close();
      retry = setTimeout(connect, RETRY_MS);
    }
  }

  connect();
  return () => {
    isOver = true;
    clearTimeout(retry);
    source?.close();
  };
}
