import { reviseReply, withdrawReply } from '../../usecases/revise-reply.ts';
import { isCommandOf } from '../run-words.ts';
import type { BotTools } from '../tools.ts';
import type { Reply, Turn } from '../turn.ts';
import { heardIn, presentHeard } from './hear.ts';
import { redrawCandidate } from './show-candidate.ts';

/**
 * A message was edited, or its deletion undone: what it recorded follows it. A command is never run from an edit; it
 * counts as words that say nothing of where things stand.
 */
export async function hearEdited(tools: BotTools, turn: Turn): Promise<Reply | undefined> {
  const isCommand = turn.isAddressed && isCommandOf(turn.who, turn.words);
  if (turn.words === '' || isCommand) return hearDeleted(tools, turn);
  const { outcome, closed } = await reviseReply(tools, heardIn(turn));
  if (closed) await redrawCandidate(tools, closed);
  if (outcome.outcome === 'left alone' || outcome.outcome === 'not yours') return undefined;
  if (outcome.outcome === 'recorded' && outcome.isRepeat) return undefined;
  return presentHeard(tools, { ...turn, isAddressed: false }, outcome);
}

/** A message was deleted: what it recorded is taken back, if nobody has answered since. Nothing is said of it. */
export async function hearDeleted(tools: BotTools, turn: Turn): Promise<undefined> {
  const closed = await withdrawReply(tools, heardIn(turn));
  if (closed) await redrawCandidate(tools, closed);
}
