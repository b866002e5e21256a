import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { followPartnership } from '../../src/current-partnership.ts';
import type { Changed } from '../../src/domain/change.ts';
import type { Rung } from '../../src/domain/partnership.ts';
import { roundsOf } from '../../src/domain/round.ts';
import { changeRegister, undoChanges } from '../../src/usecases/change-register.ts';
import { viewClosure, viewLadder } from '../../src/usecases/preview-change.ts';
import { aPerson } from '../builders.ts';
import { ASSISTANT, MANAGER, openSetting, type Setting } from './setting.ts';

let setting: Setting;
beforeEach(async () => {
  setting = await openSetting();
});
afterEach(() => setting.close());

const CHAIR = aPerson({ objectId: 'chair', roles: ['chair'] });
const LADDER: Rung[] = [{ offset: 7, unit: 'days', to: 'lead' }];
const DAYS: Changed[] = ['2026-12-29', '2026-12-30', '2026-12-31'].map((on) => ({
  kind: 'closure day added',
  on,
  name: 'Christmas closure',
}));

const closed = () => setting.tools.partnership.closureDays.map(({ on }) => on);
const numbers = async () => (await setting.tools.store.changes.all()).map(({ number }) => number);

function save(of: Partial<Parameters<typeof changeRegister>[1]> = {}) {
  return changeRegister(setting.tools, { changed: DAYS, basedOn: 0, who: MANAGER, ...of });
}

describe('changing the register', () => {
  it('stands at once for everybody who asks, and in nothing that was stored', async () => {
    const before = setting.tools.partnership;
    await save();
    expect(closed()).toEqual(['2026-12-29', '2026-12-30', '2026-12-31']);
    expect(before.closureDays).toEqual([]);
    expect(setting.tools.register).toBe(before);
  });

  it('is saved once by the same tap delivered ten times at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => save()));
    expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['saved']));
    expect(await numbers()).toEqual([1, 2, 3]);
    expect(await setting.tools.store.audit.list(99)).toHaveLength(3);
  });

  it('by two people at once is saved for one, whole', async () => {
    const other: Changed[] = ['2027-02-01', '2027-02-02'].map((on) => ({
      kind: 'closure day added',
      on,
      name: 'Other',
    }));
    const outcomes = await Promise.all([save(), save({ changed: other, who: ASSISTANT })]);
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['overtaken', 'saved']);
    expect([3, 2]).toContain(closed().length);
    expect(new Set(setting.tools.partnership.closureDays.map(({ name }) => name)).size).toBe(1);
  });

  it('saves the rest when a process ended after the first day, though somebody changed something since', async () => {
    const at = setting.tools.now();
    const [first] = DAYS;
    if (!first) throw new Error('There are three days.');
    await setting.tools.store.changes.add({ number: 1, changed: first, by: MANAGER, at });
    await changeRegister(setting.tools, {
      changed: [{ kind: 'ladder', dutyId: 'D03', ladder: LADDER }],
      basedOn: 1,
      who: ASSISTANT,
    });
    expect(await save()).toMatchObject({ outcome: 'saved', changes: [{ number: 1 }, { number: 3 }, { number: 4 }] });
    expect(closed()).toEqual(['2026-12-29', '2026-12-30', '2026-12-31']);
  });

  it.each([
    ['the chair', { who: CHAIR }, { outcome: 'not yours' }],
    ['an old preview', { basedOn: 7 }, { outcome: 'overtaken' }],
    [
      'one day of three that is wrong',
      { changed: [...DAYS, { kind: 'closure day removed', on: '2027-02-01' }] },
      { outcome: 'refused' },
    ],
    ['no change at all', { changed: [] }, { outcome: 'refused' }],
  ] as const)('is refused for %s, and nothing is stored', async (_what, of, outcome) => {
    expect(await save(of)).toMatchObject(outcome);
    expect(await numbers()).toEqual([]);
    expect(await setting.tools.store.audit.list(9)).toEqual([]);
  });
});

describe('taking changes back', () => {
  it('brings back what stood, once, for exactly an hour', async () => {
    await save();
    expect(await undoChanges(setting.tools, { numbers: [1, 2, 3], who: CHAIR })).toEqual({ outcome: 'not yours' });
    setting.pass(3_600_000);
    for (let time = 0; time < 3; time += 1) {
      expect(await undoChanges(setting.tools, { numbers: [1, 2, 3], who: ASSISTANT })).toMatchObject({
        outcome: 'saved',
      });
    }
    expect(closed()).toEqual([]);
    expect(await numbers()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('is too late after an hour', async () => {
    await save();
    setting.pass(3_601_000);
    expect(await undoChanges(setting.tools, { numbers: [1, 2, 3], who: MANAGER })).toEqual({ outcome: 'too late' });
  });

  it('is refused when one of the things was changed since, and not for something else', async () => {
    await save();
    const ladder: Changed = { kind: 'ladder', dutyId: 'D03', ladder: LADDER };
    await changeRegister(setting.tools, { changed: [ladder], basedOn: 3, who: ASSISTANT });
    await changeRegister(setting.tools, {
      changed: [{ kind: 'closure day removed', on: '2026-12-30' }],
      basedOn: 4,
      who: ASSISTANT,
    });
    expect(await undoChanges(setting.tools, { numbers: [1, 2, 3], who: MANAGER })).toEqual({ outcome: 'overtaken' });
    expect(await undoChanges(setting.tools, { numbers: [4], who: MANAGER })).toMatchObject({ outcome: 'saved' });
    expect(closed()).toEqual(['2026-12-29', '2026-12-31']);
  });

  it('knows nothing of changes that never were', async () => {
    expect(await undoChanges(setting.tools, { numbers: [9], who: MANAGER })).toEqual({ outcome: 'nothing to undo' });
  });
});

describe('a preview', () => {
  it('stores nothing, and carries the number that a save must follow', async () => {
    await save();
    const ladder = await viewLadder(setting.tools, 'D03', LADDER);
    expect(ladder).toMatchObject({ outcome: 'ladder', view: { basedOn: 3 } });
    expect(await viewLadder(setting.tools, 'D99')).toEqual({ outcome: 'no such duty' });
    const closure = await viewClosure(setting.tools, [{ kind: 'closure day removed', on: '2026-12-30' }]);
    expect(closure).toMatchObject({ outcome: 'closure', view: { basedOn: 3 } });
    expect(await numbers()).toEqual([1, 2, 3]);
  });
});

describe('another server', () => {
  it('takes a change in when it looks, keeps the same register in between, and begins with what stands', async () => {
    const { store, register } = setting.tools;
    const other = await followPartnership(register, store.changes);
    expect(other.current).toBe(register);
    await save();
    expect(other.current).toBe(register);
    expect(await other.refresh()).toBe(true);
    const taken = other.current;
    expect(taken.closureDays).toHaveLength(3);
    expect(roundsOf(taken)).toBe(roundsOf(other.current));
    expect(await other.refresh()).toBe(false);
    expect(other.current).toBe(taken);
    expect((await followPartnership(register, store.changes)).current.closureDays).toHaveLength(3);
  });
});
