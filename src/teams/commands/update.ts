import { findGroup } from '../../domain/partnership.ts';
import { mayAnswer } from '../../domain/person.ts';
import { currentRound } from '../../domain/round.ts';
import { dayOf } from '../../domain/working-days.ts';
import { showForm } from '../actions/update.ts';
import { phrases } from '../phrases.ts';
import type { Command } from './command.ts';
import { showOwed } from './my-updates.ts';
import { dutyNames, explainMiss } from './naming.ts';

export const update: Command = {
  name: 'update',
  aliases: ['answer'],
  summary: 'Opens the form for one duty',
  example: 'update d07',
  needs: 'answer',
  menus: ['personal', 'team', 'groupChat'],
  async run(tools, turn, words) {
    if (words === '') return showOwed(tools, turn);
    const among = dutyNames(tools.partnership);
    const found = tools.language.find(words, among);
    if (found.outcome !== 'found') return { kind: 'text', text: explainMiss(words, 'duty', found, among) };
    const round = currentRound(tools.partnership, dayOf(turn.now));
    if (!round) return { kind: 'text', text: phrases.noBoardAhead };

    const asked = tools.partnership.duties.find(({ id }) => id === found.id)?.groups ?? [];
    const allowed = asked.filter((groupId) => mayAnswer(turn.who, found.id, groupId, tools.partnership));
    const links = await tools.store.links.ofConversation(turn.where.conversationId);
    const here = allowed.filter((groupId) => links.some((link) => link.groupId === groupId));
    const own = allowed.filter((groupId) => turn.who.groupIds.includes(groupId));
    const groups = [here, own, allowed].find((choice) => choice.length > 0) ?? [];

    const [only, ...others] = groups;
    if (only === undefined) return { kind: 'text', text: phrases.notYours };
    if (others.length === 0) {
      return showForm(tools, { dutyId: found.id, groupId: only, roundId: round.id }, 'receipt');
    }
    return {
      kind: 'card',
      card: tools.cards.fill('pick', {
        title: `${found.id}: for which group?`,
        explanation: 'Several groups are asked about this duty. Choose the one you speak for.',
        choices: groups.map((groupId) => ({
          title: findGroup(tools.partnership, groupId)?.shortName ?? groupId,
          verb: 'update',
          groupId,
          dutyId: found.id,
          roundId: round.id,
          basedOn: 0,
        })),
      }),
    };
  },
};
