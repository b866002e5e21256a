import type { RoomPerson, RoomTabs, TabRequest } from './protocol.ts';

/** Where and how a tab is shown: what Teams would tell it as its context. */
export interface TabPlace {
  entityId: string;
  theme: TabRequest['theme'];
  /** The page that a link asked for, such as `/duties/d07`; Teams' `subPageId`. */
  page?: string;
  /** Absent in chats. */
  channelId?: string;
}

/** The app's tabs, as its manifest has them, and the way into them. */
export interface AppTabs extends RoomTabs {
  /** A new address that opens the tab as this person: the room has no single sign-on to offer. */
  open: (person: RoomPerson, place: TabPlace) => string;
}
