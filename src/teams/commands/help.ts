import { may } from '../../domain/person.ts';
import type { BotTools } from '../tools.ts';
import type { Reply, Turn } from '../turn.ts';
import type { Command } from './command.ts';

/** `all` is read when somebody asks, because help is one of the commands itself. */
export function help(all: () => readonly Command[]): Command {
  return {
    name: 'help',
    aliases: ['hello', 'hi', 'start', '?'],
    summary: 'Shows what you can ask me',
    example: '',
    needs: null,
    menus: ['personal', 'team', 'groupChat'],
    async run(tools, turn) {
      return showHelp(all(), tools, turn, '');
    },
  };
}

/** The help card with only what this person may do; `suggestion` is the answer to words nobody knows. */
export function showHelp(commands: readonly Command[], tools: BotTools, turn: Turn, suggestion: string): Reply {
  const { who } = turn;
  const allowed = commands.filter(({ needs }) => needs === null || may(who, needs));
  const isPlaced = who.roles.length > 0;
  return {
    kind: 'card',
    card: tools.cards.fill('help', {
      title: suggestion === '' ? 'What you can ask me' : 'I did not understand that',
      intro: isPlaced
        ? 'I collect the updates for the partnership’s duties and compile its reports. Type a command, here or in a channel after my name.'
        : 'I do not know your organisation yet. Ask the CSP manager to type role and choose you.',
      suggestion,
      commands: allowed.map(({ name, summary, example }) => ({ name, summary, example })),
      buttons: ['my updates', 'status', 'report']
        .filter((words) => allowed.some((command) => command.name === words))
        .map((words) => ({ title: words.charAt(0).toUpperCase() + words.slice(1), words })),
      footer:
        'Do not write names, addresses or case details of members of the public. What is written here can be disclosed.',
    }),
  };
}
