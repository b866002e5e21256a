import { join, resolve } from 'node:path';
import { startClockwork } from './clockwork.ts';
import type { Config } from './config.ts';
import { followPartnership } from './current-partnership.ts';
import { writeCalendar } from './exports/calendar.ts';
import { REPORT_STYLE } from './exports/html/style.ts';
import { exportHtml } from './exports/html.ts';
import { exports } from './exports/index.ts';
import { listen } from './http/listen.ts';
import { buildServer } from './http/server.ts';
import { createLive } from './http/tab/live.ts';
import { createLocalSignIn } from './http/tab/local-sign-in.ts';
import { serveTab } from './http/tab/page.ts';
import type { TabTools } from './http/tab/route.ts';
import { buildTabApi } from './http/tab/router.ts';
import type { Identity } from './http/tab/sign-in.ts';
import { createTeamsSignIn } from './http/tab/teams-sign-in.ts';

import { language } from './language/index.ts';
import { loadPartnership } from './register/load.ts';
import { startErrands } from './schedule/errands.ts';
import { startRedraws } from './schedule/redraws.ts';
import type { Surroundings } from './surroundings.ts';
import { buildAdapter } from './teams/adapter.ts';
import { buildBot } from './teams/bot.ts';
import { Cards, withoutActions } from './teams/cards.ts';
import { buildGate } from './teams/gate.ts';
import { buildMessenger } from './teams/messenger.ts';
import { MANIFEST_ID, tabLink } from './teams/tab-links.ts';
import type { BotTools } from './teams/tools.ts';
import { buildUpload } from './teams/upload.ts';
import { digestData } from './teams/views/digest.ts';
import { announceWrites } from './usecases/announce-writes.ts';
import { readReport } from './usecases/compile-report.ts';
import { exportByLink } from './usecases/export-report.ts';
import { meetMembers } from './usecases/meet-members.ts';
import type { Store } from './usecases/ports.ts';
import { readFeed } from './usecases/read-feed.ts';
import { findPostedPrompts, redrawPrompt } from './usecases/redraw-prompt.ts';

export interface App {
  /** Where the bot listens, e.g. `http://127.0.0.1:3978`. */
  url: string;
  store: Store;
  /** What happens every minute, now: all that is due at `now()` is done, and sent. Rejects when it fails, which is logged. */
  tick(): Promise<void>;
  /** The address of the tab, signing this person in once. In local mode alone. */
  tabLink?: (person: Identity) => string;
  /** As it stands now, with the changes made in chat. */
  readonly partnership: BotTools['partnership'];
  stop(): Promise<void>;
}

/** Builds everything, in the order in which the parts need each other, and listens. */
export async function startApp(config: Config, around: Surroundings): Promise<App> {
  const { log, now, newId } = around;
  const register = await loadPartnership(
    config.partnershipFile ?? join(around.root, 'src/register/westmorland-and-furness.yaml'),
  );
  const live = createLive();
  const store = announceWrites(await openStore(config, around), live.announce);
  const partnership = await followPartnership(register, store.changes);
  const formats = Object.values(exports);
  const cards = new Cards(join(around.root, 'cards'));
  const adapter = buildAdapter({
    ...(config.mode === 'teams' ? { credentials: config.credentials } : {}),
    ...(around.issuers && { openId: around.issuers.bot }),
    onError: async (_context, error) => log.error({ err: error }, 'a turn failed outside the bot'),
  });
  const appId = config.mode === 'teams' ? config.credentials.appId : '';
  const messenger = buildMessenger({
    adapter,
    appId,
    cards,
    partnership: () => partnership.current,
    place: () => tools,
    formats,
  });

  const redraws = startRedraws(
    (roundId, groupId) => redrawPrompt(tools, roundId, groupId),
    (error) => log.error({ err: error }, 'a prompt card could not be redrawn'),
  );
  const errands = startErrands((error) => log.error({ err: error }, 'something asked for on the way failed'));
  const tools: BotTools & TabTools = {
    store,
    register,
    get partnership() {
      return partnership.current;
    },
    afterChange,
    messenger,
    language,
    cards,
    now,
    newId,
    redraw: (roundId, groupId) => redraws.ask(roundId, groupId),
    meetMembers: (channel) =>
      errands.run(async () => {
        const met = await meetMembers(tools, channel, 'placed');
        if (met.outcome === 'not listed') log.warn({ code: met.code }, 'the members of a team could not be listed');
      }),
    publicUrl: config.mode === 'teams' ? config.publicUrl : '',
    teamsAppId: config.mode === 'teams' ? (config.teamsAppId ?? MANIFEST_ID) : null,
    pageLink: (page, title) => tabLink(tools, page, title),
    writeCalendar,
    formats,
    writeTable: async (table) => (await import('./exports/csv.ts')).writeTable(table),
    upload: buildUpload({ mayUseLoopback: config.mode === 'local' }),
    drawDigest: (view) => withoutActions(cards.fill('digest', digestData(partnership.current, view, tools))),
  };
  /** What follows from a change of the register is asked for here, and nowhere else. */
  async function afterChange(): Promise<void> {
    await store.plan.ask();
    await partnership.refresh();
    for (const { roundId, groupId } of await findPostedPrompts(tools)) redraws.ask(roundId, groupId);
  }
  if (config.mode === 'teams') await placeNamedManagers(store, config);

  const bot = buildBot(tools, log);
  const gate = buildGate({
    mode: config.mode,
    allowedTenants: config.mode === 'teams' ? config.allowedTenants : [],
    prove: (authorization) => adapter.prove(authorization),
    log,
  });
  const signIn =
    config.mode === 'teams'
      ? createTeamsSignIn({
          appId,
          allowedTenants: config.allowedTenants,
          now,
          ...(around.issuers && { entra: around.issuers.entra }),
        })
      : createLocalSignIn(now);

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
    readFile: (id, ending) => exportByLink(tools, id, ending),
    readCalendar: async (secret) => {
      const calendar = await readFeed(tools, secret);
      return calendar && writeCalendar(calendar);
    },
    tab: {
      page: serveTab({ folder: join(around.root, 'dist/tab'), mode: config.mode }),
      api: buildTabApi({ tools, signIn, live, log }),
    },
    health: async () => ({ store: await store.isHealthy() }),
  });
  const listening = await listen(server, { host: config.host, port: config.port });
  const url = `http://${config.host}:${listening.port}`;
  if (config.mode === 'local') tools.publicUrl = url;

  const clockwork = startClockwork({
    tools,
    refresh: () => partnership.refresh(),
    redraws,
    around,
    isWatched: config.mode === 'teams',
  });
  return {
    url,
    store,
    ...(signIn.mode === 'local' && { tabLink: (person: Identity) => `${url}/tab/#key=${signIn.makeKey(person)}` }),
    get partnership() {
      return partnership.current;
    },
    tick: () => clockwork.tick(),
    async stop() {
      await clockwork.stop();
      live.stop();
      await listening.close();
      await redraws.stop();
      await errands.settled();
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
