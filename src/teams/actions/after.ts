import { findDuty, findGroup } from '../../domain/partnership.ts';
import { organisationName } from '../../domain/prompt.ts';
import { findRound } from '../../domain/round.ts';
import { standingOf } from '../../domain/standing.ts';
import type { Update } from '../../domain/update.ts';
import { progressOf } from '../../domain/update.ts';
import { listOpen } from '../../usecases/list-owed.ts';
import { viewGroup } from '../../usecases/view-round.ts';
import type { Next } from '../card-data.ts';
import { showOwed } from '../commands/my-updates.ts';
import { phrases } from '../phrases.ts';
import type { BotTools } from '../tools.ts';
import type { Reply, Turn } from '../turn.ts';
import { markOf } from '../views/marks.ts';
import { promptData } from '../views/prompt.ts';
import { receiptData } from '../views/receipt.ts';

/** The card that follows an answer: the receipt after a form, else the card on which the button stood, drawn anew. */
export async function showNext(tools: BotTools, turn: Turn, update: Update, next: Next): Promise<Reply> {
  const isDialog = turn.button?.carrier === 'dialog';
  if (next === 'receipt' || isDialog) return showReceipt(tools, turn, update, next);
  return next === 'owed' ? showOwed(tools, turn) : showPrompt(tools, update.groupId, update.roundId);
}

async function showReceipt(tools: BotTools, turn: Turn, update: Update, next: Next): Promise<Reply> {
  const duty = findDuty(tools.partnership, update.dutyId);
  if (!duty) return { kind: 'text', text: phrases.noSuchDuty };
  const all = await listOpen(tools, turn.who, update.roundId);
  const open = next === 'prompt' ? all.filter(({ group }) => group.id === update.groupId) : all;
  return {
    kind: 'card',
    card: tools.cards.fill('receipt', receiptData(tools.partnership, duty, update, open, next)),
    title: `Update for ${findGroup(tools.partnership, update.groupId)?.shortName ?? update.groupId}`,
  };
}

export async function showPrompt(tools: BotTools, groupId: string, roundId: string): Promise<Reply> {
  const group = findGroup(tools.partnership, groupId);
  const round = findRound(tools.partnership, roundId);
  if (!group || !round) return { kind: 'text', text: phrases.noSuchDuty };
  const view = await viewGroup(tools, group, round);
  return { kind: 'card', card: tools.cards.fill('prompt', promptData(tools.partnership, view)) };
}

/** Who answered what, in a few words: "Council" and "At risk, 60%". */
export function describeBriefly(tools: BotTools, update: Update): [who: string, what: string] {
  const mark = markOf(standingOf(update), progressOf(update)?.percent ?? null);
  return [organisationName(tools.partnership, update.sayer.organisationId), mark.word.toLowerCase()];
}
