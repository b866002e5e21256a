import type { Logger } from 'pino';
import type { Instant } from './domain/day.ts';

/** What the outside gives: the installation's folder, the clock and the source of ids. */
export interface Surroundings {
  root: string;
  log: Logger;
  now: () => Instant;
  newId: () => string;
  /** On the same clock as `now`. */
  sleep: (ms: number) => Promise<void>;
  /** The store broke for good: nothing more may be acknowledged, so the process must end. */
  onFatal: (error: unknown) => void;
}
