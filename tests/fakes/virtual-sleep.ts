/**
 * Sleeping on a clock that stands still unless told: while everybody sleeps, it is moved to the moment at which the
 * first one wakes, so that hours of waiting cost no time and nobody wakes late.
 */
export function virtualSleep(clock: { now: () => string; pass: (ms: number) => void }): (ms: number) => Promise<void> {
  const sleepers: { wakeMs: number; wake: () => void }[] = [];
  let isRunning = false;

  async function run(): Promise<void> {
    isRunning = true;
    while (sleepers.length > 0) {
      // Whoever is awake goes on first.
      await new Promise(setImmediate);
      sleepers.sort((one, other) => one.wakeMs - other.wakeMs);
      const next = sleepers.shift();
      if (!next) break;
      clock.pass(Math.max(0, next.wakeMs - Date.parse(clock.now())));
      next.wake();
    }
    isRunning = false;
  }

  return (ms) =>
    new Promise((wake) => {
      sleepers.push({ wakeMs: Date.parse(clock.now()) + ms, wake });
      if (!isRunning) void run();
    });
}
