import type { RoundOpening } from '../../domain/partnership.ts';
import { may } from '../../domain/person.ts';
import { dayOf } from '../../domain/working-days.ts';
import { changeRegister, highestOf } from '../../usecases/change-register.ts';
import { viewRounds } from '../../usecases/view-rounds.ts';
import { changePhrases, explainChanges } from '../change-phrases.ts';
import { phrases } from '../phrases.ts';
import { roundPhrases } from '../round-phrases.ts';
import type { BotTools } from '../tools.ts';
import type { Reply, Turn } from '../turn.ts';
import { roundsData } from '../views/rounds.ts';
import type { Command } from './command.ts';

/** `rounds` shows the days; `rounds manual` and `rounds automatic` say whether prompts go out by themselves. */
export const rounds: Command = {
  name: 'rounds',
  aliases: ['round'],
  summary: 'Shows the days of each round, and what comes next',
  example: 'rounds',
  needs: 'look',
  menus: [],
  async run(tools, turn, words) {
    if (words === '') return showRounds(tools, turn);
    const [, opening] = /^(?:open )?(?:by (?:itself|themselves) )?(manual|automatic)(?:ally|ly)?$/iu.exec(words) ?? [];
    if (opening === undefined) return { kind: 'text', text: roundPhrases.notRead(words) };
    return setOpening(tools, turn, opening.toLowerCase() === 'manual' ? 'manual' : 'automatic');
  },
};

/** `undo` names the changes that were just saved. */
export async function showRounds(
  tools: BotTools,
  turn: Turn,
  shown: { notice?: string; undo?: readonly number[] } = {},
): Promise<Reply> {
  const { notice = '', undo = [] } = shown;
  const mayChange = may(turn.who, 'change the register');
  const data = roundsData(tools.partnership, await viewRounds(tools), dayOf(turn.now), { notice, undo, mayChange });
  return { kind: 'card', card: tools.cards.fill('register-change', data), title: data.title };
}

/** There is nothing to preview, so it is saved at once and can be taken back. */
export async function setOpening(tools: BotTools, turn: Turn, opening: RoundOpening): Promise<Reply> {
  const basedOn = highestOf(await tools.store.changes.all());
  const changed = [{ kind: 'round opening', opening } as const];
  const saved = await changeRegister(tools, { changed, basedOn, who: turn.who });
  switch (saved.outcome) {
    case 'saved':
      return showRounds(tools, turn, {
        notice: roundPhrases.openingSaved[opening],
        undo: saved.changes.map(({ number }) => number),
      });
    case 'overtaken':
      return showRounds(tools, turn, { notice: changePhrases.overtaken });
    case 'refused':
      return { kind: 'notice', text: explainChanges(saved.faults) };
    case 'not yours':
      return { kind: 'notice', text: phrases.notAllowed };
  }
}
