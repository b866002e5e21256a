import { TENANT_SPACING_MS, takeToken } from '../domain/pace.ts';
import type { LaneHold } from './reminder-ports.ts';
import { LEASE_MS, later, type SendTools } from './sending.ts';

/** A place in the tenant's line that is used later than that crowds those behind it, so another one is taken. */
const LATEST_MS = 60;
/** On a machine that is always late, sending too close together is better than never. */
const MOST_PLACES = 3;

/**
 * Waits for the tenant's next place. The conversation's token is written down before it is used, so that the pace holds
 * also when this process is killed a moment later.
 *
 * @returns the lane as it is held now; undefined when somebody else has it, and then nothing may be sent
 */
export async function awaitTurn(tools: SendTools, hold: LaneHold, tenantId: string): Promise<LaneHold | undefined> {
  const { deliveries } = tools.store;
  const spend = (): LaneHold => ({
    ...hold,
    paceAt: takeToken(hold.paceAt, tools.now()).paceAt,
    untilAt: later(tools.now(), LEASE_MS),
  });
  if (!(await deliveries.keepLane(spend()))) return undefined;
  for (let places = 1; ; places += 1) {
    const placeAt = await deliveries.reserve(tenantId, TENANT_SPACING_MS, tools.now());
    await tools.sleep(Math.max(0, msUntil(tools, placeAt)));
    if (msUntil(tools, placeAt) >= -LATEST_MS || places === MOST_PLACES) return spend();
  }
}

/** How long the lane must rest before anything may be sent in it: Teams asked for it, or its bucket is empty. */
export function restOf(tools: Pick<SendTools, 'now'>, { paceAt, shutUntilAt }: LaneHold): number {
  const shutMs = shutUntilAt === null ? 0 : msUntil(tools, shutUntilAt);
  return Math.max(0, shutMs, takeToken(paceAt, tools.now()).waitMs);
}

function msUntil({ now }: Pick<SendTools, 'now'>, at: string): number {
  return Date.parse(at) - Date.parse(now());
}
