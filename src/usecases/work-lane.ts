import { freeDaysOf } from '../domain/free-days.ts';
import { isQuiet } from '../domain/quiet-hours.ts';
import { restOf } from './await-turn.ts';
import { sendDelivery } from './send-delivery.ts';
import { LEASE_MS, later, type SendTally, type SendTools } from './sending.ts';

/** A lane that must rest for longer is given back, so that others are worked meanwhile. */
const LONGEST_WAIT_MS = 250;
const HELD_ELSEWHERE_MS = 2000;

/**
 * Sends what is due in one conversation, strictly one after another: two writers at once are answered 412. Answers for
 * how long the lane is to be left alone; 0 when nothing is due in it.
 */
export async function workLane(tools: SendTools, lane: string, tally: SendTally): Promise<number> {
  const { deliveries } = tools.store;
  const leaseUntil = () => later(tools.now(), LEASE_MS);
  let hold = await deliveries.takeLane(lane, tools.writer, tools.now(), leaseUntil());
  if (!hold) return HELD_ELSEWHERE_MS;
  for (;;) {
    const restMs = restOf(tools, hold);
    const isOver = tools.isStopping() || isQuiet(tools.now(), freeDaysOf(tools.partnership));
    const delivery =
      restMs > LONGEST_WAIT_MS || isOver
        ? undefined
        : await deliveries.claim(lane, tools.writer, tools.now(), leaseUntil());
    if (!delivery) {
      await deliveries.keepLane({ ...hold, untilAt: tools.now() });
      return restMs;
    }
    await tools.sleep(restMs);
    const after = await sendDelivery(tools, hold, delivery, tally);
    if (!after) return HELD_ELSEWHERE_MS;
    hold = after;
  }
}
