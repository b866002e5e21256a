import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { addAction, finishAction, moveAction, undoAction } from '../../src/usecases/keep-action.ts';
import { aPerson } from '../builders.ts';
import { MANAGER, openSetting, type Setting } from './setting.ts';

let setting: Setting;
beforeEach(async () => {
  setting = await openSetting();
});
afterEach(() => setting.close());

const ACTION = {
  what: 'Publish the referral form',
  owner: { kind: 'group', id: 'barrow' },
  dutyId: null,
  dueOn: '2026-11-30',
  agreedOn: '2026-11-23',
} as const;
const member = aPerson();
const stranger = aPerson({ objectId: 'stranger', groupIds: ['eden'] });

function add(action = {}, who = MANAGER) {
  return addAction(setting.tools, { action: { ...ACTION, ...action }, who, declaration: null, door: 'card' });
}
const kept = () => setting.tools.store.actions.all();

describe('an action', () => {
  it('takes the next number, and asks for reminders', async () => {
    expect(await add()).toMatchObject({ outcome: 'kept', action: { number: 1, revision: 1, state: 'open' } });
    expect(await add({ dueOn: '2026-12-01' })).toMatchObject({ action: { number: 2 } });
    expect(await setting.tools.store.plan.read()).toMatchObject({ asked: 2 });
  });

  it('is one, however often the same tap arrives, also at once', async () => {
    const taps = await Promise.all([add({ dueOn: '2026-12-01' }), add({ dueOn: '2026-12-02' })]);
    expect(taps.map(({ outcome }) => outcome)).toEqual(['kept', 'kept']);
    await add({ dueOn: '2026-12-01' });
    expect((await kept()).map(({ number }) => number)).toEqual([1, 2]);
  });

  it('is done by its owner or the manager, and by nobody else', async () => {
    await add();
    expect(await finishAction(setting.tools, { number: 1, who: stranger })).toEqual({ outcome: 'not yours' });
    expect(await finishAction(setting.tools, { number: 1, basedOn: 1, who: member })).toMatchObject({
      action: { state: 'done', revision: 2 },
    });
    // The same tap again finds it done.
    expect(await finishAction(setting.tools, { number: 1, basedOn: 1, who: member })).toMatchObject({
      outcome: 'kept',
    });
    expect(await kept()).toHaveLength(2);
    expect(await finishAction(setting.tools, { number: 9, who: MANAGER })).toEqual({ outcome: 'no such action' });
  });

  it('is not changed from an old card', async () => {
    await add();
    const move = (basedOn: number, dueOn: string) =>
      moveAction(setting.tools, { number: 1, basedOn, dueOn, who: MANAGER });
    expect(await move(1, '2026-12-07')).toMatchObject({ outcome: 'kept' });
    expect(await move(1, '2026-12-08')).toEqual({ outcome: 'overtaken' });
    expect(await move(2, '2026-12-05')).toMatchObject({ outcome: 'refused', fault: { fault: 'free day' } });
    expect(await moveAction(setting.tools, { number: 1, basedOn: 2, dueOn: '2026-12-08', who: member })).toEqual({
      outcome: 'not yours',
    });
  });
});

describe('taking back', () => {
  it('brings back what stood, for an hour', async () => {
    await add();
    await finishAction(setting.tools, { number: 1, who: member });
    expect(await undoAction(setting.tools, { number: 1, basedOn: 2, who: stranger })).toEqual({ outcome: 'not yours' });
    expect(await undoAction(setting.tools, { number: 1, basedOn: 1, who: member })).toEqual({ outcome: 'overtaken' });
    expect(await undoAction(setting.tools, { number: 1, basedOn: 2, who: member })).toMatchObject({
      action: { state: 'open', revision: 3 },
    });
    setting.pass(3_601_000);
    expect(await undoAction(setting.tools, { number: 1, basedOn: 3, who: member })).toEqual({ outcome: 'too late' });
  });

  it('of a new action withdraws it, and its number is not used again', async () => {
    await add();
    expect(await undoAction(setting.tools, { number: 1, basedOn: 1, who: MANAGER })).toMatchObject({
      action: { state: 'withdrawn' },
    });
    expect(await undoAction(setting.tools, { number: 1, basedOn: 2, who: MANAGER })).toEqual({
      outcome: 'nothing to undo',
    });
    expect(await add()).toMatchObject({ action: { number: 2 } });
  });
});
