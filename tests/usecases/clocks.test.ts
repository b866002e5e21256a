import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { moveClock, undoClock } from '../../src/usecases/move-clock.ts';
import { startClock } from '../../src/usecases/start-clock.ts';
import { listClocks, viewClock } from '../../src/usecases/view-clocks.ts';
import { aPerson } from '../builders.ts';
import { ASSISTANT, MANAGER, openSetting, type Setting } from './setting.ts';

let setting: Setting;
beforeEach(async () => {
  setting = await openSetting();
});
afterEach(() => setting.close());

const ON = '2026-11-20';
const CHAIR = aPerson({ objectId: 'chair', roles: ['chair'] });

function start(of: Partial<Parameters<typeof startClock>[1]> = {}) {
  return startClock(setting.tools, { template: 'dardr', on: ON, who: MANAGER, ...of });
}

function scoped(of: Partial<Parameters<typeof moveClock>[1]> = {}) {
  const deed = { kind: 'done', step: 'scoped', on: '2026-11-23', answer: null } as const;
  return moveClock(setting.tools, { number: 1, deed, who: MANAGER, ...of });
}

describe('starting a clock', () => {
  it('gives each the next number, without a gap, also when twenty start at once', async () => {
    const started = await Promise.all(
      Array.from({ length: 20 }, (_, index) => start({ on: `2026-10-${String(index + 1).padStart(2, '0')}` })),
    );
    const numbers = started.flatMap((one) => (one.outcome === 'started' ? [one.number] : []));
    expect(numbers.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it('by two people at once for one kind and day starts one, and asks the other', async () => {
    const outcomes = await Promise.all([start(), start({ who: ASSISTANT })]);
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['asks', 'started']);
    expect((await listClocks(setting.tools)).open).toHaveLength(1);
  });

  it('that is taken back does not stand in the way of another', async () => {
    await start();
    await undoClock(setting.tools, { number: 1, who: MANAGER });
    expect(await start()).toEqual({ outcome: 'started', number: 2, isRepeat: false });
    expect(await viewClock(setting.tools, 1)).toEqual({ outcome: 'no such clock', highest: 2 });
  });

  it('of a closed clock’s day asks as well', async () => {
    await start();
    await moveClock(setting.tools, {
      number: 1,
      deed: { kind: 'closed', outcome: 'completed', on: '2026-11-23' },
      who: MANAGER,
    });
    expect(await start()).toEqual({ outcome: 'asks', same: [1], highest: 1 });
  });

  it.each([
    ['the chair', { who: CHAIR }, { outcome: 'not yours' }],
    ['a day to come', { on: '2026-11-24' }, { outcome: 'future', today: '2026-11-23' }],
    ['a kind that is not in the register', { template: 'inquiry' }, { outcome: 'no such kind' }],
  ])('is refused for %s', async (_what, of, outcome) => {
    expect(await start(of)).toEqual(outcome);
    expect(await setting.tools.store.clocks.all()).toEqual([]);
    expect(await setting.tools.store.audit.list(9)).toEqual([]);
  });
});

describe('moving a clock', () => {
  beforeEach(async () => {
    await start();
  });

  it('records it once, however often it arrives', async () => {
    expect(await scoped({ basedOn: 1 })).toMatchObject({ outcome: 'recorded', isRepeat: false });
    expect(await scoped({ basedOn: 1 })).toMatchObject({ outcome: 'recorded', isRepeat: true });
    expect(await scoped({ basedOn: 1, who: ASSISTANT })).toEqual({ outcome: 'overtaken' });
    expect((await setting.tools.store.audit.list(9)).map(({ id }) => id)).toEqual(['clock:1:2', 'clock:1:1']);
  });

  it('by two people at once is recorded for one', async () => {
    const outcomes = await Promise.all([scoped({ basedOn: 1 }), scoped({ basedOn: 1, who: ASSISTANT })]);
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['overtaken', 'recorded']);
  });

  it('is undone once, for exactly an hour, by whoever keeps clocks', async () => {
    await scoped();
    expect(await undoClock(setting.tools, { number: 1, who: CHAIR })).toEqual({ outcome: 'not yours' });
    setting.pass(3_600_000);
    for (const isRepeat of [false, true]) {
      expect(await undoClock(setting.tools, { number: 1, basedOn: 2, who: ASSISTANT })).toMatchObject({
        outcome: 'recorded',
        isRepeat,
      });
    }
    setting.pass(1000);
    expect(await undoClock(setting.tools, { number: 1, who: ASSISTANT })).toEqual({ outcome: 'too late' });
    expect(await setting.tools.store.clocks.record(1)).toHaveLength(3);
  });

  it('whose kind has gone from the register says so', async () => {
    const tools = { ...setting.tools, partnership: { ...setting.partnership, clocks: [] } };
    const deed = { kind: 'resumed', on: ON } as const;
    expect(await moveClock(tools, { number: 1, deed, who: MANAGER })).toEqual({
      outcome: 'kind gone',
      template: 'dardr',
    });
    expect(await listClocks(tools)).toEqual({ open: [], closed: [] });
  });
});

describe('the list of clocks', () => {
  it('has the next day first, paused ones after that, and the last closed first', async () => {
    for (const [template, on] of [
      ['dardr', ON],
      ['asb-case-review', '2026-11-23'],
      ['commissioner-plan', '2026-11-02'],
    ] as const)
      await start({ template, on });
    await start({ template: 'commissioner-request' });
    await moveClock(setting.tools, {
      number: 2,
      deed: { kind: 'paused', reason: 'inquest', on: '2026-11-23' },
      who: MANAGER,
    });
    const { open } = await listClocks(setting.tools);
    expect(open.map(({ clock }) => clock.number)).toEqual([4, 3, 1, 2]);
  });
});
