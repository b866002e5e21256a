import type { App } from './app.ts';
import type { AppTabs } from './rehearsal/app-tabs.ts';
import type { RoomTabs } from './rehearsal/protocol.ts';

/** The tab in the rehearsal room. What Teams tells a tab of itself stands in its address here, beside a key that is used once. */
export function buildRoomTabs(
  app: Pick<App, 'url' | 'tabLink'>,
  pinned: Pick<RoomTabs, 'personal' | 'shared'>,
): AppTabs {
  return {
    ...pinned,
    url: `${app.url}/tab/`,
    open(person, { entityId, theme, page, channelId }) {
      const link = new URL(app.tabLink?.(person) ?? `${app.url}/tab/`);
      link.searchParams.set('entity', entityId);
      const said = new URLSearchParams(link.hash.slice(1));
      said.set('theme', theme);
      if (page !== undefined) said.set('page', page);
      if (channelId !== undefined) said.set('channel', channelId);
      link.hash = said.toString();
      return link.href;
    },
  };
}
