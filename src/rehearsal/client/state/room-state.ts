import type { ClockView, Exchange, RoomMessage, RoomPerson, RoomView } from '../../protocol.ts';
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

export function personIn(state: RoomState): RoomPerson | undefined {
  return state.room?.people.find((person) => person.objectId === state.place.personId);
}

/** Key of the typing mark of a conversation or of one thread in it. */
export function typingKey(conversationId: string, rootId?: string): string {
  return rootId ? `${conversationId};messageid=${rootId}` : conversationId;
}
