import { randomBytes } from 'node:crypto';
import type { Instant } from '../../domain/day.ts';
import type { Identity, LocalSignIn } from './sign-in.ts';

const SESSION_MS = 12 * 60 * 60_000;

/** Keys and sessions live in memory: a restart ends them. Both end after twelve hours. */
export function createLocalSignIn(now: () => Instant): LocalSignIn {
  const keys = new Map<string, Held>();
  const sessions = new Map<string, Held>();
  interface Held {
    person: Identity;
    untilMs: number;
  }
  function hold(where: Map<string, Held>, person: Identity): string {
    const nowMs = Date.parse(now());
    for (const [secret, { untilMs }] of where) if (untilMs <= nowMs) where.delete(secret);
    const secret = randomBytes(32).toString('base64url');
    where.set(secret, { person, untilMs: nowMs + SESSION_MS });
    return secret;
  }
  function find(where: Map<string, Held>, secret: string): Identity | undefined {
    const held = where.get(secret);
    return held && held.untilMs > Date.parse(now()) ? held.person : undefined;
  }
  return {
    mode: 'local',
    identify: async (token) => find(sessions, token),
    makeKey: (person) => hold(keys, person),
    redeem(key) {
      const person = find(keys, key);
      keys.delete(key);
      return person && hold(sessions, person);
    },
  };
}
