import { type ClockEvent, type Deed, isSameDeed, readClock } from '../domain/clock.ts';
import type { Day } from '../domain/day.ts';
import { findClockTemplate } from '../domain/partnership.ts';
import { may, type Person } from '../domain/person.ts';
import { dayOf } from '../domain/working-days.ts';
import { followClock } from './move-clock.ts';
import type { Tools } from './ports.ts';
import { readClocks } from './view-clocks.ts';

export type StartOutcome =
  | { outcome: 'started'; number: number; isRepeat: boolean }
  /** Clocks of this kind began on the same day; nothing was stored. `highest` is what `sureAfter` must be to go on. */
  | { outcome: 'asks'; same: number[]; highest: number }
  | { outcome: 'future'; today: Day }
  | { outcome: 'no such kind' }
  | { outcome: 'not yours' };

/**
 * Starts a clock under the next free number. A second one of the same kind and day is only started when somebody is
 * sure: `sureAfter` is the highest number that they were shown, so the same tap delivered twice starts one.
 */
export async function startClock(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  ask: { template: string; on: Day; who: Person; sureAfter?: number },
): Promise<StartOutcome> {
  if (!may(ask.who, 'keep clocks')) return { outcome: 'not yours' };
  if (!findClockTemplate(tools.partnership, ask.template)) return { outcome: 'no such kind' };
  const today = dayOf(tools.now());
  if (ask.on > today) return { outcome: 'future', today };

  const deed: Deed = { kind: 'started', template: ask.template, on: ask.on };
  const highest = await tools.store.clocks.highestNumber();
  if (ask.sureAfter === undefined) {
    const clocks = readClocks(await tools.store.clocks.all());
    const same = clocks.filter(({ template, startedOn }) => template === ask.template && startedOn === ask.on);
    if (same.length > 0) return { outcome: 'asks', same: same.map(({ number }) => number), highest };
  }
  const { tenantId, objectId } = ask.who;
  const event = { revision: 1, deed, by: { tenantId, objectId }, at: tools.now() };
  for (let number = Math.min(ask.sureAfter ?? highest, highest) + 1; ; number += 1) {
    if ((await tools.store.clocks.add({ ...event, number })) === 'added') {
      await followClock(tools, { ...event, number });
      return { outcome: 'started', number, isRepeat: false };
    }
    const standing = await tools.store.clocks.record(number);
    if (!isSameStart(standing, deed)) continue;
    if (standing[0]?.by.objectId === objectId) return { outcome: 'started', number, isRepeat: true };
    return { outcome: 'asks', same: [number], highest: number };
  }
}

function isSameStart(record: readonly ClockEvent[], deed: Deed): boolean {
  const [first] = record;
  return first !== undefined && readClock(record) !== undefined && isSameDeed(first.deed, deed);
}
