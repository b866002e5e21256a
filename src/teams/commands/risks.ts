import { may } from '../../domain/person.ts';
import { closeRisk, type RiskChange, undoRisk } from '../../usecases/keep-risks.ts';
import { listRisks, viewRisk } from '../../usecases/view-risks.ts';
import { phrases } from '../phrases.ts';
import { quote } from '../plain.ts';
import { riskPhrases } from '../risk-phrases.ts';
import type { BotTools } from '../tools.ts';
import type { Reply, Turn } from '../turn.ts';
import { inputsOf, riskData, riskFormData, risksData } from '../views/risks.ts';
import { NOTHING_WITHHELD } from '../views/withheld.ts';
import type { Command } from './command.ts';

/** `risks`, `risk add`, `risk 3`, `risk 3 review`, `risk 3 close`, `risk 3 undo`. */
export const risks: Command = {
  name: 'risks',
  aliases: ['risk', 'add risk', 'add a risk'],
  summary: 'Shows the risks with their scores, and keeps them',
  example: 'risk add',
  needs: 'look',
  menus: ['team'],
  async run(tools, turn, words) {
    if (words === '') return /^add/iu.test(turn.words) ? showRiskForm(tools, turn, 0) : showRisks(tools, turn);
    if (/^(?:add|new)$/iu.test(words)) return showRiskForm(tools, turn, 0);
    const [, digits, verb = 'show'] = /^(?:no\.? ?|#)?(\d{1,9})(?: (show|review|close|undo))?$/iu.exec(words) ?? [];
    if (digits === undefined) return { kind: 'text', text: riskPhrases.notRead(quote(words)) };
    return talkAbout(tools, turn, Number(digits), verb.toLowerCase());
  },
};

export async function showRisks(tools: BotTools, turn: Turn): Promise<Reply> {
  const data = risksData(tools.partnership, await listRisks(tools), may(turn.who, 'keep risks'));
  return { kind: 'card', card: tools.cards.fill('risks', data), title: data.title };
}

/** The card of one risk; `notice` is what was just recorded, or why it was not. */
export async function showRisk(tools: BotTools, turn: Turn, number: number, notice = ''): Promise<Reply> {
  const view = await viewRisk(tools, number);
  if (view.outcome !== 'risk') return { kind: 'text', text: riskPhrases.noSuchRisk(number, view.highest) };
  const data = riskData(tools.partnership, view, { mayKeep: may(turn.who, 'keep risks'), notice });
  return { kind: 'card', card: tools.cards.fill('risk', data), title: `Risk ${number}` };
}

/** The form of a new risk (number 0), or the review of one, drawn from how it stands. */
export async function showRiskForm(
  tools: BotTools,
  turn: Turn,
  number: number,
  again: Partial<Parameters<typeof riskFormData>[1]> = {},
): Promise<Reply> {
  if (!may(turn.who, 'keep risks')) return { kind: 'notice', text: phrases.notAllowed };
  const view = await viewRisk(tools, number);
  if (number > 0 && view.outcome !== 'risk') {
    return { kind: 'text', text: riskPhrases.noSuchRisk(number, view.highest) };
  }
  const newest = view.outcome === 'risk' ? view.newest : undefined;
  const basedOn = newest ? newest.revision : await tools.store.risks.highestNumber();
  const stand = { number, basedOn, inputs: inputsOf(newest), error: '', withheld: NOTHING_WITHHELD };
  const data = riskFormData(tools.partnership, { ...stand, ...again });
  return { kind: 'card', card: tools.cards.fill('risk-form', data), title: data.title };
}

/** The risk's card after something was done to it; a sentence when nothing was. */
export async function showKept(
  tools: BotTools,
  turn: Turn,
  number: number,
  kept: RiskChange,
  notice: string,
): Promise<Reply> {
  switch (kept.outcome) {
    case 'recorded':
      return showRisk(tools, turn, kept.risk.number, notice);
    case 'overtaken':
      return showRisk(tools, turn, number, riskPhrases.overtakenNotice);
    case 'no such risk':
      return { kind: 'notice', text: riskPhrases.noSuchRisk(number, kept.highest) };
    case 'too late':
      return { kind: 'notice', text: riskPhrases.tooLateToUndo };
    case 'nothing to do':
      return { kind: 'notice', text: riskPhrases.nothingToDo };
    case 'not yours':
      return { kind: 'notice', text: phrases.notAllowed };
  }
}

async function talkAbout(tools: BotTools, turn: Turn, number: number, verb: string): Promise<Reply> {
  const view = await viewRisk(tools, number);
  if (view.outcome !== 'risk') return { kind: 'text', text: riskPhrases.noSuchRisk(number, view.highest) };
  const ask = { who: turn.who, number, basedOn: view.newest.revision };
  switch (verb) {
    case 'review':
      return showRiskForm(tools, turn, number);
    case 'close':
      return showKept(tools, turn, number, await closeRisk(tools, ask), riskPhrases.closed);
    case 'undo':
      return showKept(tools, turn, number, await undoRisk(tools, ask), riskPhrases.undone);
    default:
      return showRisk(tools, turn, number);
  }
}
