import type { ConnectorAnswer, ConnectorCall } from './connector-desk.ts';

/** A misfortune to play on the bot's calls to the connector. */
export interface Fault {
  /** Which calls: all fields given must fit. A text `path` must be contained in the call's path. */
  match: { method?: string; path?: string | RegExp } | ((call: ConnectorCall) => boolean);
  /** How many calls; 1 unless told, and with a `share` without end unless told. */
  times?: number;
  /** Of the calls that fit, the share that is met, from 0 to 1: every one unless told. */
  share?: number;
  /** Makes the choice of a share repeatable: the same seed meets the same calls; 1 unless told. */
  seed?: number;
  /** Status to answer; without it the call is only delayed. */
  status?: number;
  /** `error.code` of the answer, e.g. `ServiceError`, `PreconditionFailed`. */
  code?: string;
  /** Seconds, as a Retry-After header. */
  retryAfter?: number;
  delayMs?: number;
  /** The call takes effect and yet the bot is told that it failed. */
  dropAnswerAfterDoing?: boolean;
  /** The connection is cut without an answer: nothing has happened, or all of it has. Goes before `status`. */
  cut?: 'before doing' | 'after doing';
}

export interface Faults {
  add(fault: Fault): void;
  /** The fault to play on this call, used up once by asking. */
  take(call: ConnectorCall): Fault | undefined;
  clear(): void;
}

export function createFaults(): Faults {
  let pending: { fault: Fault; left: number; draw: () => number }[] = [];
  return {
    add(fault) {
      const left = fault.times ?? (fault.share === undefined ? 1 : Number.POSITIVE_INFINITY);
      pending.push({ fault, left, draw: dice(fault.seed ?? 1) });
    },
    take(call) {
      const found = pending.find(({ fault, draw }) => fits(fault, call) && draw() < (fault.share ?? 1));
      if (found === undefined) return undefined;
      found.left -= 1;
      pending = pending.filter(({ left }) => left > 0);
      return found.fault;
    },
    clear() {
      pending = [];
    },
  };
}

/** Numbers from 0 up to 1, the same row for the same seed (mulberry32). */
function dice(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function fits({ match }: Fault, call: ConnectorCall): boolean {
  if (typeof match === 'function') return match(call);
  if (match.method !== undefined && match.method !== call.method) return false;
  if (match.path === undefined) return true;
  return typeof match.path === 'string' ? call.path.includes(match.path) : match.path.test(call.path);
}

/** What the bot is told instead, if the fault has a status. */
export function answerOf(fault: Fault): ConnectorAnswer | undefined {
  if (fault.status === undefined) return undefined;
  const code = fault.code ?? (fault.status === 429 ? 'Throttled' : 'ServiceError');
  return {
    status: fault.status,
    body: { error: { code, message: `Played by the rehearsal room: ${code}` } },
    ...(fault.retryAfter === undefined ? {} : { retryAfter: fault.retryAfter }),
  };
}
