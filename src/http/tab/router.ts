import express, { type Request, type Response, type Router } from 'express';
import type { Logger } from 'pino';
import { z } from 'zod';
import { may, type Person } from '../../domain/person.ts';
import { answerNoRoute, answerTabErrors, sendFault } from './errors.ts';
import type { Live } from './live.ts';
import { type Answer, type Fault, fault, type TabRoute, type TabTools } from './route.ts';
import { routes } from './routes/index.ts';
import type { SignIn } from './sign-in.ts';

const LARGEST_BODY = '256kb';

const FAULTS = {
  notSignedIn: { title: 'You are signed out', detail: 'Close the tab and open it again.' },
  noPlace: {
    title: 'You have no place in the partnership yet',
    detail: 'Ask the CSP manager to give you a role. Then open the tab again.',
  },
  notAllowed: { title: 'This is not yours to do', detail: 'Ask the CSP manager if you think that it should be.' },
  usedUp: {
    title: 'This link was used already',
    detail: 'Each link signs in once. Start CSP Progress again for a new one.',
  },
} as const satisfies Record<string, Fault>;

const tokenSchema = z.string().regex(/^Bearer [\w.~+/=-]+$/);
const keySchema = z.object({ key: z.string().max(200) });

/** The tab's API. Every call proves anew who is asking and whether that person may. */
export function buildTabApi(options: {
  tools: TabTools;
  signIn: SignIn;
  live: Live;
  log: Pick<Logger, 'error'>;
}): Router {
  const { tools, signIn, live } = options;
  const router = express.Router();
  router.use((_req, res, next) => {
    res.set('Cache-Control', 'private, no-cache');
    next();
  });
  router.use(express.json({ limit: LARGEST_BODY }));

  router.get('/sign-in', (_req, res) => void res.json({ mode: signIn.mode, partnershipName: tools.partnership.name }));
  if (signIn.mode === 'local') {
    router.post('/sign-in', (req, res) => {
      const read = keySchema.safeParse(req.body);
      const token = read.success ? signIn.redeem(read.data.key) : undefined;
      if (token === undefined) return sendFault(res, 401, FAULTS.usedUp);
      res.json({ token });
    });
  }

  router.get('/news', async (req, res) => {
    const who = await whoAsks(req, res);
    if (who) live.follow(req, res);
  });
  for (const one of routes) {
    router[one.method](one.path, async (req, res) => {
      const who = await whoAsks(req, res);
      if (who) send(res, await runRoute(tools, one, who, req));
    });
  }
  router.use(answerNoRoute);
  router.use(answerTabErrors({ log: options.log, newId: tools.newId }));
  return router;

  /** The person behind the request; where nobody may be, the answer is sent. */
  async function whoAsks(req: Request, res: Response): Promise<Person | undefined> {
    const read = tokenSchema.safeParse(req.headers.authorization);
    const identity = read.success ? await signIn.identify(read.data.slice('Bearer '.length)) : undefined;
    if (!identity) return sendFault(res, 401, FAULTS.notSignedIn);
    const { name, ...key } = identity;
    const who =
      (await tools.store.people.get(key)) ?? (await tools.store.people.see({ ...key, ...(name && { name }) }));
    if (!may(who, 'look')) return sendFault(res, 403, FAULTS.noPlace);
    return who;
  }
}

async function runRoute(tools: TabTools, one: TabRoute, who: Person, req: Request): Promise<Answer> {
  if (one.needs !== null && !may(who, one.needs)) return fault(403, FAULTS.notAllowed);
  return one.serve(tools, who, { params: req.params, query: req.query, body: req.body });
}

function send(res: Response, given: Answer): void {
  switch (given.kind) {
    case 'body':
      return void res.json(given.body ?? null);
    case 'file': {
      const { name, contentType, body } = given.file;
      res.set({ 'Cache-Control': 'no-store', 'Content-Disposition': `attachment; filename="${name}"` });
      return void res.type(contentType).send(typeof body === 'string' ? body : Buffer.from(body));
    }
    case 'fault':
      return void res.status(given.status).json({ fault: given.fault, body: given.body });
    default:
      return given satisfies never;
  }
}
