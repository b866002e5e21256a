import type { Delivery } from '../domain/delivery.ts';
import { OutsideError } from '../domain/errors.ts';
import { freeDaysOf } from '../domain/free-days.ts';
import { isQuiet, nextAllowed } from '../domain/quiet-hours.ts';
import { afterRefusal } from '../domain/retry.ts';
import { dayOf } from '../domain/working-days.ts';
import { awaitTurn } from './await-turn.ts';
import type { Conversation } from './ports.ts';
import type { Composed, LaneHold, Settlement } from './reminder-ports.ts';
import { later, type SendTally, type SendTools } from './sending.ts';

type Prepared =
  | { outcome: 'ready'; hold: LaneHold; conversation: Conversation; said: Extract<Composed, { outcome: 'message' }> }
  | { outcome: 'ended'; settlement: Settlement }
  /** Somebody else has the lane, and with it the delivery. */
  | { outcome: 'lost' };

/**
 * Takes one claimed delivery to its end, or back to waiting, and answers the lane as it stands then; undefined when it
 * was lost. Throws only what the store throws: such a delivery is found again beyond its lease, and may be double then.
 */
export async function sendDelivery(
  tools: SendTools,
  hold: LaneHold,
  delivery: Delivery,
  tally: SendTally,
): Promise<LaneHold | undefined> {
  async function settle(settlement: Settlement): Promise<void> {
    await tools.store.deliveries.settle(delivery.id, tools.writer, settlement, tools.now());
    tally[settlement.state] += 1;
  }
  const prepared = await prepare(tools, hold, delivery).catch((error: unknown): Prepared => {
    tools.onFault(error, delivery.id);
    const code = error instanceof OutsideError ? error.code : 'FAULT';
    const refusal = { code, retryAfterMs: null, mayHaveArrived: false };
    return { outcome: 'ended', settlement: afterRefusal(delivery, refusal, tools.now(), tools.jitter()) };
  });
  if (prepared.outcome === 'lost') return undefined;
  if (prepared.outcome === 'ended') {
    await settle(prepared.settlement);
    return hold;
  }
  const { conversation, said } = prepared;
  const sent = await tools.messenger.deliver(conversation, delivery.route, said.mention, said.message);
  switch (sent.outcome) {
    case 'sent':
      await note(tools, delivery, conversation, said);
      await settle({ state: 'sent', messageId: sent.messageId, mayBeDouble: delivery.mayBeDouble });
      return prepared.hold;
    case 'unreachable':
    case 'gone':
      await settle({ state: 'failed', reason: sent.outcome, code: sent.code });
      tally.failed += await closeLane(tools, delivery, conversation, sent);
      return prepared.hold;
    case 'later':
      await settle(afterRefusal(delivery, sent, tools.now(), tools.jitter()));
      return sent.retryAfterMs === null
        ? prepared.hold
        : { ...prepared.hold, shutUntilAt: later(tools.now(), sent.retryAfterMs) };
  }
}

/** Reads the facts anew and waits for the turn. Nothing has been sent when this ends, nor when it throws. */
async function prepare(tools: SendTools, hold: LaneHold, delivery: Delivery): Promise<Prepared> {
  const { content, route, mayBeDouble } = delivery;
  const drop = (reason: string): Prepared => ({
    outcome: 'ended',
    settlement: { state: 'dropped', reason, code: null },
  });
  if ((content.kind === 'reminder' || content.kind === 'morning') && content.on !== dayOf(tools.now()))
    return drop('out of date');
  const composed = await tools.composer.compose(delivery);
  if (composed.outcome === 'dropped') return drop(composed.reason);
  const conversation = await tools.store.conversations.get(route.conversationId);
  if (!conversation) {
    return { outcome: 'ended', settlement: { state: 'failed', reason: 'unreachable', code: 'NotMet' } };
  }
  const kept = await awaitTurn(tools, hold, route.tenantId);
  if (!kept) return { outcome: 'lost' };
  const freeDays = freeDaysOf(tools.partnership);
  if (isQuiet(tools.now(), freeDays)) {
    const dueAt = nextAllowed(tools.now(), freeDays);
    return { outcome: 'ended', settlement: { state: 'waiting', dueAt, code: 'QuietHours', mayBeDouble } };
  }
  return { outcome: 'ready', hold: kept, conversation, said: composed };
}

/** Notes what was said before the delivery is marked. Whatever breaks here, Teams has the message: it is sent. */
async function note(
  tools: SendTools,
  delivery: Delivery,
  conversation: Conversation,
  { message }: Extract<Composed, { outcome: 'message' }>,
): Promise<void> {
  try {
    await tools.composer.said(delivery, message);
    // A person who has unblocked the bot tells nobody, but the manager may have tried again.
    if (!conversation.isOpen) await tools.store.conversations.remember({ ...conversation, isOpen: true });
  } catch (error) {
    tools.onFault(error, delivery.id);
  }
}

/** Nobody is there any more, so what waits fails at once. Of a channel only the thread may be gone: each one asks. */
async function closeLane(
  tools: SendTools,
  { route }: Delivery,
  conversation: Conversation,
  { outcome, code }: { outcome: 'unreachable' | 'gone'; code: string },
): Promise<number> {
  if (outcome === 'gone' && route.threadId !== null) return 0;
  await tools.store.conversations.remember({ ...conversation, isOpen: false });
  return tools.store.deliveries.failLane(route.conversationId, outcome, code, tools.now());
}
