import type {
  ClockView,
  Exchange,
  RoomChannel,
  RoomGroupChat,
  RoomMessage,
  RoomPerson,
  RoomTab,
  RoomTeam,
  RoomView,
} from '../../protocol.ts';
import type { Place } from './place.ts';

/** The last message read, by conversation id. */
export type LastRead = Record<string, string>;

/** A line shown under a card, or over the whole room. */
export interface Notice {
  intent: 'info' | 'success' | 'error';
  text: string;
  /** Offered beside the text, for instance to take a deletion back. */
  undo?: { label: string; run: () => void };
}

/** A dialog that a button or a message action opened. Its buttons answer for the message that it is about. */
export interface OpenDialog {
  conversationId: string;
  messageId: string;
  title: string;
  width?: string | number;
  height?: string | number;
  card?: unknown;
  url?: string;
  /** Of the message action that opened it. */
  commandId?: string;
  notice?: Notice;
}

export interface RoomState {
  room: RoomView | undefined;
  connection: 'connecting' | 'open' | 'lost';
  place: Place;
  /** Id of this person's own chat with the bot. */
  personalId: string | undefined;
  /** By conversation id; absent means not fetched yet. */
  messages: Record<string, RoomMessage[]>;
  lastRead: LastRead;
  /** Instants (ms) at which the typing mark goes, by conversation id and thread. */
  typing: Record<string, number>;
  exchanges: Exchange[];
  /** Absent where the time cannot be moved. */
  clock: ClockView | undefined;
  /** How far the room's time is ahead of this device's. */
  aheadOfHereMs: number;
  /** By message id. */
  cardNotices: Record<string, Notice>;
  roomNotice: Notice | undefined;
  dialog: OpenDialog | undefined;
  /** Read out by screen readers. */
  spoken: string;
  /** What a link asked to write, until the compose box takes it. */
  draft: string | undefined;
}

export const EMPTY_ROOM: RoomState = {
  room: undefined,
  connection: 'connecting',
  place: {},
  personalId: undefined,
  messages: {},
  lastRead: {},
  typing: {},
  exchanges: [],
  clock: undefined,
  aheadOfHereMs: 0,
  cardNotices: {},
  roomNotice: undefined,
  dialog: undefined,
  spoken: '',
  draft: undefined,
};

/** What the place in the address means. */
export type Conversation =
  | { kind: 'channel'; id: string; name: string; team: RoomTeam; channel: RoomChannel; isInstalled: boolean }
  | { kind: 'group'; id: string; name: string; chat: RoomGroupChat; isInstalled: boolean }
  | { kind: 'personal'; id: string; name: string; isInstalled: boolean };

export function personIn(state: RoomState): RoomPerson | undefined {
  return state.room?.people.find((person) => person.objectId === state.place.personId);
}

/** Everything that a person can open: their own chat first, then group chats, then channels. */
export function conversationsOf(room: RoomView, personId: string, personalId: string | undefined): Conversation[] {
  const isInstalled = (id: string) => room.installed.includes(id);
  const own: Conversation[] = personalId
    ? [{ kind: 'personal', id: personalId, name: room.bot.name, isInstalled: isInstalled(personalId) }]
    : [];
  const groups = room.groupChats
    .filter((chat) => chat.members.includes(personId))
    .map((chat): Conversation => {
      return { kind: 'group', id: chat.id, name: chat.name, chat, isInstalled: isInstalled(chat.id) };
    });
  const channels = room.teams
    .filter((team) => team.members.includes(personId))
    .flatMap((team) =>
      team.channels.map((channel): Conversation => {
        return {
          kind: 'channel',
          id: channel.id,
          name: channel.name,
          team,
          channel,
          isInstalled: isInstalled(team.id),
        };
      }),
    );
  return [...own, ...groups, ...channels];
}

/** The app's tabs beside the messages of a conversation; none where the app is not. */
export function tabsOf(room: RoomView | undefined, { kind, isInstalled }: Conversation): readonly RoomTab[] {
  if (!room || !isInstalled) return NO_TABS;
  return kind === 'personal' ? room.tabs.personal : room.tabs.shared;
}

const NO_TABS: readonly RoomTab[] = [];

/** Key of the typing mark of a conversation or of one thread in it. */
export function typingKey(conversationId: string, rootId?: string): string {
  return rootId ? `${conversationId};messageid=${rootId}` : conversationId;
}
