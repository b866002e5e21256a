import compression from 'compression';
import express, { type Express, type RequestHandler, type Router } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { serveAboutPages } from './about.ts';
import { type FindCalendar, showCalendar } from './calendars.ts';
import { answerErrors, answerNotFound } from './errors.ts';
import { requireLoopbackHost } from './loopback.ts';
import { type FindFile, type FindPage, showReport } from './reports.ts';

const LARGEST_ACTIVITY = '1mb';

/**
 * Builds the HTTP side: activities in, reports, calendars and pages about the service out, the tab with its API, health.
 *
 * @param options.gate stands around the body parser of activities: `admit` before it, `inspect` after it
 * @param options.processActivity answers the request itself; runs only for what passed the gate
 * @param options.loopbackOnly refuses requests that were not addressed to this machine by a loopback name
 * @param options.newId makes the reference that a person can quote when something broke
 */
export function buildServer(options: {
  log: Pick<Logger, 'error'>;
  gate: { admit: RequestHandler; inspect: RequestHandler };
  processActivity: (req: express.Request, res: express.Response) => Promise<void>;
  readReport: FindPage;
  readFile: FindFile;
  readCalendar: FindCalendar;
  tab: { page: Router; api: Router };
  health: () => Promise<{ store: boolean }>;
  loopbackOnly: boolean;
  newId: () => string;
}): Express {
  const app = express();
  app.disable('x-powered-by');
  if (options.loopbackOnly) app.use(requireLoopbackHost);

  app
    .route('/api/messages')
    .post(
      options.gate.admit,
      express.json({ limit: LARGEST_ACTIVITY }),
      options.gate.inspect,
      async (req, res) => await options.processActivity(req, res),
    )
    .all((_req, res) => void res.set('Allow', 'POST').status(405).json({ error: 'Send activities with POST.' }));

  // Pages are read by browsers; activities by Teams alone, which these headers would only slow down.
  app.use(helmet({ contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"] } } }));

  app.use(compression({ filter: (req, res) => !isStream(res) && compression.filter(req, res) }));
  app.use('/api/tab', options.tab.api);
  app.use('/tab', options.tab.page);

  app.get('/reports/:name', showReport(options.readReport, options.readFile));
  app.get('/calendar/:secret.ics', showCalendar(options.readCalendar));

  serveAboutPages(app);

  app.get('/healthz', async (_req, res) => {
    const { store } = await options.health().catch(() => ({ store: false }));
    res.set('Cache-Control', 'no-store');
    res.status(store ? 200 : 503).json({ status: store ? 'ok' : 'unavailable', store });
  });

  app.use(answerNotFound);
  app.use(answerErrors({ log: options.log, newId: options.newId }));
  return app;
}

/** What is told as it happens must not wait until there is enough of it to compress. */
function isStream(res: express.Response): boolean {
  return String(res.getHeader('Content-Type')).startsWith('text/event-stream');
}
