import type { IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { type ErrorRequestHandler, json, type Response, Router } from 'express';
import type { Calls } from './calls.ts';
import { answerCall } from './connector.ts';
import type { ConnectorAnswer, ConnectorCall, ConnectorDesk } from './connector-desk.ts';
import type { Exchanges } from './exchanges.ts';
import { answerOf, type Faults } from './faults.ts';
import { objectOf, textOf } from './json.ts';

/** Where what the bot does is written down. */
interface Books {
  exchanges: Exchanges;
  calls: Calls;
}

/** The connector over HTTP: faults are played here, and every call is written down. */
export function createConnectorRouter(desk: ConnectorDesk, faults: Faults, { exchanges, calls }: Books): Router {
  const router = Router();
  const sizes = new WeakMap<IncomingMessage, number>();
  router.use(json({ limit: '5mb', verify: (request, _response, body) => void sizes.set(request, body.length) }));
  router.use(async (request, response) => {
    const started = performance.now();
    const query = Object.fromEntries(
      Object.entries(request.query).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    );
    const call: ConnectorCall = { method: request.method, path: request.path, query, body: request.body as unknown };
    const { at, done, told } = await play(desk, faults, call);
    const tookMs = Math.round(performance.now() - started);
    const conversationId = conversationOf(call, done);
    calls.add({
      at,
      method: call.method,
      conversationId,
      tenantId: desk.room.place(conversationId)?.tenantId ?? '',
      bytes: sizes.get(request) ?? 0,
      status: told?.status ?? 0,
      wasDone: done !== undefined && done.status < 400,
    });
    exchanges.add({
      at,
      direction: 'from bot',
      method: call.method,
      path: request.originalUrl,
      request: call.body,
      status: told?.status ?? 0,
      answer: told === undefined ? 'The connection was cut.' : told.body,
      tookMs,
    });
    if (told === undefined) response.socket?.destroy();
    else write(response, told);
  });
  router.use(answerUnreadable);
  return router;
}

/** What came of a call, undefined when a fault came first; and what the bot is told, undefined for a cut connection. */
interface Played {
  /** The one instant at which the call counts: for the rates, for what it did and for the books. */
  at: string;
  done: ConnectorAnswer | undefined;
  told: ConnectorAnswer | undefined;
}

async function play(desk: ConnectorDesk, faults: Faults, call: ConnectorCall): Promise<Played> {
  const fault = faults.take(call);
  if (fault?.delayMs !== undefined) await pause(fault.delayMs, undefined, { ref: false });
  const at = desk.now();
  const answer = () => answerCall({ ...desk, now: () => at }, call);
  if (fault?.cut === 'before doing') return { at, done: undefined, told: undefined };
  if (fault?.cut === 'after doing') return { at, done: answer(), told: undefined };
  const lie = fault && answerOf(fault);
  const done = lie === undefined || fault?.dropAnswerAfterDoing ? answer() : undefined;
  return { at, done, told: lie ?? done };
}

/** From the path; a new conversation is named by the answer. */
function conversationOf({ path }: ConnectorCall, done: ConnectorAnswer | undefined): string {
  const named = /^\/v3\/(?:conversations|teams)\/([^/]+)/.exec(path)?.[1];
  if (named === undefined) return textOf(objectOf(done?.body)['id']);
  try {
    return decodeURIComponent(named);
  } catch {
    return '';
  }
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
