import type { Instant } from './day.ts';

/** With the gaps below: given up after about forty minutes, long enough for Teams to be restarted. */
const MOST_ATTEMPTS = 8;
const FIRST_GAP_MS = 2000;
const LONGEST_GAP_MS = 15 * 60_000;

/** An attempt that Teams refused for now, or did not answer. */
export interface Refusal {
  code: string;
  retryAfterMs: number | null;
  /** No answer, or one that leaves it open whether the message was posted. */
  mayHaveArrived: boolean;
}

export type AfterRefusal =
  | { state: 'waiting'; dueAt: Instant; code: string; mayBeDouble: boolean }
  /** Nothing of it can have arrived. */
  | { state: 'failed'; reason: 'gave up'; code: string }
  /** One of the attempts may have arrived. */
  | { state: 'unknown'; reason: 'gave up'; code: string };

/**
 * What becomes of a delivery after a refused attempt: it waits three times as long as the time before, at least as long
 * as Teams asks, until its attempts run out. An attempt without a clear answer is repeated too, knowingly: a message
 * twice is a smaller harm than none.
 *
 * @param attempts made so far, this one included
 * @param jitter from 0 to 1: spreads those that failed together over the second half of their gap
 */
export function afterRefusal(
  { attempts, mayBeDouble }: { attempts: number; mayBeDouble: boolean },
  refusal: Refusal,
  now: Instant,
  jitter: number,
): AfterRefusal {
  const { code } = refusal;
  const isOpen = mayBeDouble || refusal.mayHaveArrived;
  if (attempts >= MOST_ATTEMPTS) return { state: isOpen ? 'unknown' : 'failed', reason: 'gave up', code };
  const gapMs = Math.min(LONGEST_GAP_MS, FIRST_GAP_MS * 3 ** (attempts - 1));
  const waitMs = Math.max(refusal.retryAfterMs ?? 0, gapMs * (0.5 + jitter / 2));
  return { state: 'waiting', dueAt: new Date(Date.parse(now) + waitMs).toISOString(), code, mayBeDouble: isOpen };
}
