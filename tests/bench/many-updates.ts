import type { Slot, Update } from '../../src/domain/update.ts';
import type { Store } from '../../src/usecases/ports.ts';

const AT_ONCE = 500;
const RAGS = ['green', 'amber', 'red'] as const;
export const SAYER = { tenantId: 't', objectId: 'o', name: 'Bench', organisationId: 'council' };

/** Fills a store with that many revisions, in turn to every slot, five minutes apart from April 2026 on. */
export async function addManyUpdates(store: Store, slots: readonly Slot[], howMany: number): Promise<void> {
  for (let start = 0; start < howMany; start += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, howMany - start) }, (_, place) =>
      updateOf(slots, start + place),
    );
    await Promise.all(some.map((update) => store.updates.add(update)));
  }
}

function updateOf(slots: readonly Slot[], index: number): Update {
  const slot = slots[index % slots.length];
  if (!slot) throw new Error('There are no slots.');
  const changed = `Line ${index}: hotspots were visited, residents were written to, and the next patrol is set.`;
  const rest = { obstacle: null, unblocker: null, forecastOn: null, evidenceUrl: null };
  return {
    ...slot,
    revision: Math.floor(index / slots.length) + 1,
    said: {
      kind: 'progress',
      progress: { status: 'in_progress', percent: index % 101, rag: RAGS[index % 3] ?? 'green', changed, ...rest },
    },
    sayer: SAYER,
    saidAt: new Date(Date.parse('2026-04-01T06:00:00Z') + index * 300_000).toISOString(),
    source: { by: 'card', conversationId: 'c' },
  };
}
