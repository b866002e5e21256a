import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Instant } from '../src/domain/day.ts';
import type { Partnership } from '../src/domain/partnership.ts';
import { buildRoomClock } from '../src/local-clock.ts';
import { loadPartnership } from '../src/register/load.ts';

let partnership: Partnership;
beforeAll(async () => {
  partnership = await loadPartnership(join(__dirname, '../src/register/westmorland-and-furness.yaml'));
});

/** The clock over a time that stands at `at`, and every instant at which due work was done. */
function clockAt(start: Instant, tick: () => Promise<void> = async () => {}) {
  let at = start;
  const ticked: Instant[] = [];
  const time = {
    now: () => at,
    aheadMs: () => 0,
    advanceTo: (instant: Instant) => {
      at = instant;
    },
  };
  const clock = buildRoomClock(time, {
    partnership,
    async tick() {
      ticked.push(at);
      await tick();
    },
  });
  return { clock, ticked };
}

describe('moving the time of the installation', () => {
  it('stops at every working hour on the way, London time, and skips nights, weekends and bank holidays', async () => {
    const { clock, ticked } = clockAt('2026-12-24T16:30:00.000Z');
    await clock.moveTo('2026-12-29T09:30:00.000Z', () => true);
    // 25 to 28 December 2026 are Christmas Day, a weekend and the day in lieu of Boxing Day.
    expect(ticked).toEqual([
      '2026-12-24T17:00:00.000Z',
      '2026-12-24T18:00:00.000Z',
      '2026-12-29T08:00:00.000Z',
      '2026-12-29T09:00:00.000Z',
      '2026-12-29T09:30:00.000Z',
    ]);
  });

  it('keeps to 8am when the clocks change', async () => {
    const { clock, ticked } = clockAt('2027-03-26T18:00:00.000Z');
    await clock.moveTo('2027-03-29T08:30:00.000Z', () => true);
    // Good Friday to Easter Monday: nothing but the end. The next working morning is in summer time.
    expect(ticked).toEqual(['2027-03-29T08:30:00.000Z']);
    expect(clock.nextWorkingMorning()).toBe('2027-03-30T08:00:00.000Z');
  });

  it('waits for what is due at a stop before it goes on', async () => {
    let running = 0;
    let most = 0;
    const { clock, ticked } = clockAt('2026-11-23T09:00:00.000Z', async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
    });
    await clock.moveTo('2026-11-23T12:00:00.000Z', () => true);
    expect([ticked.length, most]).toEqual([3, 1]);
  });

  it('ends at a stop when told, and where something due fails', async () => {
    const told = clockAt('2026-11-23T09:00:00.000Z');
    await told.clock.moveTo('2026-11-30T09:00:00.000Z', () => told.ticked.length < 2);
    expect(told.clock.now()).toBe('2026-11-23T11:00:00.000Z');
    const failing = clockAt('2026-11-23T09:00:00.000Z', () => Promise.reject(new Error('the store is gone')));
    await expect(failing.clock.moveTo('2026-11-30T09:00:00.000Z', () => true)).rejects.toThrow('the store is gone');
    expect(failing.ticked).toHaveLength(1);
  });

  it.each([
    ['2026-11-23T08:59:00.000Z', '2026-11-23T09:00:00.000Z'],
    ['2026-11-23T09:00:00.000Z', '2026-11-24T09:00:00.000Z'],
    ['2026-11-27T15:00:00.000Z', '2026-11-30T09:00:00.000Z'],
    ['2026-11-28T07:00:00.000Z', '2026-11-30T09:00:00.000Z'],
  ])('from %s the next working morning is %s', (now, morning) => {
    expect(clockAt(now).clock.nextWorkingMorning()).toBe(morning);
  });

  it('finds deadline after deadline, each at 8am with its name', () => {
    const first = clockAt('2026-11-23T09:00:00.000Z').clock.nextDeadline();
    expect(first?.at).toMatch(/T08:00:00\.000Z$/);
    expect(first?.label).toMatch(/\w/);
    const second = clockAt(first?.at ?? '').clock.nextDeadline();
    expect(String(second?.at) > String(first?.at)).toBe(true);
  });

  it('has no deadline where the register has none', () => {
    const { clock } = clockAt('2026-11-23T09:00:00.000Z');
    expect(clock.nextDeadline()).toBeDefined();
    const empty = { ...partnership, boards: [], duties: [] };
    const time = { now: () => '2026-11-23T09:00:00.000Z', aheadMs: () => 0, advanceTo: () => {} };
    expect(buildRoomClock(time, { partnership: empty, tick: async () => {} }).nextDeadline()).toBeUndefined();
  });
});
