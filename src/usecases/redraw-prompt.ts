import { findGroup } from '../domain/partnership.ts';
import { currentRound, findRound } from '../domain/round.ts';
import { dayOf } from '../domain/working-days.ts';
import type { Tools } from './ports.ts';
import { viewGroup } from './view-round.ts';

export type RedrawOutcome =
  | { outcome: 'drawn' }
  | { outcome: 'nothing to draw' }
  | { outcome: 'later'; waitMs: number | null };

/** Brings the posted prompt card up to date with what was said. Reads the facts anew, so repeating it is harmless. */
export async function redrawPrompt(
  tools: Pick<Tools, 'store' | 'partnership' | 'messenger' | 'now'>,
  roundId: string,
  groupId: string,
): Promise<RedrawOutcome> {
  const group = findGroup(tools.partnership, groupId);
  const round = findRound(tools.partnership, roundId);
  const prompt = await tools.store.prompts.get(roundId, groupId);
  const channel = prompt && (await tools.store.conversations.get(prompt.conversationId));
  if (!group || !round || prompt?.state !== 'sent' || !channel?.isOpen) return { outcome: 'nothing to draw' };

  const drawnAt = tools.now();
  const view = await viewGroup(tools, group, round);
  const sent = await tools.messenger.redrawPrompt(channel, prompt, view);
  switch (sent.outcome) {
    case 'sent':
      await tools.store.prompts.markDrawn(roundId, groupId, drawnAt);
      return { outcome: 'drawn' };
    case 'later':
      return { outcome: 'later', waitMs: sent.retryAfterMs };
    case 'gone':
      await tools.store.prompts.forget(roundId, groupId);
      return { outcome: 'nothing to draw' };
    case 'unreachable':
      await tools.store.conversations.remember({ ...channel, isOpen: false });
      return { outcome: 'nothing to draw' };
  }
}

/** The prompts of the running round that people can see: their dates follow the register. */
export async function findPostedPrompts(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
): Promise<{ roundId: string; groupId: string }[]> {
  const round = currentRound(tools.partnership, dayOf(tools.now()));
  const prompts = round ? await tools.store.prompts.ofRound(round.id) : [];
  return prompts.filter(({ state }) => state === 'sent');
}

/** The prompts of the running round whose card is older than the newest answer: what a crash or an outage left behind. */
export async function findStalePrompts(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
): Promise<{ roundId: string; groupId: string }[]> {
  const round = currentRound(tools.partnership, dayOf(tools.now()));
  if (!round) return [];
  const [prompts, said] = await Promise.all([
    tools.store.prompts.ofRound(round.id),
    tools.store.updates.ofRound(round.id),
  ]);
  return prompts.filter(
    (prompt) =>
      prompt.state === 'sent' &&
      said.some((update) => update.groupId === prompt.groupId && update.saidAt >= (prompt.drawnAt ?? '')),
  );
}
