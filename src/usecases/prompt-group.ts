import type { Group } from '../domain/partnership.ts';
import { findGroup } from '../domain/partnership.ts';
import type { Person } from '../domain/person.ts';
import type { Prompt, PromptView } from '../domain/prompt.ts';
import { currentRound } from '../domain/round.ts';
import { addSeconds, dayOf } from '../domain/working-days.ts';
import type { Conversation, Tools } from './ports.ts';
import { viewGroup } from './view-round.ts';

/** Long enough for Teams to answer; after a crash the prompt can be sent again when it ends. */
const LEASE_SECONDS = 30;

/** Who asked, where nobody did. */
const BY_ITSELF = 'CSP Progress';

export type PromptOutcome =
  | { outcome: 'sent'; group: Group; view: PromptView; channel: Conversation; prompt: Prompt }
  | { outcome: 'already sent'; group: Group; view: PromptView; channel: Conversation; prompt: Prompt }
  | { outcome: 'being sent'; group: Group }
  | { outcome: 'no channel'; group: Group }
  | { outcome: 'not reached'; group: Group; channel: Conversation; code: string; mayRetry: boolean }
  | { outcome: 'no such group' }
  | { outcome: 'no board ahead' };

/**
 * Posts the group's prompt card as a new thread in its channel: once per round. The claim is stored before the send,
 * so two managers, or one command delivered twice, post one card. A crash between send and mark can repeat it
 * after the lease: at least once, never silently lost. Without a person the round opens by itself.
 */
export async function promptGroup(
  tools: Pick<Tools, 'store' | 'partnership' | 'messenger' | 'now'>,
  ask: { groupId: string; by: Person | null },
): Promise<PromptOutcome> {
  const group = findGroup(tools.partnership, ask.groupId);
  if (!group) return { outcome: 'no such group' };
  const round = currentRound(tools.partnership, dayOf(tools.now()));
  if (!round) return { outcome: 'no board ahead' };
  const link = await tools.store.links.ofGroup(group.id);
  const channel = link && (await tools.store.conversations.get(link.conversationId));
  if (!channel?.isOpen) return { outcome: 'no channel', group };

  const now = tools.now();
  const wanted: Prompt = {
    roundId: round.id,
    groupId: group.id,
    conversationId: channel.id,
    state: 'sending',
    leaseUntilAt: addSeconds(now, LEASE_SECONDS),
    threadId: null,
    messageId: null,
    askedBy: ask.by?.name ?? BY_ITSELF,
    sentAt: null,
    drawnAt: null,
  };
  const claim = await tools.store.prompts.claim(wanted, now);
  const view = await viewGroup(tools, group, round);
  if (claim.outcome === 'standing') {
    if (claim.prompt.state === 'sending') return { outcome: 'being sent', group };
    const place = (await tools.store.conversations.get(claim.prompt.conversationId)) ?? channel;
    return { outcome: 'already sent', group, view, channel: place, prompt: claim.prompt };
  }

  const sent = await tools.messenger.postPrompt(channel, view);
  if (sent.outcome !== 'sent') {
    await tools.store.prompts.release(wanted);
    if (sent.outcome !== 'later') await tools.store.conversations.remember({ ...channel, isOpen: false });
    return { outcome: 'not reached', group, channel, code: sent.code, mayRetry: sent.outcome === 'later' };
  }
  const sentAt = tools.now();
  await tools.store.prompts.markSent({ ...wanted, threadId: sent.threadId, messageId: sent.messageId, sentAt });
  await tools.store.prompts.markDrawn(round.id, group.id, now);
  await tools.store.audit.append({
    id: `prompt:${round.id}:${group.id}:${sent.messageId}`,
    at: sentAt,
    by: ask.by && { tenantId: ask.by.tenantId, objectId: ask.by.objectId },
    act: 'prompt group',
    subject: group.id,
    detail: { roundId: round.id, threadId: sent.threadId },
  });
  const prompt: Prompt = { ...wanted, state: 'sent', threadId: sent.threadId, messageId: sent.messageId, sentAt };
  return { outcome: 'sent', group, view, channel, prompt };
}
