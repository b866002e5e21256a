import { setTimeout as pause } from 'node:timers/promises';
import { type ErrorRequestHandler, json, type Response, Router } from 'express';
import { answerCall } from './connector.ts';
import type { ConnectorAnswer, ConnectorCall, ConnectorDesk } from './connector-desk.ts';
import type { Exchanges } from './exchanges.ts';
import { answerOf, type Faults } from './faults.ts';

/** The connector over HTTP: faults are played here, and every call is written to the exchanges. */
export function createConnectorRouter(desk: ConnectorDesk, faults: Faults, exchanges: Exchanges): Router {
  const router = Router();
  router.use(json({ limit: '5mb' }));
  router.use(async (request, response) => {
    const started = performance.now();
    const at = desk.now();
    const query = Object.fromEntries(
      Object.entries(request.query).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    );
    const call: ConnectorCall = { method: request.method, path: request.path, query, body: request.body as unknown };
    const answer = await answerWithFaults(desk, faults, call);
    const tookMs = Math.round(performance.now() - started);
    exchanges.add({
      at,
      direction: 'from bot',
      method: call.method,
      path: request.originalUrl,
      request: call.body,
      status: answer.status,
      answer: answer.body,
      tookMs,
    });
    write(response, answer);
  });
  router.use(answerUnreadable);
  return router;
}

async function answerWithFaults(desk: ConnectorDesk, faults: Faults, call: ConnectorCall): Promise<ConnectorAnswer> {
  const fault = faults.take(call);
  if (fault?.delayMs !== undefined) await pause(fault.delayMs, undefined, { ref: false });
  const played = fault === undefined ? undefined : answerOf(fault);
  if (played === undefined) return answerCall(desk, call);
  if (fault?.dropAnswerAfterDoing) answerCall(desk, call);
  return played;
}

function write(response: Response, { status, body, retryAfter }: ConnectorAnswer): void {
  if (retryAfter !== undefined) response.set('retry-after', String(retryAfter));
  response.status(status);
  if (body === undefined) response.end();
  else response.json(body);
}

/** A body that is no JSON, or far too long. */
const answerUnreadable: ErrorRequestHandler = (error: { status?: number }, _request, response, next) => {
  if (error.status === 413) {
    write(response, {
      status: 413,
      body: { error: { code: 'MessageSizeTooBig', message: 'Message size too large.' } },
    });
  } else if (error.status === 400) {
    write(response, { status: 400, body: { error: { code: 'BadSyntax', message: 'The body is not valid JSON.' } } });
  } else next(error);
};
