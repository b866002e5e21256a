import type { Act } from '../../domain/person.ts';
import type { BotTools } from '../tools.ts';
import type { Reply, Turn } from '../turn.ts';

/** The places in which Teams shows a menu of commands, by their names in the app manifest. */
export type Menu = 'personal' | 'team' | 'groupChat';

/** Something a person types. One file each, one line in index.ts; the manifest and the help card read that list. */
export interface Command {
  name: string;
  /** Other ways to say it. */
  aliases: readonly string[];
  /** Names that people also say in a reply: alone, or from somebody who may not run it, they are one ("done", "ask probation"). */
  alsoSaid?: readonly string[];
  /** One line for the help card and for Teams' command menu. */
  summary: string;
  example: string;
  /** Who may: the help card shows only what this person may do. */
  needs: Act | null;
  /** Where Teams' menu offers it: 12 commands at most in each, so rare ones are in the help card alone. It works everywhere, if typed. */
  menus: readonly Menu[];
  /** `words` is what follows the command's name. */
  run(tools: BotTools, turn: Turn, words: string): Promise<Reply>;
}
