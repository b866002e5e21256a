import { may, type Person } from '../domain/person.ts';
import type { PersonalDataType } from '../domain/personal-data.ts';
import { screenWords } from '../usecases/screen-words.ts';
import type { Command } from './commands/command.ts';
import { showHelp } from './commands/help.ts';
import { commands } from './commands/index.ts';
import { answerInThread } from './commands/questions.ts';
import { phrases } from './phrases.ts';
import { plain } from './plain.ts';
import type { BotTools } from './tools.ts';
import type { Reply, Turn } from './turn.ts';

/** Chooses the command that the words begin with, any case, and runs it if this person may. */
export async function runWords(tools: BotTools, turn: Turn, words: string): Promise<Reply> {
  if (words === '') return showHelp(commands, tools, turn, '');
  const types = certainTypes(tools, words);
  if (types.length > 0) {
    await screenWords(tools, { words: [words], declaration: null, door: 'command' });
    return {
      kind: 'text',
      text: turn.where.kind === 'personal' ? phrases.personalWords(types) : phrases.notUnderstood,
    };
  }
  const chosen = chooseCommand(words);
  if (!chosen)
    return (await answerInThread(tools, turn, words)) ?? showHelp(commands, tools, turn, suggest(tools, words));
  const { command, rest } = chosen;
  if (command.needs !== null && !may(turn.who, command.needs)) {
    const text = turn.who.roles.length === 0 ? phrases.notPlaced(plain(turn.who.name)) : phrases.notAllowed;
    return { kind: 'text', text };
  }
  // A button's words too: some commands are called by several names that mean different things.
  return command.run(tools, { ...turn, words }, rest);
}

/**
 * A command may name a colleague or a place, so only what has a fixed form stops it. In a channel nothing is said of
 * why: everybody reads the answer.
 */
function certainTypes(tools: BotTools, words: string): PersonalDataType[] {
  const findings = tools.language.findPersonalData(words, tools.partnership);
  return [...new Set(findings.flatMap(({ type, certainty }) => (certainty === 'certain' ? [type] : [])))];
}

/** Whether words are a command. "Ask probation" is one of the manager's, and from others a reply, as is "done" alone. */
export function isCommandOf(who: Person, words: string): boolean {
  const chosen = chooseCommand(words);
  if (!chosen) return false;
  const { command, name, rest } = chosen;
  const mayRun = command.needs === null || may(who, command.needs);
  return !command.alsoSaid?.includes(name) || (mayRun && rest !== '');
}

/** The longest name or alias wins: "update d07" is update, "updates" is my updates. */
function chooseCommand(words: string): { command: Command; name: string; rest: string } | undefined {
  const bare = words.replace(/(?<=.)[.!?,;:]+$/u, '');
  const lower = bare.toLowerCase();
  const candidates = commands
    .flatMap((command) => [command.name, ...command.aliases].map((name) => ({ command, name: name.toLowerCase() })))
    .filter(({ name }) => lower === name || lower.startsWith(`${name} `))
    .toSorted((one, other) => other.name.length - one.name.length);
  const [best] = candidates;
  return best && { ...best, rest: bare.slice(best.name.length).trim() };
}

function suggest(tools: BotTools, words: string): string {
  const among = commands.map(({ name, aliases }) => ({ id: name, names: [name, ...aliases] }));
  const [first = ''] = words.split(' ');
  const found = tools.language.find(first, among);
  const near = found.outcome === 'found' ? [found.id] : found.outcome === 'ambiguous' ? found.ids : found.nearest;
  return near.length > 0 ? `Did you mean ${near.join(', ')}?` : '';
}
