import type { Logger } from 'pino';
import type { Instant } from './domain/day.ts';
import type { startTicks } from './schedule/ticks.ts';
import type { OpenId } from './teams/auth-proof.ts';

/** Where the keys of those who sign come from. A cloud of a government has its own; so has a rehearsal of Teams mode. */
export interface Issuers {
  /** Of the channel service, which calls the bot. */
  bot: OpenId;
  /** Origin of Entra, which signs people in to the tab. */
  entra: string;
}

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
  /** Who signs the tokens of Teams: Microsoft's public cloud unless told. */
  issuers?: Issuers;
}
