import type { AppTabs } from './app-tabs.ts';
import type { RoomTabs, TabAnswer, TabRequest } from './protocol.ts';
import type { Place } from './room.ts';
import { personOf, placeOf, Refused, type Stage } from './stage.ts';

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
