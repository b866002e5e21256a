import type { Partnership } from '../domain/partnership.ts';
import type { Tools } from '../usecases/ports.ts';
import type { Cards } from './cards.ts';
import type { TeamsMessenger } from './messenger.ts';

/** What commands and actions work with: the use cases' tools, the cards, and where report links point. */
export interface BotTools extends Tools {
  partnership: Partnership;
  cards: Cards;
  messenger: TeamsMessenger;
  /** No slash at the end. */
  publicUrl: string;
}
