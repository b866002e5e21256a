import type { Command } from './command.ts';
import { promptAll } from './prompt.ts';

/** The same as `prompt all`, under the name that the manager's calendar has for it. */
export const openRound: Command = {
  name: 'open round',
  aliases: ['open the round'],
  summary: 'Posts every linked group’s prompt now, without waiting for the day',
  example: 'open round',
  needs: 'prompt',
  menus: [],
  run: promptAll,
};
