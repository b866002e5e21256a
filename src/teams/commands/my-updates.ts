import { listOwed } from '../../usecases/list-owed.ts';
import { phrases } from '../phrases.ts';
import type { BotTools } from '../tools.ts';
import type { Reply, Turn } from '../turn.ts';
import { owedData } from '../views/owed.ts';
import type { Command } from './command.ts';

export const myUpdates: Command = {
  name: 'my updates',
  aliases: ['updates', 'mine', 'what do i owe', 'my update'],
  summary: 'Shows what you owe, and how far you are',
  example: '',
  needs: 'answer',
  menus: ['personal', 'team', 'groupChat'],
  async run(tools, turn) {
    return showOwed(tools, turn);
  },
};

export async function showOwed(tools: BotTools, turn: Turn): Promise<Reply> {
  const owed = await listOwed(tools, turn.who);
  if (!owed) return { kind: 'text', text: phrases.noBoardAhead };
  return { kind: 'card', card: tools.cards.fill('owed', owedData(tools.partnership, owed, tools)) };
}
