import type { RoomPerson, RoomTabs, TabAnswer, TabRequest } from './protocol.ts';
import type { Place } from './room.ts';
import { personOf, placeOf, Refused, type Stage } from './stage.ts';

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

export const NO_TABS: AppTabs = {
  url: '',
  personal: [],
  shared: [],
  open() {
    throw new Refused(404, 'The app has no tab.');
  },
};

/** Opens a tab beside the messages of a conversation, where the app is. */
export function openTab(stage: Stage, request: TabRequest): TabAnswer {
  const person = personOf(stage, request.as);
  const place = placeOf(stage, person, request.conversationId);
  const { entityId, theme, page } = request;
  if (!tabsAt(stage, place).some((tab) => tab.entityId === entityId)) throw new Refused(404, 'There is no such tab.');
  if (!stage.room.isInstalled(place)) throw new Refused(409, `${stage.room.bot.name} is not here. Add it first.`);
  return {
    url: stage.tabs.open(person, {
      entityId,
      theme,
      ...(page === undefined ? {} : { page }),
      ...(place.kind === 'channel' ? { channelId: place.id } : {}),
    }),
  };
}

function tabsAt({ tabs }: Stage, place: Place): RoomTabs['personal'] {
  return place.kind === 'personal' ? tabs.personal : tabs.shared;
}
