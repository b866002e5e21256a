import { join, resolve } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { Instant } from './domain/day.ts';
import { writeCalendar } from './exports/calendar.ts';
import { REPORT_STYLE } from './exports/html/style.ts';
import { exportHtml } from './exports/html.ts';
import { exports } from './exports/index.ts';
import { listen } from './http/listen.ts';
import { buildServer } from './http/server.ts';
import { language } from './language/index.ts';
import { loadPartnership } from './register/load.ts';
import { startRedraws } from './schedule/redraws.ts';
import { startTicks } from './schedule/ticks.ts';
import { buildAdapter } from './teams/adapter.ts';
import { buildBot } from './teams/bot.ts';
import { Cards } from './teams/cards.ts';
import { buildGate } from './teams/gate.ts';
import { buildMessenger } from './teams/messenger.ts';
import type { BotTools } from './teams/tools.ts';
import { buildUpload } from './teams/upload.ts';
import { readReport } from './usecases/compile-report.ts';
import { exportReport } from './usecases/export-report.ts';
import type { Store } from './usecases/ports.ts';
import { readFeed } from './usecases/read-feed.ts';
import { findStalePrompts, redrawPrompt } from './usecases/redraw-prompt.ts';

export interface App {
  /** Where the bot listens, e.g. `http://127.0.0.1:3978`. */
  url: string;
  store: Store;
  partnership: BotTools['partnership'];
  stop(): Promise<void>;
}

/** What the outside gives: the installation's folder, the clock and the source of ids. */
export interface Surroundings {
  root: string;
  log: Logger;
  now: () => Instant;
  newId: () => string;
  /** The store broke for good: nothing more may be acknowledged, so the process must end. */
  onFatal: (error: unknown) => void;
}

/** Builds everything, in the order in which the parts need each other, and listens. */
export async function startApp(config: Config, around: Surroundings): Promise<App> {
  const { log, now, newId } = around;
  const partnership = await loadPartnership(
    config.partnershipFile ?? join(around.root, 'src/register/westmorland-and-furness.yaml'),
  );
  const store = await openStore(config, around);
  const formats = Object.values(exports);
  const cards = new Cards(join(around.root, 'cards'));
  const adapter = buildAdapter({
    ...(config.mode === 'teams' ? { credentials: config.credentials } : {}),
    onError: async (_context, error) => log.error({ err: error }, 'a turn failed outside the bot'),
  });
  const appId = config.mode === 'teams' ? config.credentials.appId : '';
  const messenger = buildMessenger({ adapter, appId, cards, partnership });

  const redraws = startRedraws(
    (roundId, groupId) => redrawPrompt({ store, partnership, messenger, now }, roundId, groupId),
    (error) => log.error({ err: error }, 'a prompt card could not be redrawn'),
  );
  const tools: BotTools = {
    store,
    partnership,
    messenger,
    language,
    cards,
    now,
    newId,
    redraw: (roundId, groupId) => redraws.ask(roundId, groupId),
    publicUrl: config.mode === 'teams' ? config.publicUrl : '',
    formats,
    upload: buildUpload({ mayUseLoopback: config.mode === 'local' }),
  };
  if (config.mode === 'teams') await placeNamedManagers(store, config);

  const bot = buildBot(tools, log);
  const gate = buildGate({
    mode: config.mode,
    allowedTenants: config.mode === 'teams' ? config.allowedTenants : [],
    prove: (authorization) => adapter.prove(authorization),
    log,
  });
  const server = buildServer({
    log,
    gate,
    newId,
    loopbackOnly: config.mode === 'local',
    processActivity: (req, res) => adapter.process(req, res, (context) => bot.handle(context)),
    readReport: async (id) => {
      const version = await readReport({ store, now }, id);
      if (!version) return undefined;
      const downloads = formats.map(({ name, ending }) => ({ name, href: `${id}.${ending}` }));
      return { html: String((await exportHtml(version, downloads)).body), styleText: REPORT_STYLE };
    },
    readFile: (id, ending) => exportReport({ store, now, formats }, id, ending),
    readCalendar: async (secret) => {
      const calendar = await readFeed({ store, partnership, now }, secret);
      return calendar && writeCalendar(calendar);
    },
    health: async () => ({ store: await store.isHealthy() }),
  });
  const listening = await listen(server, { host: config.host, port: config.port });
  const url = `http://${config.host}:${listening.port}`;
  if (config.mode === 'local') tools.publicUrl = url;

  const ticks = startTicks(
    async () => {
      for (const { roundId, groupId } of await findStalePrompts(tools)) redraws.ask(roundId, groupId);
    },
    (error) => log.error({ err: error }, 'the tick of this minute failed'),
  );
  return {
    url,
    store,
    partnership,
    async stop() {
      await ticks.stop();
      await listening.close();
      await redraws.stop();
      await store.close();
    },
  };
}

/** MongoDB where an address is given, else the embedded store in the data folder. Only what is used is loaded. */
async function openStore(config: Config, { root, log, onFatal }: Surroundings): Promise<Store> {
  const onWarning = (sentence: string) => log.warn(sentence);
  if (config.mongodbUri) {
    const { openMongoStore } = await import('./store/mongo/open-mongo-store.ts');
    return openMongoStore(config.mongodbUri, { onWarning });
  }
  const { openEmbeddedStore } = await import('./store/embedded/open-embedded-store.ts');
  return openEmbeddedStore(resolve(root, config.dataFolder, 'store'), {
    onWarning,
    onFatal,
    setAside: config.setAsideUnreadable,
  });
}

/** The people named in MANAGERS are managers from every start on: the way in at first, and when the last manager has left. */
async function placeNamedManagers(store: Store, config: Extract<Config, { mode: 'teams' }>): Promise<void> {
  for (const objectId of config.managers) {
    const key = { tenantId: config.credentials.tenantId, objectId };
    const known = await store.people.get(key);
    if (known?.roles.includes('manager')) continue;
    const placement = known ?? { organisationId: null, groupIds: [], roles: [] };
    await store.people.place(
      { ...key, name: known?.name ?? 'CSP manager' },
      {
        organisationId: placement.organisationId,
        groupIds: placement.groupIds,
        roles: [...placement.roles, 'manager'],
      },
    );
  }
}
