import { createContext, useContext } from 'react';
import type { Choice } from '../../../viewer/cards/choice.ts';
import type {
  ChannelRequest,
  ClockMove,
  ConsentRequest,
  InstallRequest,
  PressAnswer,
  PressRequest,
  SearchAnswer,
  SearchRequest,
  SearchResult,
  TabRequest,
  UnfoldRequest,
} from '../../protocol.ts';
import * as api from './api.ts';
import { readDeepLink } from './deep-link.ts';
import { saveLastRead } from './last-read.ts';
import { placeOfLink } from './link-place.ts';
import { type Place, readPlace, writePlace } from './place.ts';
import { EMPTY_ROOM, type Notice, type OpenDialog, personIn, type RoomState } from './room-state.ts';
import { openSession } from './session.ts';
import { createStore, type Store, useStore } from './store.ts';

/** What a person can do in the room. Everything that fails becomes a notice; nothing is thrown at the caller. */
export interface Room {
  store: Store<RoomState>;
  /** Begins to follow the address and the live events. The returned function ends it. */
  start(): () => void;
  goTo(place: Place): void;
  /** The address of a tab of the app for this person; undefined when it can not be opened, which becomes a notice. */
  openTab(request: Omit<TabRequest, 'as'>): Promise<string | undefined>;
  /** Opens a Teams link, or one to a page of the app's tab, inside the room; false when the address is none. */
  followLink(href: string): boolean;
  /** True when it was sent. `card` was found or unfolded. */
  say(conversationId: string, text: string, rootId?: string, card?: unknown): Promise<boolean>;
  /** A search of the app from the box in which people write. */
  search(request: Omit<SearchRequest, 'as'>): Promise<SearchAnswer>;
  /** The card of a link in that box; none where it unfolds to nothing, as Teams shows it. */
  unfold(request: Omit<UnfoldRequest, 'as'>): Promise<SearchResult | undefined>;
  edit(conversationId: string, messageId: string, text: string): Promise<boolean>;
  remove(conversationId: string, messageId: string): Promise<boolean>;
  undelete(conversationId: string, messageId: string): Promise<boolean>;
  /** Likes a message, or takes that back. */
  like(conversationId: string, messageId: string): Promise<boolean>;
  /** A message action of the app, chosen in the menu of a message. */
  act(conversationId: string, messageId: string, commandId: string): Promise<void>;
  press(request: Omit<PressRequest, 'as'>): Promise<void>;
  answerOffer(request: Omit<ConsentRequest, 'as'>): Promise<void>;
  answerDialog(data: Record<string, unknown>): Promise<void>;
  closeDialog(): void;
  query(conversationId: string, messageId: string, dataset: string, text: string): Promise<Choice[]>;
  install(target: string, action: InstallRequest['action'], channelId?: string): Promise<boolean>;
  changeChannel(request: Omit<ChannelRequest, 'as'>): Promise<boolean>;
  changeMember(teamId: string, action: 'add' | 'remove', objectId: string): Promise<boolean>;
  /** Moves the time of the installation on; true when it set out. */
  moveClock(to: ClockMove): Promise<boolean>;
  stopClock(): Promise<boolean>;
  markRead(conversationId: string, messageId: string): void;
  notify(notice: Notice | undefined): void;
}

