import type { Day, Instant } from './day.ts';
import type { Opened } from './delivery.ts';

/** That a round opened by itself, which it does once. */
export interface RoundOpened extends Opened {
  /** The round's id without its hyphens: 20261210. */
  number: number;
  revision: 1;
  roundId: Day;
  at: Instant;
}

export function openingNumber(roundId: Day): number {
  return Number(roundId.replaceAll('-', ''));
}
