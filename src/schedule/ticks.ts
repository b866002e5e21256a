import { schedule } from 'node-cron';

export interface Ticks {
  stop(): Promise<void>;
}

/** Once a minute, one run at a time. Holds no rule: what is due is the use case's business. */
export function startTicks(everyMinute: () => Promise<void>, onError: (error: unknown) => void): Ticks {
  const task = schedule('* * * * *', () => everyMinute().catch(onError), {
    name: 'every minute',
    noOverlap: true,
    timezone: 'Europe/London',
  });
  return {
    async stop() {
      await task.destroy();
    },
  };
}
