import type { Candidate } from '../../domain/candidate.ts';
import type { Update } from '../../domain/update.ts';
import { viewCandidate } from '../../usecases/view-candidate.ts';
import { replyPhrases } from '../phrases-replies.ts';
import type { BotTools } from '../tools.ts';
import type { FilledCard, Reply } from '../turn.ts';
import { confirmData } from '../views/confirm.ts';
import { notedData } from '../views/noted.ts';

type CardReply = Extract<Reply, { kind: 'card' }>;

/** The card that asks whether a reading is right; for one that is settled, what became of it. */
export async function showCandidate(tools: BotTools, candidate: Candidate, notice = ''): Promise<CardReply> {
  switch (candidate.state) {
    case 'waiting': {
      const card = tools.cards.fill(
        'confirm',
        confirmData(tools.partnership, await viewCandidate(tools, candidate), notice),
      );
      return { kind: 'card', card, candidateId: candidate.id };
    }
    case 'recorded': {
      const { conversationId, messageId } = candidate;
      const recorded = await tools.store.updates.ofMessage(conversationId, messageId);
      const newest = recorded.filter((one, place) => !isSameSlot(one, recorded[place + 1]));
      return { kind: 'card', card: fillNoted(tools, newest, { title: replyPhrases.noted }) };
    }
    case 'left':
      return showNothing(tools, replyPhrases.leftAlone);
    case 'gone':
      return showNothing(tools, replyPhrases.wordsGone);
  }
}

export function fillNoted(
  tools: BotTools,
  updates: readonly Update[],
  words: { title: string; text?: string },
): FilledCard {
  return tools.cards.fill('noted', notedData(tools.partnership, updates, words));
}

function showNothing(tools: BotTools, text: string): CardReply {
  return { kind: 'card', card: fillNoted(tools, [], { title: replyPhrases.nothingRecorded, text }) };
}

/** Everybody who sees the card of a candidate sees what became of it. What Teams refuses here is seen at the next tap. */
export async function redrawCandidate(tools: BotTools, candidate: Candidate): Promise<void> {
  // Its newest state: the message that shows it became known after it was offered.
  const shownIn = (await tools.store.candidates.get(candidate.id, tools.now()))?.card ?? candidate.card;
  const conversation = shownIn && (await tools.store.conversations.get(shownIn.conversationId.split(';')[0] ?? ''));
  if (!shownIn || !conversation?.isOpen) return;
  const { card } = await showCandidate(tools, candidate);
  await tools.messenger.redraw(conversation, shownIn.conversationId, shownIn.messageId, card);
}

function isSameSlot(one: Update, other: Update | undefined): boolean {
  return one.roundId === other?.roundId && one.groupId === other.groupId && one.dutyId === other.dutyId;
}
