import { schedule } from 'node-cron';

export interface Ticks {
  stop(): Promise<void>;
}

const say = () => {};
/** node-cron prints lines of its own, coloured, into a log of JSON. What fails is told through `onError`. */
const QUIET = { info: say, warn: say, error: say, debug: say };

/** Once a minute, one run at a time. Holds no rule: what is due is the use case's business. */
export function startTicks(everyMinute: () => Promise<void>, onError: (error: unknown) => void): Ticks {
  const task = schedule('* * * * *', () => everyMinute().catch(onError), {
    name: 'every minute',
    noOverlap: true,
    logger: QUIET,
    timezone: 'Europe/London',
  });
  return {
    async stop() {
      await task.destroy();
    },
  };
}
