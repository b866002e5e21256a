import type { Slot, Update } from '../domain/update.ts';
import type { Tools } from './ports.ts';

/** What stands in a slot, and the newest answer of an earlier round. */
export interface SlotFacts {
  now: Update | undefined;
  last: Update | undefined;
}

export async function loadSlot(tools: Pick<Tools, 'store'>, slot: Slot): Promise<SlotFacts> {
  const [now, earlier] = await Promise.all([
    tools.store.updates.newest(slot),
    tools.store.updates.beforeRound(slot.roundId, slot.groupId),
  ]);
  return { now, last: earlier.find(({ dutyId }) => dutyId === slot.dutyId) };
}