export function createRoom(): Room {
  const store = createStore<RoomState>({ ...EMPTY_ROOM, place: readPlace(location.hash) });
  const as = () => store.get().place.personId ?? '';

  async function attempt(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      notify({ intent: 'error', text: messageOf(error) });
      return false;
    }
  }

  function notify(roomNotice: Notice | undefined): void {
    store.set({ roomNotice });
  }

  function setCardNotice(messageId: string, notice: Notice | undefined): void {
    store.set(({ cardNotices }) => {
      const { [messageId]: _gone, ...others } = cardNotices;
      return { cardNotices: notice ? { ...others, [messageId]: notice } : others };
    });
  }

  function goTo(place: Place): void {
    const hash = writePlace(place);
    if (location.hash === hash) store.set({ place: { ...place } });
    else location.hash = hash;
  }

  /** Asks the bot something about a message; what comes of it, or why nothing does, is shown there. */
  async function askBot(conversationId: string, messageId: string, ask: () => Promise<PressAnswer>): Promise<void> {
    try {
      setCardNotice(messageId, undefined);
      hearAnswer(await ask(), conversationId, messageId);
    } catch (error) {
      setCardNotice(messageId, { intent: 'error', text: messageOf(error) });
    }
  }

  /** What a press leads to, for the card it came from. */
  function hearAnswer(answer: PressAnswer, conversationId: string, messageId: string): void {
    switch (answer.kind) {
      case 'card':
        setCardNotice(messageId, undefined);
        return store.set(({ messages }) => ({
          messages: {
            ...messages,
            [conversationId]: (messages[conversationId] ?? []).map((message) =>
              message.id === messageId ? { ...message, card: answer.card, isOwnCard: true } : message,
            ),
          },
        }));
      case 'notice':
        return setCardNotice(messageId, { intent: 'info', text: answer.text });
      case 'error':
        return setCardNotice(messageId, { intent: 'error', text: answer.text });
      case 'dialog': {
        const { kind: _kind, ...dialog } = answer;
        return store.set({ dialog: { ...dialog, conversationId, messageId } });
      }
      case 'closed':
        return setCardNotice(messageId, answer.text ? { intent: 'info', text: answer.text } : undefined);
      case 'sent':
        return setCardNotice(messageId, undefined);
    }
  }

  function hearDialogAnswer(answer: PressAnswer, dialog: OpenDialog): void {
    switch (answer.kind) {
      case 'card':
        return store.set({ dialog: { ...dialog, card: answer.card } });
      case 'notice':
        return store.set({ dialog: { ...dialog, notice: { intent: 'info', text: answer.text } } });
      case 'error':
        return store.set({ dialog: { ...dialog, notice: { intent: 'error', text: answer.text } } });
      case 'dialog':
        return hearAnswer(answer, dialog.conversationId, dialog.messageId);
      case 'closed':
      case 'sent':
        store.set({ dialog: undefined });
        return hearAnswer(answer, dialog.conversationId, dialog.messageId);
    }
  }

  return {
    store,
    start: () => follow(store),
    goTo,
    notify,
    async openTab(request) {
      let url: string | undefined;
      await attempt(async () => {
        ({ url } = await api.postTab({ as: as(), ...request }));
      });
      return url;
    },
    followLink(href) {
      const target = readDeepLink(href, store.get().room?.tabs.url);
      if (!target) return false;
      if (target.kind === 'personal') store.set({ draft: target.text });
      goTo(placeOfLink(target, store.get()));
      return true;
    },
    say: (conversationId, text, rootId, card) =>
      attempt(() =>
        api.postSay({ as: as(), conversationId, text, ...(rootId && { rootId }), ...(card !== undefined && { card }) }),
      ),
    search: (request) =>
      api.postSearch({ as: as(), ...request }).catch((error) => ({ kind: 'error', text: messageOf(error) })),
    async unfold(request) {
      const answer = await api.postUnfold({ as: as(), ...request }).catch(() => undefined);
      return answer?.kind === 'results' ? answer.results[0] : undefined;
    },
    edit: (conversationId, messageId, text) =>
      attempt(() => api.postEdit({ as: as(), conversationId, messageId, text })),
    remove: (conversationId, messageId) => attempt(() => api.postDelete({ as: as(), conversationId, messageId })),
    undelete: (conversationId, messageId) => attempt(() => api.postUndelete({ as: as(), conversationId, messageId })),
    like: (conversationId, messageId) =>
      attempt(() => api.postReact({ as: as(), conversationId, messageId, reaction: 'like' })),
    act: (conversationId, messageId, commandId) =>
      askBot(conversationId, messageId, () => api.postAct({ as: as(), conversationId, messageId, commandId })),
    press: (request) =>
      askBot(request.conversationId, request.messageId, () => api.postPress({ as: as(), ...request })),
    answerOffer: (request) =>
      askBot(request.conversationId, request.messageId, () => api.postConsent({ as: as(), ...request })),
    async answerDialog(data) {
      const { dialog } = store.get();
      if (!dialog) return;
      const { conversationId, messageId, commandId } = dialog;
      const command = commandId === undefined ? {} : { commandId };
      try {
        hearDialogAnswer(await api.postDialog({ as: as(), conversationId, messageId, ...command, data }), dialog);
      } catch (error) {
        store.set({ dialog: { ...dialog, notice: { intent: 'error', text: messageOf(error) } } });
      }
    },
    closeDialog: () => store.set({ dialog: undefined }),
    async query(conversationId, messageId, dataset, text) {
      return (await api.postQuery({ as: as(), conversationId, messageId, dataset, text })).choices;
    },
    install: (target, action, channelId) =>
      attempt(() => api.postInstall({ as: as(), target, action, ...(channelId && { channelId }) })),
    changeChannel: (request) => attempt(() => api.postChannel({ as: as(), ...request })),
    changeMember: (teamId, action, objectId) => attempt(() => api.postMember({ as: as(), teamId, action, objectId })),
    moveClock: (to) => attempt(() => api.postClock(to)),
    stopClock: () => attempt(() => api.postClockStop()),
    markRead(conversationId, messageId) {
      const lastRead = { ...store.get().lastRead, [conversationId]: messageId };
      store.set({ lastRead });
      saveLastRead(as(), lastRead);
    },
  };
}

/** Follows the address: another person in it means another session, with the first person of the room as the default. */
function follow(store: Store<RoomState>): () => void {
  let personId: string | undefined;
  let close: (() => void) | undefined;

  function enter(): void {
    const place = readPlace(location.hash);
    store.set({ place });
    if (!place.personId || place.personId === personId) return;
    close?.();
    personId = place.personId;
    close = openSession(store, personId);
  }

  async function choosePerson(): Promise<void> {
    try {
      const room = await api.readRoom();
      store.set({ room });
      if (!personIn(store.get())) {
        location.replace(writePlace({ ...store.get().place, personId: room.people[0]?.objectId }));
      }
      enter();
    } catch (error) {
      store.set({ connection: 'lost', roomNotice: { intent: 'error', text: messageOf(error) } });
      retry = setTimeout(() => void choosePerson(), 2000);
    }
  }

  let retry: ReturnType<typeof setTimeout> | undefined;
  addEventListener('hashchange', enter);
  void choosePerson();
  return () => {
    removeEventListener('hashchange', enter);
    clearTimeout(retry);
    close?.();
    personId = undefined;
  };
}

function messageOf(error: unknown): string {
  return error instanceof api.RoomError ? error.message : 'Something went wrong in the room. Reload the page.';
}

const RoomContext = createContext<Room | undefined>(undefined);
export const RoomProvider = RoomContext.Provider;

export function useRoom(): Room {
  const room = useContext(RoomContext);
  if (!room) throw new Error('A part of the room was drawn outside RoomProvider.');
  return room;
}

/** Reads one part of the room's state. `pick` must return the same object while nothing changed. */
export function useRoomState<P>(pick: (state: RoomState) => P): P {
  return useStore(useRoom().store, pick);
}
