/**
 * What the rehearsal room's web client and its server say to each other: plain JSON over loopback HTTP.
 * Nothing here is the Bot Framework protocol; that one is spoken between the server and the bot (connector.ts).
 */

/** A person in the room. Named by role and organisation; nobody is invented. */
export interface RoomPerson {
  /** Entra object id (a GUID): the same id the bot sees as `from.aadObjectId`. */
  objectId: string;
  tenantId: string;
  /** "Lead, Cumbria Constabulary" */
  name: string;
  /** Heading in the person switcher, e.g. "Manager and chair" or "Barrow". */
  section: string;
}

export interface RoomChannel {
  /** `19:…@thread.tacv2`. The General channel has its team's id, as in Teams. */
  id: string;
  name: string;
}

export interface RoomTeam {
  /** `19:…@thread.tacv2` */
  id: string;
  aadGroupId: string;
  tenantId: string;
  name: string;
  channels: RoomChannel[];
  /** Channels that can be restored. The room always gives them; a cast need not. */
  deletedChannels?: RoomChannel[];
  /** Object ids of the members. */
  members: string[];
}

export interface RoomGroupChat {
  /** `19:…@thread.v2` */
  id: string;
  tenantId: string;
  name: string;
  members: string[];
}

/** Who and what is in the room when it opens. The roof derives it from the register. */
export interface Cast {
  people: RoomPerson[];
  teams: RoomTeam[];
  groupChats: RoomGroupChat[];
}

/** A tab of the app beside the messages of a conversation. */
export interface RoomTab {
  entityId: string;
  name: string;
}

export interface RoomTabs {
  /** Address of the tab, with its slash at the end; a link below it opens the tab in the room. Empty without a tab. */
  url: string;
  /** In everybody's own chat with the bot. */
  personal: RoomTab[];
  /** In every channel and group chat that has the app. */
  shared: RoomTab[];
}

/** POST /api/tab: the address that opens a tab as this person, once. */
export interface TabRequest {
  as: string;
  conversationId: string;
  entityId: string;
  theme: 'light' | 'dark' | 'contrast';
  /** `/duties/d07` */
  page?: string;
}
export interface TabAnswer {
  url: string;
}

/** What the tab in its frame asks of the room, by postMessage: to follow a link that leads to somewhere in Teams. */
export interface TabWish {
  kind: 'open link';
  href: string;
}

/** GET /api/room */
export interface RoomView extends Cast {
  bot: { id: string; name: string };
  /** Ids of teams, group chats and personal chats (`a:…`) where the app is installed. */
  installed: string[];
  /** Commands that the compose box offers, from the app manifest, each in the places of its command lists. */
  commands: { title: string; description: string; scopes: readonly ('personal' | 'team' | 'groupChat')[] }[];
  /** What the menu of every message offers: the app's message extension actions, from its manifest. */
  messageActions: { id: string; title: string; description?: string }[];
  /** What the box in which people write offers: the app's searches, and the hosts whose links it unfolds. */
  compose: { searches: RoomSearch[]; linkDomains: string[] };
  tabs: RoomTabs;
  /** One or two plain sentences: what to type first. */
  welcome: string;
}

/** A search command of the app's message extension. */
export interface RoomSearch {
  id: string;
  title: string;
  description?: string;
  /** Asked once before anything is typed. */
  initialRun: boolean;
  parameter: { name: string; title: string; description?: string };
}

export interface RoomMessage {
  /** Digits, as in Teams (`1795370352759`). */
  id: string;
  /** Bare id: channel `19:…@thread.tacv2`, group chat `19:…@thread.v2`, personal chat `a:…`. */
  conversationId: string;
  /** In a channel: id of the thread's first message (its own id for a first message). Absent in chats. */
  rootId?: string;
  from: { id: string; name: string; isBot: boolean };
  /** ISO instant. */
  at: string;
  editedAt?: string;
  deletedAt?: string;
  text?: string;
  textFormat?: 'plain' | 'markdown' | 'xml';
  /** Adaptive Card JSON, already the one that the asking person sees (a card answered to one person differs). */
  card?: unknown;
  /** True when only the asking person sees this version of the card. */
  isOwnCard?: boolean;
  /** Object ids of those who reacted, by reaction; absent when nobody did. */
  reactions?: Partial<Record<Reaction, string[]>>;
  /** Other attachments, named by content type. */
  attachments?: { contentType: string; name?: string; contentUrl?: string; content?: unknown }[];
}

/** The reactions that Teams tells bots of. */
export const reactions = ['like', 'heart', 'laugh', 'surprised', 'sad', 'angry'] as const;
export type Reaction = (typeof reactions)[number];

/** GET /api/messages?as=OBJECTID&conversation=ID answers RoomMessage[], oldest first. */

/** POST /api/say: a person writes. Text is plain; `@CSP Progress` (the bot's name) becomes a real mention. */
export interface SayRequest {
  as: string;
  conversationId: string;
  /** Reply in this thread; absent in a channel means a new thread. */
  rootId?: string;
  /** May be empty beside a card. */
  text: string;
  /** An adaptive card that was found or unfolded, sent as the person's own. */
  card?: unknown;
}

/** POST /api/search: one of `compose.searches`. Answers SearchAnswer. */
export interface SearchRequest {
  as: string;
  conversationId: string;
  /** The thread that is being replied in. */
  rootId?: string;
  commandId: string;
  /** Absent or empty for the first run. */
  text?: string;
  skip?: number;
}

