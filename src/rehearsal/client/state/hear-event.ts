import type { ClockView, RoomEvent, RoomMessage } from '../../protocol.ts';
import { showClock } from '../components/times.ts';
import { readMessages } from './api.ts';
import { conversationsOf } from './conversations.ts';
import { mergeMessage } from './messages.ts';
import { personIn, type RoomState, typingKey } from './room-state.ts';
import { settle } from './settle.ts';
import type { Store } from './store.ts';
import { isFrom } from './unread.ts';

/** Teams shows the mark for a few seconds unless a message comes. */
const TYPING_MS = 4000;
const EXCHANGES_KEPT = 200;

/** One thing that happened in the room while somebody looks. */
export function hearEvent(store: Store<RoomState>, event: RoomEvent): void {
  switch (event.kind) {
    case 'message':
      return hearMessage(store, event.message);
    case 'room':
      store.set({ room: event.room });
      settle(store, event.room);
      void readNewConversations(store);
      return;
    case 'exchange':
      return store.set(({ exchanges }) => ({
        exchanges: [event.exchange, ...exchanges.filter(({ id }) => id !== event.exchange.id)].slice(0, EXCHANGES_KEPT),
      }));
    case 'clock':
      return hearClock(store, event.clock);
    case 'typing':
      return hearTyping(store, typingKey(event.conversationId, event.rootId));
  }
}

function hearMessage(store: Store<RoomState>, message: RoomMessage): void {
  const state = store.get();
  const before = state.messages[message.conversationId] ?? [];
  const isNew = !before.some(({ id }) => id === message.id);
  const me = personIn(state);
  const typing = { ...state.typing };
  if (message.from.isBot) {
    delete typing[typingKey(message.conversationId)];
    delete typing[typingKey(message.conversationId, message.rootId)];
  }
  store.set({
    messages: { ...state.messages, [message.conversationId]: mergeMessage(before, message) },
    typing,
    ...(isNew && me && !isFrom(message, me) && { spoken: announce(state, message) }),
  });
}

function announce(state: RoomState, message: RoomMessage): string {
  const { room, place, personalId } = state;
  const where =
    room &&
    place.personId &&
    conversationsOf(room, place.personId, personalId).find(({ id }) => id === message.conversationId);
  return `New message from ${message.from.name}${where ? ` in ${where.name}` : ''}`;
}

/** The end of a journey is read out; its stops would be too many. */
function hearClock(store: Store<RoomState>, clock: ClockView): void {
  const at = new Date(clock.at);
  const isEnd = store.get().clock?.underway !== undefined && clock.underway === undefined;
  store.set({
    clock,
    aheadOfHereMs: at.getTime() - Date.now(),
    ...(isEnd && { spoken: `The time in the room is now ${showClock(at)}` }),
  });
}

function hearTyping(store: Store<RoomState>, key: string): void {
  const until = Date.now() + TYPING_MS;
  store.set(({ typing }) => ({ typing: { ...typing, [key]: until } }));
  setTimeout(() => {
    if (store.get().typing[key] !== until) return;
    const typing = { ...store.get().typing };
    delete typing[key];
    store.set({ typing });
  }, TYPING_MS);
}

/** A person who was added to a team, or a channel just made, has a past that no event carried. */
async function readNewConversations(store: Store<RoomState>): Promise<void> {
  const { room, place, personalId, messages } = store.get();
  const personId = place.personId;
  if (!room || !personId) return;
  const unread = conversationsOf(room, personId, personalId).filter(({ id }) => !messages[id]);
  for (const { id } of unread) {
    const past = await readMessages(personId, id).catch(() => []);
    store.set((now) => {
      const heard = now.messages[id] ?? [];
      return { messages: { ...now.messages, [id]: heard.reduce(mergeMessage, past) } };
    });
  }
}
