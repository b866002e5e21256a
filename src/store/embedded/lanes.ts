import type { DeliveryStore, LaneHold } from '../../usecases/reminder-ports.ts';
import { text, whole } from '../keys.ts';
import { LONGEST_LINE_MS } from '../settled.ts';
import type { Database } from './database.ts';

/** Conversations with one writer at a time, and each tenant's line. */
export function lanesIn(database: Database): Pick<DeliveryStore, 'takeLane' | 'keepLane' | 'reserve'> {
  const lanes = database.table<LaneHold>({ name: 'lanes', idOf: ({ lane }) => text(lane), upgrades: [] });
  const lines = database.table<{ tenantId: string; nextMs: number }>({
    name: 'lines',
    idOf: ({ tenantId }) => text(tenantId),
    upgrades: [],
  });

  return {
    async takeLane(lane, writer, now, untilAt) {
      const standing = lanes.get(text(lane));
      if (standing && standing.untilAt > now) return undefined;
      const hold: LaneHold = {
        lane,
        writer: text(writer),
        untilAt: text(untilAt),
        paceAt: standing?.paceAt ?? null,
        shutUntilAt: standing?.shutUntilAt ?? null,
      };
      lanes.put(hold);
      await database.journal.durable();
      return hold;
    },

    async keepLane(hold) {
      const isHeld = lanes.get(text(hold.lane))?.writer === text(hold.writer);
      if (isHeld) lanes.put(hold);
      await database.journal.durable();
      return isHeld;
    },

    async reserve(tenantId, spacingMs, now) {
      const nowMs = Date.parse(text(now));
      const standingMs = lines.get(text(tenantId))?.nextMs ?? 0;
      const placeMs = standingMs > nowMs && standingMs <= nowMs + LONGEST_LINE_MS ? standingMs : nowMs;
      lines.put({ tenantId, nextMs: placeMs + whole(spacingMs) });
      await database.journal.durable();
      return new Date(placeMs).toISOString();
    },
  };
}
