import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import express, { type ErrorRequestHandler, type Express } from 'express';
import type { AppTabs } from './app-tabs.ts';
import { createCalls } from './calls.ts';
import { createClientApi } from './client-api.ts';
import { createClockControl, type RoomClock } from './clock.ts';
import { createConnectorRouter } from './connector-http.ts';
import { createDelivery } from './deliver.ts';
import { createDriver, type Driver } from './driver.ts';
import { createExchanges } from './exchanges.ts';
import { createFaults } from './faults.ts';
import { createFiles } from './files.ts';
import { guardLoopback, isLoopback } from './guard.ts';
import { fileJournal, memoryJournal } from './journal.ts';
import { createGate, documentedLimits, type Limits, openGate } from './limits.ts';
import type { Cast, RoomView } from './protocol.ts';
import { Room } from './room.ts';
import { Refused, type Stage } from './stage.ts';
import { NO_TABS } from './tabs.ts';

export interface RehearsalOptions {
  /** A loopback name: `127.0.0.1`, `localhost` or `::1`. */
  host: string;
  /** 0 for any free port. */
  port: number;
  /** Address of the bot's `/api/messages`; of several processes of one bot, which get what people do in turn. */
  botUrl: string | readonly string[];
  /** `id` in the form `28:…`. */
  bot: { id: string; name: string };
  cast: Cast;
  commands: RoomView['commands'];
  /** None unless told. */
  messageActions?: RoomView['messageActions'];
  /** No searches and no links unless told. */
  compose?: RoomView['compose'];
  /** None unless told. */
  tabs?: AppTabs;
  welcome: string;
  /** Where the room's history is kept across restarts; without it the room forgets. */
  folder?: string;
  /** The built web client; without it the room has no page. */
  clientFolder?: string;
  /** The time as an ISO instant. */
  now: () => string;
  /** The same time, where people may move it forward. */
  clock?: RoomClock;
  newId?: () => string;
  /** Value of the Authorization header of what the bot is sent. */
  authorise?: (serviceUrl: string) => Promise<string> | string;
  /** Teams' documented rate limits unless told otherwise; `off` switches them off, an object replaces parts. */
  limits?: 'off' | Partial<Limits>;
  /** How long Teams waits for the bot, in milliseconds; 15 000 unless told. */
  answerWithinMs?: number;
  /** Resource-specific permissions that the manifest asks for; `ChannelMessage.Read.Group` unless told. */
  permissions?: string[];
}

export interface Rehearsal extends Driver {
  /** `http://127.0.0.1:1234` */
  url: string;
  /** What the bot sees as `serviceUrl`. */
  serviceUrl: string;
  /** Resolves when nothing is listening, waiting or on its way. */
  stop(): Promise<void>;
}

/** Opens the room. Rejects if the host is not loopback, the port is taken or the journal cannot be read. */
export async function startRehearsal(options: RehearsalOptions): Promise<Rehearsal> {
  const { host, now, newId = randomUUID } = options;
  if (!isLoopback(host)) throw new Error(`The rehearsal room listens on this machine only, not on ${host}.`);
  const journal = options.folder === undefined ? memoryJournal() : fileJournal(options.folder);
  const room = new Room(options.bot, options.cast, journal.replay(), (fact) => journal.append(fact));
  const exchanges = createExchanges((exchange) => room.tell({ kind: 'exchange', exchange }));
  const faults = createFaults();
  const calls = createCalls();
  const { limits: wanted } = options;
  const limits = wanted === 'off' ? documentedLimits : { ...documentedLimits, ...wanted };
  const gate = wanted === 'off' ? openGate() : createGate(limits);

  const app = express();
  const server = createServer(app);
  // A caller that reuses its connection after Node's five idle seconds meets one that is just being closed.
  server.keepAliveTimeout = 65_000;
  server.listen(options.port, host);
  await once(server, 'listening');
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${portOf(server)}`;
  const serviceUrl = `${url}/teams/`;

  const delivery = createDelivery({
    botUrl: options.botUrl,
    ...(options.authorise === undefined ? {} : { authorise: options.authorise }),
    answerWithinMs: options.answerWithinMs ?? 15_000,
    exchanges,
    now,
    newId,
  });
  const permissions = options.permissions ?? ['ChannelMessage.Read.Group'];
  const {
    commands,
    messageActions = [],
    compose = { searches: [], linkDomains: [] },
    tabs = NO_TABS,
    welcome,
  } = options;
  const files = createFiles({
    url: `${url}/files`,
    newId,
    ...(options.folder === undefined ? {} : { folder: join(options.folder, 'files') }),
  });
  const stage: Stage = { room, delivery, serviceUrl, now, newId, permissions, messageActions, compose, tabs, files };
  const clock = createClockControl(options.clock, (view) => room.tell({ kind: 'clock', clock: view }));
  const api = createClientApi(stage, exchanges, clock, {
    commands,
    messageActions,
    compose,
    tabs: { url: tabs.url, personal: tabs.personal, shared: tabs.shared },
    welcome,
  });

  app.disable('x-powered-by');
  app.use(guardLoopback());
  app.use('/teams', createConnectorRouter({ room, gate, limits, now }, faults, { exchanges, calls }));
  app.use('/api', api.router);
  app.use('/files', files.router);
  if (options.clientFolder !== undefined) serveClient(app, options.clientFolder);
  app.use(answerRefusal);

  async function stop(): Promise<void> {
    // What is due on the way speaks to the bot and the store, so the journey ends while both are there.
    await clock.stop();
    api.stop();
    const closed = new Promise((resolve) => server.close(resolve));
    await delivery.stop();
    server.closeAllConnections();
    await closed;
  }

  return { ...createDriver(stage, { exchanges, calls, faults, clock }), url, serviceUrl, stop };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

/** The built web client. It keeps its place behind the `#`, so that one page is all there is. */
function serveClient(app: Express, folder: string): void {
  app.use((_request, response, next) => {
    response.set({
      'content-security-policy':
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: https:; font-src 'self' data:; frame-src http: https:; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    next();
  });
  app.use(express.static(folder));
  app.use((_request, response) => {
    response.status(404).type('text').send('There is nothing here. The rehearsal room is at /\n');
  });
}

const answerRefusal: ErrorRequestHandler = (error: Error & { status?: number }, _request, response, next) => {
  if (response.headersSent) next(error);
  else if (error instanceof Refused) response.status(error.status).json({ error: error.message });
  else if (error.status !== undefined && error.status < 500) {
    response.status(error.status).json({ error: 'The request cannot be read.' });
  } else response.status(500).json({ error: error.message });
};
