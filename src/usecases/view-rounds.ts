import type { Day } from '../domain/day.ts';
import { askedIn } from '../domain/owed.ts';
import { nextStep, type Round, type RoundStage, type RoundStep, roundsOf, stageOf } from '../domain/round.ts';
import { isAnswered } from '../domain/standing.ts';
import { dayOf } from '../domain/working-days.ts';
import type { Tools } from './ports.ts';

/** A round as it stands today. */
export interface RoundView {
  round: Round;
  stage: RoundStage;
  /** Undefined when nothing of it is left. */
  next: RoundStep | undefined;
  /** Groups whose prompt stands in their channel. */
  posted: number;
  answered: number;
  asked: number;
}

/** The round whose board was last, and those ahead, the running one first. */
export async function viewRounds(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
): Promise<{ last: RoundView | undefined; ahead: RoundView[] }> {
  const today = dayOf(tools.now());
  const rounds = roundsOf(tools.partnership);
  const [last] = rounds.filter(({ boardOn }) => boardOn < today).slice(-1);
  const ahead = rounds.filter(({ boardOn }) => boardOn >= today);
  return {
    last: last && (await viewRoundOn(tools, last, today)),
    ahead: await Promise.all(ahead.map((round) => viewRoundOn(tools, round, today))),
  };
}

async function viewRoundOn(
  { store, partnership }: Pick<Tools, 'store' | 'partnership'>,
  round: Round,
  today: Day,
): Promise<RoundView> {
  const [prompts, said] = await Promise.all([store.prompts.ofRound(round.id), store.updates.ofRound(round.id)]);
  return {
    round,
    stage: stageOf(round, today),
    next: nextStep(round, today),
    posted: prompts.filter(({ state }) => state === 'sent').length,
    answered: said.filter(isAnswered).length,
    asked: askedIn(partnership).length,
  };
}
