import { readActionId } from '../domain/action-deadlines.ts';
import type { Person } from '../domain/person.ts';
import { answerDeadline, type WithdrawOutcome, withdrawAnswer } from './answer-deadline.ts';
import { type ActionOutcome, finishAction, undoAction } from './keep-action.ts';
import type { Tools } from './ports.ts';

/** What became of the word that a deadline is met, whichever kind it is of. */
export type FinishOutcome = WithdrawOutcome | ActionOutcome;

type FinishTools = Pick<Tools, 'store' | 'partnership' | 'language' | 'now' | 'newId'>;

interface Ask {
  deadlineId: string;
  /** The revision that the person saw. */
  basedOn: number;
  who: Person;
}

/** Says that a deadline is met: that of a duty, or an action that the board agreed. */
export async function finishDeadline(tools: FinishTools, ask: Ask): Promise<FinishOutcome> {
  const number = readActionId(ask.deadlineId);
  return number === undefined ? answerDeadline(tools, ask) : finishAction(tools, { ...ask, number });
}

/** Takes it back, for an hour. */
export async function reopenDeadline(tools: FinishTools, ask: Ask): Promise<FinishOutcome> {
  const number = readActionId(ask.deadlineId);
  return number === undefined ? withdrawAnswer(tools, ask) : undoAction(tools, { ...ask, number });
}
