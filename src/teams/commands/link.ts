import { findGroup } from '../../domain/partnership.ts';
import { linkGroup } from '../../usecases/link-group.ts';
import { phrases } from '../phrases.ts';
import type { BotTools } from '../tools.ts';
import type { Reply, Turn } from '../turn.ts';
import type { Command } from './command.ts';
import { explainMiss, groupNames } from './naming.ts';

export const link: Command = {
  name: 'link',
  aliases: ['connect'],
  summary: 'Ties this channel to a group, so that its prompts come here',
  example: 'link barrow',
  needs: 'link',
  menus: ['team'],
  async run(tools, turn, words) {
    if (turn.where.kind !== 'channel') return { kind: 'text', text: phrases.linkWhere };
    const among = groupNames(tools.partnership);
    const channel = await tools.store.conversations.get(turn.where.conversationId);
    const found = tools.language.find(words || (channel?.name ?? ''), among);
    switch (found.outcome) {
      case 'found':
        return linkHere(tools, turn, found.id);
      case 'ambiguous':
        return pickGroup(tools, found.ids);
      case 'unknown':
        if (words === '') return pickGroup(tools, []);
        return { kind: 'text', text: explainMiss(words, 'group', found, among) };
    }
  },
};

export async function linkHere(tools: BotTools, turn: Turn, groupId: string): Promise<Reply> {
  const linked = await linkGroup(tools, { groupId, conversationId: turn.where.conversationId, by: turn.who });
  switch (linked.outcome) {
    case 'linked':
      return { kind: 'text', text: phrases.linked(linked.group, linked.channel, linked.movedFrom) };
    case 'already linked':
      return { kind: 'text', text: phrases.alreadyLinked(linked.group) };
    case 'no such group':
      return { kind: 'text', text: phrases.unknownNear('that group', []) };
    case 'no such channel':
      return { kind: 'text', text: phrases.noSuchChannel };
  }
}

function pickGroup(tools: BotTools, first: readonly string[]): Reply {
  const ids = first.length > 1 ? first : tools.partnership.groups.map(({ id }) => id);
  return {
    kind: 'card',
    card: tools.cards.fill('pick', {
      title: 'Which group uses this channel?',
      explanation: 'Its prompts will be posted here. You can link it again elsewhere later.',
      choices: ids.map((groupId) => ({
        title: findGroup(tools.partnership, groupId)?.shortName ?? groupId,
        verb: 'link',
        groupId,
        dutyId: '',
        roundId: '',
        basedOn: 0,
      })),
    }),
  };
}
