import type { Instant } from './day.ts';

/**
 * What one bot may send in one conversation, a channel with all its threads being one: 7 in 1 s, 8 in 2 s, 60 in 30 s
 * and 1,800 in 3,600 s (TEAMS.md section 1). One bucket keeps all four: 7 at once, then one in every 2.02 s makes at
 * most 7, 7, 21 and 1,789.
 */
const CAPACITY = 7;
const REFILL_MS = 2020;

/** A tenant takes 50 requests a second from one app. Places that far apart are 47.6 a second. */
export const TENANT_SPACING_MS = 21;

/**
 * One token of the conversation's bucket, whose whole state is `paceAt`: the instant at which it is full again; null
 * when it was never used.
 *
 * @returns how long to wait for the token, and the bucket once it is taken
 */
export function takeToken(paceAt: Instant | null, now: Instant): { waitMs: number; paceAt: Instant } {
  const nowMs = Date.parse(now);
  const emptyMs = nowMs + CAPACITY * REFILL_MS;
  // Never emptier than empty: a clock that ran ahead may have written this.
  const fullMs = Math.min(emptyMs, Math.max(nowMs, paceAt === null ? nowMs : Date.parse(paceAt)));
  return {
    waitMs: Math.max(0, fullMs + REFILL_MS - emptyMs),
    paceAt: new Date(fullMs + REFILL_MS).toISOString(),
  };
}
