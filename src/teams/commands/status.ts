import { findGroup } from '../../domain/partnership.ts';
import { may } from '../../domain/person.ts';
import { formatDayLong, joinWords } from '../../domain/words.ts';
import { type GroupStatus, viewRound } from '../../usecases/view-round.ts';
import type { CardData } from '../card-data.ts';
import { phrases } from '../phrases.ts';
import { tabLink } from '../tab-links.ts';
import type { BotTools } from '../tools.ts';
import type { Reply, Turn } from '../turn.ts';
import { markOf } from '../views/marks.ts';
import { progressWords } from '../views/prompt.ts';
import type { Command } from './command.ts';
import { explainMiss, groupNames } from './naming.ts';

export const status: Command = {
  name: 'status',
  aliases: ['progress', 'where are we'],
  summary: 'Shows who has answered in this round, by group or by duty',
  example: 'status barrow',
  needs: 'look',
  menus: ['personal', 'team', 'groupChat'],
  async run(tools, turn, words) {
    if (words === '') return showStatus(tools, turn);
    const among = groupNames(tools.partnership);
    const found = tools.language.find(words, among);
    if (found.outcome !== 'found') return { kind: 'text', text: explainMiss(words, 'group', found, among) };
    return showStatus(tools, turn, found.id);
  },
};

async function showStatus(tools: BotTools, turn: Turn, groupId?: string): Promise<Reply> {
  const round = await viewRound(tools, (group) => groupId === undefined || group.id === groupId);
  if (!round) return { kind: 'text', text: phrases.noBoardAhead };
  const group = groupId === undefined ? undefined : findGroup(tools.partnership, groupId);
  const views = round.groups.map(({ view }) => view);
  const sum = (of: (view: (typeof views)[number]) => number) => views.reduce((total, view) => total + of(view), 0);
  const answered = sum((view) => view.answered);
  const total = sum((view) => view.lines.length);
  const data: CardData['status'] = {
    title: group ? `${group.name}: where we stand` : 'Where the round stands',
    subtitle: `Updates due ${formatDayLong(round.round.dueOn)}, board on ${formatDayLong(round.round.boardOn)}.`,
    answered,
    total,
    progress: progressWords(
      answered,
      total,
      sum((view) => view.inDifficulty),
    ),
    rows: group
      ? round.groups.flatMap((one) => dutyRows(one))
      : round.groups.map((one) => groupRow(one, may(turn.who, 'prompt'))),
    tabUrl: tabLink(tools, '/overview', 'Overview'),
    marking: tools.partnership.marking,
  };
  return { kind: 'card', card: tools.cards.fill('status', data) };
}

function groupRow({ view, isPrompted, isLinked }: GroupStatus, mayPrompt: boolean): CardData['status']['rows'][number] {
  const isDone = view.answered === view.lines.length;
  const waiting = view.waitingFor.length > 0 ? `Waiting for ${joinWords(view.waitingFor)}` : 'Nothing is waiting';
  return {
    ...markOf(isDone ? 'complete' : view.answered > 0 ? 'in progress' : 'no update'),
    word: `${view.answered} of ${view.lines.length}`,
    name: view.group.name,
    shortName: view.group.shortName,
    detail: isPrompted ? waiting : isLinked ? 'Not prompted yet' : 'No channel linked yet',
    groupId: view.group.id,
    mayPrompt: mayPrompt && isLinked && !isPrompted,
  };
}

function dutyRows({ view }: GroupStatus): CardData['status']['rows'] {
  return view.lines.map((line) => ({
    ...markOf(line.standing, null),
    name: `${line.duty.id} ${line.duty.shortName}`,
    shortName: line.duty.shortName,
    detail: line.isAnswered ? '' : `Waiting for ${joinWords(line.leadNames)}`,
    groupId: view.group.id,
    mayPrompt: false,
  }));
}
