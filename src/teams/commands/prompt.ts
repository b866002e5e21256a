import { formatDay } from '../../domain/words.ts';
import { dayOf } from '../../domain/working-days.ts';
import { promptAll as promptEach } from '../../usecases/prompt-all.ts';
import { type PromptOutcome, promptGroup } from '../../usecases/prompt-group.ts';
import { threadLink } from '../links.ts';
import { phrases } from '../phrases.ts';
import type { BotTools } from '../tools.ts';
import type { Reply, Turn } from '../turn.ts';
import type { Command } from './command.ts';
import { explainMiss, groupNames } from './naming.ts';

export const prompt: Command = {
  name: 'prompt',
  aliases: [],
  summary: 'Posts the update prompt in a group’s channel, or in all of them',
  example: 'prompt barrow',
  needs: 'prompt',
  menus: ['team', 'groupChat'],
  async run(tools, turn, words) {
    if (/^(all|everyone|everybody)$/iu.test(words)) return promptAll(tools, turn);
    if (words === '') return promptHere(tools, turn);
    const among = groupNames(tools.partnership);
    const found = tools.language.find(words, among);
    if (found.outcome !== 'found') return { kind: 'text', text: explainMiss(words, 'group', found, among) };
    return promptOne(tools, turn, found.id);
  },
};

export async function promptOne(tools: BotTools, turn: Turn, groupId: string): Promise<Reply> {
  const outcome = await promptGroup(tools, { groupId, by: turn.who });
  const isHere = outcome.outcome === 'sent' && outcome.channel.id === turn.where.conversationId;
  return { kind: 'text', text: isHere ? phrases.promptedHere : sentenceOf(outcome) };
}

async function promptHere(tools: BotTools, turn: Turn): Promise<Reply> {
  const [link] = await tools.store.links.ofConversation(turn.where.conversationId);
  if (link) return promptOne(tools, turn, link.groupId);
  return { kind: 'text', text: 'Say which group, for example **prompt barrow**, or **prompt all**.' };
}

/** A sentence for each group. */
export async function promptAll(tools: BotTools, turn: Turn): Promise<Reply> {
  const sentences: string[] = [];
  const unlinked: string[] = [];
  for (const { group, prompted } of await promptEach(tools, turn.who)) {
    if (prompted.outcome === 'no channel') unlinked.push(group.shortName);
    else sentences.push(sentenceOf(prompted));
  }
  if (unlinked.length > 0) sentences.push(phrases.unlinked(unlinked));
  return { kind: 'text', text: sentences.map((sentence) => `- ${sentence}`).join('\n') };
}

function sentenceOf(outcome: PromptOutcome): string {
  switch (outcome.outcome) {
    case 'sent':
      return `${phrases.prompted(outcome.group, outcome.channel, outcome.view.lines.length)} [Open it](${threadLink(outcome.channel, outcome.prompt.messageId ?? '')})`;
    case 'already sent':
      return `${phrases.alreadyPrompted(
        outcome.group,
        formatDay(dayOf(outcome.prompt.sentAt ?? outcome.prompt.leaseUntilAt)),
        outcome.view.answered,
        outcome.view.lines.length,
      )} [Open it](${threadLink(outcome.channel, outcome.prompt.messageId ?? '')})`;
    case 'being sent':
      return phrases.beingPrompted(outcome.group);
    case 'no channel':
      return phrases.noChannel(outcome.group);
    case 'not reached':
      return phrases.notReached(outcome.group, outcome.channel, outcome.code, outcome.mayRetry);
    case 'no such group':
      return phrases.unknownNear('that group', []);
    case 'no board ahead':
      return phrases.noBoardAhead;
  }
}
