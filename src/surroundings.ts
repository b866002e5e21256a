import type { Logger } from 'pino';
import type { Instant } from './domain/day.ts';
import type { startTicks } from './schedule/ticks.ts';

/** What the outside gives: the installation's folder, the clock and the source of ids. */
export interface Surroundings {
  root: string;
  log: Logger;
  now: () => Instant;
  newId: () => string;
  /** On the same clock as `now`. */
  sleep: (ms: number) => Promise<void>;
  /** What calls every minute; a rehearsal may let only its own clock call. */
  startTicks: typeof startTicks;
  /** The store broke for good: nothing more may be acknowledged, so the process must end. */
  onFatal: (error: unknown) => void;
}
