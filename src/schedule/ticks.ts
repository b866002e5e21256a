import { schedule } from 'node-cron';

export interface Ticks {
  /** What a tick runs, now: after the run under way, if there is one. Rejects when it fails. */
  run(): Promise<void>;
  stop(): Promise<void>;
}

const say = () => {};
/** node-cron prints lines of its own, coloured, into a log of JSON. What fails is told through `onError`. */
const QUIET = { info: say, warn: say, error: say, debug: say };

/** Once a minute, one run at a time. Holds no rule: what is due is the use case's business. */
export function startTicks(everyMinute: () => Promise<void>, onError: (error: unknown) => void): Ticks {
  let latest: Promise<void> = Promise.resolve();
  function run(): Promise<void> {
    const mine = latest.then(everyMinute);
    latest = mine.catch(() => {});
    return mine;
  }
  const task = schedule('* * * * *', () => run().catch(onError), {
    name: 'every minute',
    noOverlap: true,
    logger: QUIET,
    timezone: 'Europe/London',
  });
  return {
    run,
    async stop() {
      await task.destroy();
    },
  };
}
