import type { Partnership } from '../domain/partnership.ts';
import type { ExportFormat, Tools } from '../usecases/ports.ts';
import type { Cards } from './cards.ts';
import type { TeamsMessenger } from './messenger.ts';
import type { TabPlace } from './tab-links.ts';
import type { Upload } from './upload.ts';

/** What commands and actions work with: the use cases' tools, the cards, and where links to reports and the tab point. */
export interface BotTools extends Tools, TabPlace {
  partnership: Partnership;
  cards: Cards;
  messenger: TeamsMessenger;
  /** The formats that a report leaves in. */
  formats: readonly ExportFormat[];
  upload: Upload;
}
