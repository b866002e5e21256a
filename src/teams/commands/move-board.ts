import type { Day } from '../../domain/day.ts';
import { boardNear } from '../../domain/move-board.ts';
import { dayOf } from '../../domain/working-days.ts';
import { changeRegister } from '../../usecases/change-register.ts';
import { previewMove } from '../../usecases/preview-move.ts';
import { changePhrases, explainChanges } from '../change-phrases.ts';
import { phrases } from '../phrases.ts';
import { roundPhrases } from '../round-phrases.ts';
import type { BotTools } from '../tools.ts';
import type { Reply, Turn } from '../turn.ts';
import { moveAskData, movePreviewData } from '../views/board-move.ts';
import type { Command } from './command.ts';
import { showRounds } from './rounds.ts';

/** Boards that a sentence names. */
const MOST_NAMED = 4;

/** `move board 10 December 2026 to 17 December 2026`, or the new day alone, which moves the board nearest to it. */
export const moveBoard: Command = {
  name: 'move board',
  aliases: ['move the board', 'postpone board'],
  summary: 'Moves a board meeting, with every date that follows from it',
  example: 'move board 10 December 2026 to 17 December 2026',
  needs: 'change the register',
  menus: [],
  async run(tools, turn, words) {
    const { from, to } = splitDays(words);
    const today = dayOf(turn.now);
    const days = [from, to].map((one) => tools.language.readDay(one, today, 'future'));
    const impossible = days.find((day) => day.outcome === 'impossible');
    if (impossible?.outcome === 'impossible')
      return { kind: 'text', text: changePhrases.noSuchDay(impossible.nearest) };
    const [old, wanted] = days;
    if (wanted?.outcome !== 'day' || (from !== '' && old?.outcome !== 'day'))
      return { kind: 'text', text: roundPhrases.moveWords };
    const { boards } = tools.partnership;
    const named = old?.outcome === 'day' ? old.on : undefined;
    const board =
      named === undefined ? boardNear(tools.partnership, wanted.on, today) : boards.find(({ on }) => on === named);
    if (!board) {
      const ahead = boards.filter(({ on }) => on >= today).slice(0, MOST_NAMED);
      const text = roundPhrases.noBoardOn(
        named ?? wanted.on,
        ahead.map(({ on }) => on),
      );
      return { kind: 'text', text };
    }
    return proposeMove(tools, turn, { boardId: board.id, to: wanted.on });
  },
};

/** Every date that would move, or why it can not be; a day on which nobody works asks for one beside it. */
export async function proposeMove(
  tools: BotTools,
  turn: Turn,
  ask: { boardId: Day; to: Day },
  notice = '',
): Promise<Reply> {
  const preview = await previewMove(tools, ask);
  if (preview.outcome === 'refused') {
    const free = preview.faults.find((one) => one.fault === 'no day for a board');
    const text = explainChanges(preview.faults);
    if (free?.fault !== 'no day for a board' || free.near.length === 0) return { kind: 'text', text };
    const data = moveAskData(tools.partnership, ask.boardId, free.near, text);
    return { kind: 'card', card: tools.cards.fill('register-change', data), title: data.title };
  }
  const data = movePreviewData(tools.partnership, preview.view, dayOf(turn.now), notice);
  return { kind: 'card', card: tools.cards.fill('register-change', data), title: data.title };
}

/** Saves what was previewed; when something overtook it, shows the preview as it is now. */
export async function saveMove(
  tools: BotTools,
  turn: Turn,
  ask: { boardId: Day; to: Day; basedOn: number },
): Promise<Reply> {
  const { boardId, to, basedOn } = ask;
  const changed = [{ kind: 'board moved', boardId, to } as const];
  const saved = await changeRegister(tools, { changed, basedOn, who: turn.who });
  switch (saved.outcome) {
    case 'saved':
      return showRounds(tools, turn, {
        notice: roundPhrases.moved(to),
        undo: saved.changes.map(({ number }) => number),
      });
    case 'overtaken':
      return proposeMove(tools, turn, ask, changePhrases.overtaken);
    case 'refused':
      return { kind: 'notice', text: explainChanges(saved.faults) };
    case 'not yours':
      return { kind: 'notice', text: phrases.notAllowed };
  }
}

/** The month of "10 to 17 December 2026" stands at its end. */
function splitDays(words: string): { from: string; to: string } {
  const [, from, to] = /^(?:from |of |on )?(.+?) to (.+)$/iu.exec(words) ?? [];
  if (from === undefined || to === undefined) return { from: '', to: words.replace(/^to /iu, '') };
  const isBare = /^\d{1,2}(?:st|nd|rd|th)?$/iu.test(from);
  return { from: isBare ? `${from}${to.replace(/^\d{1,2}(?:st|nd|rd|th)?/iu, '')}` : from, to };
}
