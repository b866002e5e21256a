import { join, resolve } from 'node:path';
import type { App } from './app.ts';
import { castPeople, castRoom } from './cast.ts';
import type { LocalConfig } from './config.ts';
import { buildRoomClock } from './local-clock.ts';
import { readManifest } from './local-manifest.ts';
import { buildRoomTabs } from './local-tabs.ts';
import type { MovableTime } from './local-time.ts';
import { type Rehearsal, type RehearsalOptions, startRehearsal } from './rehearsal/server.ts';
import type { Surroundings } from './surroundings.ts';
import { commands } from './teams/commands/index.ts';

/**
 * Local mode: the register's people by role, and the rehearsal room as their Teams.
 *
 * @param rules where this room is to differ from Teams as documented: its limits, its permissions
 */
export async function startLocalRoom(
  app: App,
  config: LocalConfig,
  around: Surroundings & { time: MovableTime },
  rules: Pick<RehearsalOptions, 'limits' | 'permissions' | 'messageActions' | 'compose'> = {},
): Promise<Rehearsal> {
  const people = castPeople(app.partnership);
  const known = new Set((await app.store.people.list()).map(({ objectId }) => objectId));
  for (const person of people) {
    if (!known.has(person.objectId)) await app.store.people.place(person, person.placement);
  }
  const manifest = join(around.root, 'manifest/manifest.json');
  const { tabs, ...asked } = await readManifest(manifest, new URL(app.url).hostname);
  return startRehearsal({
    host: config.host,
    port: config.roomPort,
    botUrl: `${app.url}/api/messages`,
    bot: { id: '28:csp-progress', name: 'CSP Progress' },
    cast: castRoom(app.partnership, people),
    commands: commands.map(({ name, summary, menus }) => ({ title: name, description: summary, scopes: menus })),
    welcome:
      'You are the CSP manager. Add CSP Progress to the team, open the Barrow channel and post “@CSP Progress link barrow”, then “@CSP Progress prompt barrow”. Then switch to a Barrow person and answer.',
    folder: resolve(around.root, config.dataFolder, 'room'),
    clientFolder: join(around.root, 'dist/rehearsal/client'),
    now: around.now,
    clock: buildRoomClock(around.time, app),
    newId: around.newId,
    tabs: buildRoomTabs(app, tabs),
    ...asked,
    ...rules,
  });
}
