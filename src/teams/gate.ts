import type { Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { type ActivityRules, examineActivity, TEAMS_SERVICE_HOSTS } from './auth-activity.ts';
import type { Proof } from './auth-proof.ts';

/** Two middlewares that stand around the body parser. A request passes both or is answered here. */
export interface Gate {
  /** Before the body is read: a caller without a good token learns nothing but 401 and costs us no parsing. */
  admit: RequestHandler;
  /** After it is read: the body is an activity that Teams may send us. */
  inspect: RequestHandler;
}

/**
 * Builds the gate in front of the adapter. Every answer is JSON `{ error }` and names the remedy. What is logged is the
 * status alone.
 *
 * @param options.prove the adapter's own check of an Authorization header
 */
export function buildGate(
  options: Omit<ActivityRules, 'allowedServiceHosts'> & {
    allowedServiceHosts?: readonly string[];
    prove: (authorization: string) => Promise<Proof>;
    log: Pick<Logger, 'info' | 'error'>;
  },
): Gate {
  const rules: ActivityRules = { allowedServiceHosts: TEAMS_SERVICE_HOSTS, ...options };
  const proven = new WeakMap<Request, Extract<Proof, { outcome: 'proven' }>>();

  function refuse(res: Response, status: number, error: string): void {
    options.log.info({ status }, 'an activity was refused');
    if (status === 401) res.set('WWW-Authenticate', 'Bearer');
    res.status(status).json({ error });
  }

  return {
    admit: async (req, res, next) => {
      const proof = await options.prove(req.headers.authorization ?? '');
      switch (proof.outcome) {
        case 'proven':
          proven.set(req, proof);
          return next();
        case 'refused':
          return refuse(res, 401, 'Send a valid Bot Framework token for this bot.');
        case 'unchecked':
          options.log.error({ err: proof.cause }, 'the keys for checking tokens could not be fetched');
          return refuse(res.set('Retry-After', '30'), 503, 'Tokens cannot be checked at the moment: try again later.');
      }
    },
    inspect: (req, res, next) => {
      const proof = proven.get(req);
      if (!proof) return refuse(res, 401, 'Send a valid Bot Framework token for this bot.');
      const refusal = examineActivity(req.body, proof.serviceUrl, rules);
      if (refusal) return refuse(res, refusal.status, refusal.error);
      proof.vouchFor(req.body);
      return next();
    },
  };
}
