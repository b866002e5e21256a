import { TENANT_SPACING_MS, takeToken } from '../domain/pace.ts';
import type { LaneHold } from './reminder-ports.ts';
import { LEASE_MS, later, type SendTools } from './sending.ts';

/** A place in the tenant's line that is used later than that would crowd those behind it. */
const LATEST_MS = 60;

/**
 * Waits for the conversation's next token and the tenant's next place, and writes the token down before it is used, so
 * that the pace holds also when this process is killed a moment later.
 *
 * @returns the lane as it is held now; undefined when somebody else has it, and then nothing may be sent
 */
export async function awaitTurn(tools: SendTools, hold: LaneHold, tenantId: string): Promise<LaneHold | undefined> {
  const { deliveries } = tools.store;
  for (;;) {
    const placeAt = await deliveries.reserve(tenantId, TENANT_SPACING_MS, tools.now());
    const kept = { ...hold, paceAt: takeToken(hold.paceAt, placeAt).paceAt, untilAt: later(tools.now(), LEASE_MS) };
    if (!(await deliveries.keepLane(kept))) return undefined;
    await tools.sleep(Math.max(0, msUntil(tools, placeAt)));
    if (msUntil(tools, placeAt) >= -LATEST_MS) return kept;
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