/** POST /api/unfold: a link in the box in which a person writes. Answers SearchAnswer, of which the first result counts. */
export interface UnfoldRequest {
  as: string;
  conversationId: string;
  rootId?: string;
  url: string;
}

/** A card that can be put into a message, and the line by which it is chosen. */
export interface SearchResult {
  title: string;
  text: string;
  card: unknown;
}

export type SearchAnswer =
  | { kind: 'results'; results: SearchResult[] }
  | { kind: 'text'; text: string } // shown in place of results
  | { kind: 'error'; text: string }; // what Teams would show

/** POST /api/edit, /api/delete and /api/undelete: one's own message. `text` only for edit. */
export interface ChangeMessageRequest {
  as: string;
  conversationId: string;
  messageId: string;
  text?: string;
}

/** POST /api/react: reacts, or takes the same reaction back. */
export interface ReactRequest {
  as: string;
  conversationId: string;
  messageId: string;
  reaction: Reaction;
}

/** POST /api/act: one of `messageActions`, chosen in the menu of a message. Answers PressAnswer. */
export interface ActRequest {
  as: string;
  conversationId: string;
  messageId: string;
  commandId: string;
}

/** POST /api/press: a button of a card. `action` is the button's JSON as it stands in the card. */
export interface PressRequest {
  as: string;
  conversationId: string;
  messageId: string;
  action: Record<string, unknown>;
  /** Input values by input id; Teams sends strings only, and leaves out the empty ones. */
  inputs: Record<string, string>;
  /** `automatic` when a card with `refresh` refreshes itself; `manual` unless told. */
  trigger?: 'manual' | 'automatic';
}

/** POST /api/consent: allows or declines the file that a message offers. */
export interface ConsentRequest {
  as: string;
  conversationId: string;
  messageId: string;
  action: 'accept' | 'decline';
}

/** POST /api/dialog: a button inside a dialog that a press opened. */
export interface DialogRequest {
  as: string;
  conversationId: string;
  messageId: string;
  /** Of the message action that opened the dialog; absent when a card's button did. */
  commandId?: string;
  data: Record<string, unknown>;
}

/** POST /api/query: type-ahead of an Input.ChoiceSet with `choices.data` (invoke application/search, or people of this conversation). */
export interface QueryRequest {
  as: string;
  conversationId: string;
  messageId: string;
  dataset: string;
  text: string;
}
export interface QueryAnswer {
  choices: { title: string; value: string }[];
}

/** What a press or a dialog button leads to. */
export type PressAnswer =
  | { kind: 'card'; card: unknown } // replaces the card for this person alone
  | { kind: 'notice'; text: string }
  | {
      kind: 'dialog';
      title: string;
      width?: string | number;
      height?: string | number;
      card?: unknown;
      url?: string;
      /** Present when a message action opened it; its buttons answer with it. */
      commandId?: string;
    }
  | { kind: 'closed'; text?: string } // the dialog is done
  | { kind: 'sent' } // Action.Submit: delivered as a message, nothing comes back
  | { kind: 'error'; text: string }; // what Teams would show: "Unable to reach app", …

/** POST /api/install: adds or removes the app in a team, a group chat, or (target `personal`) the person's own chat. */
export interface InstallRequest {
  as: string;
  target: string;
  action: 'add' | 'remove';
  /** The channel picked at install, for a team. */
  channelId?: string;
}

/** POST /api/channels: what a team owner does. */
export interface ChannelRequest {
  as: string;
  teamId: string;
  action: 'create' | 'rename' | 'delete' | 'restore';
  channelId?: string;
  name?: string;
}

/** POST /api/members */
export interface MemberRequest {
  as: string;
  teamId: string;
  action: 'add' | 'remove';
  objectId: string;
}

/** POST /api/personal { as }: answers the id of that person's chat with the bot (`a:…`), creating it if need be. */
export interface PersonalAnswer {
  conversationId: string;
}

/** One request and its answer, either direction, for the payload panel. GET /api/exchanges answers the last 200, newest first. */
export interface Exchange {
  id: number;
  at: string;
  direction: 'to bot' | 'from bot';
  method: string;
  path: string;
  request: unknown;
  status: number;
  answer: unknown;
  tookMs: number;
}

/**
 * The time of the whole installation, which a person can move forward. POST /api/clock { to } sets out and answers at
 * once (202); events tell of every stop. POST /api/clock/stop ends the journey at its next stop.
 */
export type ClockMove = 'next hour' | 'next working day' | 'next deadline' | 'run a week';

/** GET /api/clock */
export interface ClockView {
  /** ISO instant. */
  at: string;
  /** How far ahead of the real time; 0 when nobody has moved it. */
  aheadMs: number;
  /** Where each move leads from here, with the deadline's name; empty while one is under way. */
  moves: { to: ClockMove; at: string; label?: string }[];
  underway?: { to: ClockMove; fromAt: string; untilAt: string };
  /** Why the last journey ended early. */
  problem?: string;
}

/** GET /api/events?as=OBJECTID is a server-sent event stream of these, one JSON object per `data:` line. */
export type RoomEvent =
  | { kind: 'message'; message: RoomMessage } // new or changed
  | { kind: 'room'; room: RoomView } // install, channel or member changed
  | { kind: 'exchange'; exchange: Exchange }
  | { kind: 'clock'; clock: ClockView } // also at the start of the stream, if the time can be moved
  | { kind: 'typing'; conversationId: string; rootId?: string };

/** Every refused request answers 4xx with this. */
export interface Refusal {
  error: string;
}
