import type { Activity } from './activities.ts';
import type { Exchanges } from './exchanges.ts';
import { objectOf, textOf } from './json.ts';

/** What the bot answered. Status 0: nothing in time, or nobody there. */
export interface BotAnswer {
  status: number;
  body: unknown;
}

/** The way from the room to the bot. */
export interface Delivery {
  /**
   * Posts one activity and waits for the answer. Never rejects: a dead bot is status 0. With `withinMs` nobody waits
   * longer than that, and it is not sent again.
   */
  send(activity: Activity, withinMs?: number): Promise<BotAnswer>;
  /** Resolves when nothing is on its way. */
  settled(): Promise<void>;
  /** The last activities sent, newest first. */
  sent(): Activity[];
  stop(): Promise<void>;
}

export interface DeliveryOptions {
  /** Of each process of the bot: they take turns, as behind a load balancer. */
  botUrl: string | readonly string[];
  authorise?: (serviceUrl: string) => Promise<string> | string;
  /** After this time Teams gives up waiting and sends the activity once more; 15 s in Teams. */
  answerWithinMs: number;
  exchanges: Exchanges;
  now: () => string;
  newId: () => string;
}

const kept = 200;

export function createDelivery(options: DeliveryOptions): Delivery {
  const { exchanges, now } = options;
  const addresses = [options.botUrl].flat().map((url) => new URL(url));
  let turns = 0;
  const underway = new Set<Promise<unknown>>();
  const sent: Activity[] = [];
  const stopping = new AbortController();

  async function send(activity: Activity, isLast: boolean, withinMs = options.answerWithinMs): Promise<BotAnswer> {
    sent.unshift(activity);
    sent.length = Math.min(sent.length, kept);
    const { answer, isLate } = await track(post(activity, Math.min(withinMs, options.answerWithinMs)));
    // Teams sends an invoke again under a new id; a message keeps its id, because that is the message's own.
    if (isLate && !isLast && !stopping.signal.aborted) {
      const again =
        activity.type === 'invoke' ? { ...activity, id: `f:${options.newId()}`, timestamp: now() } : activity;
      void track(send(again, true));
    }
    return answer;
  }

  async function post(activity: Activity, withinMs: number): Promise<{ answer: BotAnswer; isLate: boolean }> {
    const at = now();
    const started = performance.now();
    const address = addresses[turns % addresses.length];
    turns += 1;
    const patience = AbortSignal.timeout(withinMs);
    let answer: BotAnswer;
    try {
      if (address === undefined) throw new Error('The room was given no bot.');
      const response = await fetch(address, {
        method: 'POST',
        headers: await headersFor(activity),
        body: JSON.stringify(activity),
        signal: AbortSignal.any([patience, stopping.signal]),
      });
      answer = { status: response.status, body: readBody(await response.text()) };
    } catch (error) {
      answer = { status: 0, body: describe(error) };
    }
    const tookMs = Math.round(performance.now() - started);
    const { status, body } = answer;
    const path = address?.pathname ?? '';
    exchanges.add({ at, direction: 'to bot', method: 'POST', path, request: activity, status, answer: body, tookMs });
    return { answer, isLate: patience.aborted && answer.status === 0 };
  }

  async function headersFor(activity: Activity): Promise<Record<string, string>> {
    const { id: conversationId, tenantId } = objectOf(activity['conversation']);
    const authorization = await options.authorise?.(textOf(activity['serviceUrl']));
    return {
      'content-type': 'application/json; charset=utf-8',
      ...(authorization === undefined ? {} : { authorization }),
      'x-ms-conversation-id': textOf(conversationId),
      'x-ms-tenant-id': textOf(tenantId),
    };
  }

  function track<Answer>(promise: Promise<Answer>): Promise<Answer> {
    underway.add(promise);
    void promise.finally(() => underway.delete(promise));
    return promise;
  }

  async function settled(): Promise<void> {
    while (underway.size > 0) await Promise.all(underway);
  }

  async function stop(): Promise<void> {
    stopping.abort();
    await settled();
  }

  return {
    send: (activity, withinMs) => track(send(activity, withinMs !== undefined, withinMs)),
    settled,
    sent: () => [...sent],
    stop,
  };
}

function readBody(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'No answer in time';
  const { cause } = error;
  return cause instanceof Error ? `${error.message}: ${cause.message || cause.name}` : error.message;
}
