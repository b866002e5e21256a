import type { Update } from '../domain/update.ts';
import type { Store } from './ports.ts';

/** The update that an id names, "2026-12-10:barrow:D07:2"; undefined when there is none. */
export async function findUpdate(
  { store }: { store: { updates: Pick<Store['updates'], 'revision'> } },
  id: string,
): Promise<Update | undefined> {
  const [, roundId, groupId, dutyId, revision] = /^([^:]+):([^:]+):([^:]+):([1-9]\d{0,5})$/u.exec(id) ?? [];
  if (!roundId || !groupId || !dutyId) return undefined;
  return store.updates.revision({ roundId, groupId, dutyId }, Number(revision));
}
