import { describeCadence } from '../../domain/cadence-words.ts';
import { type Duty, dutiesOf, findGroup, findTheme } from '../../domain/partnership.ts';
import { leadNames } from '../../domain/prompt.ts';
import { dutiesIn } from '../../domain/scope.ts';
import { standingOf, worstOf } from '../../domain/standing.ts';
import { joinWords } from '../../domain/words.ts';
import { viewRound } from '../../usecases/view-round.ts';
import { dutyPage, tabLink } from '../tab-links.ts';
import type { BotTools } from '../tools.ts';
import type { Reply, Turn } from '../turn.ts';
import { markOf } from '../views/marks.ts';
import type { Command } from './command.ts';
import { dutyNames, explainMiss, groupNames, themeNames } from './naming.ts';
import { mayAskHere } from './report.ts';

export const duties: Command = {
  name: 'duties',
  aliases: ['duty', 'register'],
  summary: 'Lists the duties with their lead, groups and legal basis',
  example: 'duties barrow',
  needs: 'look',
  menus: ['team', 'groupChat'],
  async run(tools, turn, words) {
    if (words === '') return showDuties(tools, turn, 'The duties of the partnership', tools.partnership.duties);
    const groups = groupNames(tools.partnership);
    const inGroup = tools.language.find(words, groups);
    const group = inGroup.outcome === 'found' ? findGroup(tools.partnership, inGroup.id) : undefined;
    if (group) return showDuties(tools, turn, `${group.name}: duties`, dutiesOf(tools.partnership, group.id));
    const asTheme = tools.language.find(words.replace(/^theme:? /iu, ''), themeNames(tools.partnership));
    const theme = asTheme.outcome === 'found' ? findTheme(tools.partnership, asTheme.id) : undefined;
    if (theme)
      return showDuties(
        tools,
        turn,
        `${theme.name}: duties`,
        dutiesIn(tools.partnership, { kind: 'theme', id: theme.id }),
      );
    const among = dutyNames(tools.partnership);
    const found = tools.language.find(words, among);
    if (found.outcome !== 'found') {
      return { kind: 'text', text: explainMiss(words, 'duty, group or theme', found, among) };
    }
    const one = tools.partnership.duties.filter(({ id }) => id === found.id);
    return showDuties(tools, turn, `Duty ${found.id}`, one);
  },
};

async function showDuties(tools: BotTools, turn: Turn, title: string, shown: readonly Duty[]): Promise<Reply> {
  const status = await viewRound(tools);
  const rows = shown.map((duty) => {
    const lines = status?.groups.flatMap(({ view }) => view.lines.filter((line) => line.duty.id === duty.id)) ?? [];
    const groups = duty.groups.map((id) => findGroup(tools.partnership, id)?.shortName ?? id);
    return {
      id: duty.id,
      title: `${duty.id} ${duty.title}`,
      lead: `Led by ${joinWords(leadNames(tools.partnership, duty))}`,
      cadence: `Due: ${duty.cadences.map(describeCadence).join('; ')}`,
      groups: `Asked of: ${joinWords(groups)}`,
      hook: duty.hook,
      isOpen: shown.length === 1,
      ...markOf(worstOf(lines.map((line) => standingOf(line.now)))),
    };
  });
  const only = rows.length === 1 ? rows[0] : undefined;
  const subtitle =
    shown.length === 1 ? 'Standing in this round' : 'Standing in this round. Select a duty to see its detail.';
  return {
    kind: 'card',
    card: tools.cards.fill('duties', {
      title,
      subtitle,
      duties: rows,
      askDutyId: only && mayAskHere(turn) ? only.id : '',
      tabUrl: tabLink(tools, only ? dutyPage(only.id) : '/duties', title),
      marking: tools.partnership.marking,
    }),
  };
}
