import { readSendError } from './send-error.ts';

/** Nothing was posted when Teams answers these, so trying again can not double a message. */
const NOT_POSTED = new Set(['Throttled', 'PreconditionFailed']);
const MOST_TRIES = 4;
const LONGEST_WAIT_MS = 4000;

/**
 * Sends, and waits out a full bucket or a busy conversation: as long as Teams asks, at most four seconds a time.
 * Anything else that fails is thrown at once: after an ambiguous error a second try could post twice.
 */
export async function sendPatiently<Sent>(send: () => Promise<Sent>): Promise<Sent> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await send();
    } catch (error) {
      const failure = readSendError(error);
      const mayRepeat = failure.outcome === 'later' && NOT_POSTED.has(failure.code);
      if (!mayRepeat || tries === MOST_TRIES || (failure.retryAfterMs ?? 0) > LONGEST_WAIT_MS) throw error;
      await new Promise((resolve) => setTimeout(resolve, failure.retryAfterMs ?? 250 * 2 ** tries));
    }
  }
}
