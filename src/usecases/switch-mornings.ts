import { isManaging, type Person } from '../domain/person.ts';
import type { Tools } from './ports.ts';

/** Turns somebody's morning card on or off. */
export async function switchMornings(
  { store, now }: Pick<Tools, 'store' | 'now'>,
  { who, isOn }: { who: Person; isOn: boolean },
): Promise<{ outcome: 'switched' } | { outcome: 'not yours' }> {
  if (!isManaging(who)) return { outcome: 'not yours' };
  const { tenantId, objectId } = who;
  const person = { tenantId, objectId };
  for (;;) {
    const number = (await store.mornings.highestNumber()) + 1;
    if ((await store.mornings.add({ number, person, isOn, at: now() })) === 'added') return { outcome: 'switched' };
  }
}
