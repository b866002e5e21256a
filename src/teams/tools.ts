import type { Partnership } from '../domain/partnership.ts';
import type { ExportFormat, Tools } from '../usecases/ports.ts';
import type { Cards } from './cards.ts';
import type { TeamsMessenger } from './messenger.ts';
import type { Upload } from './upload.ts';

/** What commands and actions work with: the use cases' tools, the cards, and where report links point. */
export interface BotTools extends Tools {
  partnership: Partnership;
  cards: Cards;
  messenger: TeamsMessenger;
  /** No slash at the end. */
  publicUrl: string;
  /** The formats that a report leaves in. */
  formats: readonly ExportFormat[];
  upload: Upload;
}
