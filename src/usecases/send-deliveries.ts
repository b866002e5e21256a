import { freeDaysOf } from '../domain/free-days.ts';
import { isQuiet } from '../domain/quiet-hours.ts';
import { later, type SendTally, type SendTools } from './sending.ts';
import { workLane } from './work-lane.ts';

/** Far more than a tenant's pace needs: 47 sends a second of a quarter of a second each keep twelve busy. */
const LANES_AT_ONCE = 32;
const ASKED_AT_ONCE = 64;
/** Nobody else looks after a lane whose work broke until its lease is over; this process looks again sooner. */
const BROKEN_REST_MS = 5000;
/** While lanes rest, what became due in others is asked for at least this often. */
const LONGEST_STEP_MS = 1000;

/**
 * Works off what is due, several conversations at once, and answers when nothing is due any more, quiet hours have
 * begun or the process is to stop. Never throws for one delivery or lane; throws when the store can not say what is due.
 */
export async function sendDeliveries(tools: SendTools): Promise<SendTally> {
  const tally: SendTally = { waiting: 0, sent: 0, dropped: 0, failed: 0, unknown: 0 };
  const active = new Set<string>();
  /** Lanes that are not to be asked about, by the instant at which their rest ends. */
  const resting = new Map<string, string>();
  const due: string[] = [];
  let asking: Promise<void> | undefined;
  let laneEnded = () => {};

  const isOver = () => tools.isStopping() || isQuiet(tools.now(), freeDaysOf(tools.partnership));

  /** Asks what is due; when that is nothing, waits until a lane that is worked or rests may have more. */
  async function ask(): Promise<void> {
    const now = tools.now();
    for (const [lane, untilAt] of resting) if (untilAt <= now) resting.delete(lane);
    const found = await tools.store.deliveries.dueLanes(now, ASKED_AT_ONCE, [...active, ...resting.keys()]);
    due.push(...found.map(({ lane }) => lane));
    if (due.length > 0 || active.size + resting.size === 0) return;
    const ended = new Promise<void>((resolve) => (laneEnded = resolve));
    const [restUntilAt] = [...resting.values()].toSorted();
    await (restUntilAt === undefined ? ended : Promise.race([ended, tools.sleep(stepTo(restUntilAt))]));
  }

  function stepTo(at: string): number {
    return Math.min(LONGEST_STEP_MS, Math.max(1, Date.parse(at) - Date.parse(tools.now())));
  }

  /** Undefined when there is nothing more to do. */
  async function takeNext(): Promise<string | undefined> {
    while (!isOver()) {
      const lane = due.shift();
      if (lane !== undefined) return lane;
      asking ??= ask().finally(() => (asking = undefined));
      await asking;
      if (due.length + active.size + resting.size === 0) return undefined;
    }
    return undefined;
  }

  async function work(): Promise<void> {
    for (let lane = await takeNext(); lane !== undefined; lane = await takeNext()) {
      active.add(lane);
      const restMs = await workLane(tools, lane, tally).catch((error: unknown) => {
        tools.onFault(error, null);
        return BROKEN_REST_MS;
      });
      active.delete(lane);
      if (restMs > 0) resting.set(lane, later(tools.now(), restMs));
      laneEnded();
    }
  }

  // Each to its end, also when one can not go on: a second run must not meet workers of the first.
  const ends = await Promise.allSettled(Array.from({ length: LANES_AT_ONCE }, work));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return tally;
}
