import type { Act } from '../../domain/person.ts';
import type { BotTools } from '../tools.ts';
import type { FilledCard, Turn } from '../turn.ts';

/** A card that somebody may put into a message, and the line that they choose it by. */
export interface Found {
  card: FilledCard;
  /** Plain words: Teams formats neither. */
  preview: { title: string; text: string };
}

/** Which of the results are wanted. */
export interface Page {
  skip: number;
  /** At least 1. */
  count: number;
}

/** What people can look for from the box in which they write. One file each, one line in index.ts; the manifest names the same. */
export interface Search {
  /** As in the manifest. */
  commandId: string;
  needs: Act;
  /** For the manifest: at most 32 characters, 128 and 32, 128. */
  title: string;
  description: string;
  parameter: { name: string; title: string; description: string };
  /** Said when nothing is found, without formatting: with words, and without. */
  nothing: { found: string; yet: string };
  /**
   * Best first. Words may be the beginnings of words, and empty before anything is typed. They may be a person's name or
   * worse: they are compared, and neither kept, logged nor said back.
   */
  run(tools: BotTools, turn: Turn, words: string, page: Page): Promise<Found[]>;
}
