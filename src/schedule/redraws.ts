import type { RedrawOutcome } from '../usecases/redraw-prompt.ts';

/** Teams allows 60 writes in 30 seconds and 1,800 an hour in one channel; people notice nothing faster than this. */
const GAP_MS = 2000;
const MOST_TRIES = 6;

export interface Redraws {
  /** Asks for one prompt card to be redrawn; returns at once. */
  ask(roundId: string, groupId: string): void;
  /** Resolves when nothing is being drawn; what still waited is left to the next start's tick. */
  stop(): Promise<void>;
}

/** Draws a card at once when it is quiet, and at most once in GAP_MS when answers pour in. One writer a card. */
export function startRedraws(
  redraw: (roundId: string, groupId: string) => Promise<RedrawOutcome>,
  onError: (error: unknown) => void,
): Redraws {
  const wanted = new Map<string, { isAskedAgain: boolean; done: Promise<void> }>();
  const wakers = new Set<() => void>();
  let isStopping = false;

  function wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        wakers.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      wakers.add(wake);
    });
  }

  async function draw(key: string, roundId: string, groupId: string): Promise<void> {
    let tries = 0;
    for (;;) {
      const card = wanted.get(key);
      if (!card || isStopping) break;
      card.isAskedAgain = false;
      const outcome = await redraw(roundId, groupId);
      tries = outcome.outcome === 'later' ? tries + 1 : 0;
      if (tries >= MOST_TRIES) break;
      await wait(outcome.outcome === 'later' ? (outcome.waitMs ?? GAP_MS * 2 ** tries) : GAP_MS);
      if (outcome.outcome !== 'later' && !card.isAskedAgain) break;
    }
  }

  return {
    ask(roundId, groupId) {
      if (isStopping) return;
      const key = `${roundId}:${groupId}`;
      const card = wanted.get(key);
      if (card) {
        card.isAskedAgain = true;
        return;
      }
      const entry = { isAskedAgain: false, done: Promise.resolve() };
      wanted.set(key, entry);
      entry.done = draw(key, roundId, groupId)
        .catch(onError)
        .finally(() => wanted.delete(key));
    },
    async stop() {
      isStopping = true;
      for (const wake of wakers) wake();
      await Promise.all([...wanted.values()].map(({ done }) => done));
    },
  };
}
