import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { arrangeLeave, arrangePause } from '../../src/usecases/arrange.ts';
import { endArrangements } from '../../src/usecases/end-arrangements.ts';
import { snooze } from '../../src/usecases/snooze.ts';
import { aPerson } from '../builders.ts';
import { MANAGER, openSetting, type Setting } from './setting.ts';

const ANN = aPerson({ objectId: 'ann', roles: ['lead'] });
const ALEX = aPerson({ objectId: 'alex', name: 'Alex Example' });
const DAY_MS = 86_400_000;
/** Hub action log of Saturday 28 November; today is Monday 23 November. */
const ACTION_LOG = 'D07:monthly:2026-11-28';

let setting: Setting;
beforeEach(async () => {
  setting = await openSetting();
  for (const person of [ANN, ALEX, MANAGER]) await setting.place(person);
});
afterEach(() => setting.close());

const kept = () => setting.tools.store.arrangements.all();
const asked = async () => (await setting.tools.store.plan.read()).asked;

function leave(fromOn: string, untilOn: string, standIn: { tenantId: string; objectId: string } | null = null) {
  return arrangeLeave(setting.tools, { who: ANN, fromOn, untilOn, standIn });
}

function putOff(untilOn: string, deadlineIds = [ACTION_LOG]) {
  return snooze(setting.tools, { who: ANN, deadlineIds, untilOn });
}

describe('leave', () => {
  it('is kept with its stand-in, audited by ids alone, and asks for a new plan', async () => {
    expect(await leave('2026-12-21', '2027-01-04', ALEX)).toMatchObject({ outcome: 'arranged', isRepeat: false });
    const [one] = await kept();
    expect(one?.arranged).toEqual({
      kind: 'leave',
      person: { tenantId: ANN.tenantId, objectId: 'ann' },
      fromOn: '2026-12-21',
      untilOn: '2027-01-04',
      standIn: { tenantId: ANN.tenantId, objectId: 'alex' },
    });
    expect(await asked()).toBe(1);
    const [entry] = await setting.tools.store.audit.list(1);
    expect(entry).toMatchObject({ act: 'arrange leave', subject: 'arrangement 1' });
    expect(JSON.stringify(entry)).not.toMatch(/Example/u);
  });

  it('said twice is arranged once, also at the same moment', async () => {
    const outcomes = await Promise.all([leave('2026-12-21', '2026-12-23'), leave('2026-12-21', '2026-12-23')]);
    expect(outcomes.filter((one) => 'isRepeat' in one && one.isRepeat)).toHaveLength(1);
    expect(await kept()).toHaveLength(1);
  });

  it('takes the place of leave that it overlaps, and says so', async () => {
    await leave('2026-12-01', '2026-12-10');
    const second = await leave('2026-12-08', '2026-12-15');
    expect(second).toMatchObject({ outcome: 'arranged', replaced: [{ number: 1 }] });
  });

  it.each([
    ['begins in the past', '2026-11-22', '2026-12-01', { fault: 'past', earliestOn: '2026-11-23' }],
    ['ends before it begins', '2026-12-10', '2026-12-01', { fault: 'ends first' }],
    ['lasts 91 days', '2026-12-01', '2027-03-01', { fault: 'too long', latestOn: '2027-02-28' }],
    ['begins in more than half a year', '2027-05-26', '2027-05-27', { fault: 'too far', latestOn: '2027-05-25' }],
  ])('that %s is refused, and nothing is kept', async (_case, fromOn, untilOn, fault) => {
    expect(await leave(fromOn, untilOn)).toMatchObject({ outcome: 'refused', ...fault });
    expect(await kept()).toEqual([]);
    expect(await asked()).toBe(0);
  });

  it('may begin today and last 90 days', async () => {
    expect(await leave('2026-11-23', '2027-02-20')).toMatchObject({ outcome: 'arranged' });
  });

  it('takes no stand-in who is unknown, away then, or the person', async () => {
    await arrangeLeave(setting.tools, { who: ALEX, fromOn: '2026-12-23', untilOn: '2026-12-29', standIn: null });
    expect(await leave('2026-12-21', '2026-12-23', ALEX)).toMatchObject({ fault: 'stand-in away' });
    expect(await leave('2026-12-21', '2026-12-22', ALEX)).toMatchObject({ outcome: 'arranged' });
    expect(await leave('2026-12-21', '2026-12-23', ANN)).toMatchObject({ fault: 'own stand-in' });
    const nobody = { tenantId: 'x', objectId: 'x' };
    expect(await leave('2026-12-21', '2026-12-23', nobody)).toEqual({ outcome: 'no such stand-in' });
  });
});

describe('a pause', () => {
  const ask = { whom: { groupId: 'barrow' }, fromOn: '2026-11-23', untilOn: '2027-01-04' };

  it('is the manager’s, of a group or a person that is known', async () => {
    expect(await arrangePause(setting.tools, { ...ask, by: ANN })).toEqual({ outcome: 'not yours' });
    expect(await arrangePause(setting.tools, { ...ask, by: MANAGER, whom: { groupId: 'nowhere' } })).toEqual({
      outcome: 'nobody to pause',
    });
    expect(await arrangePause(setting.tools, { ...ask, by: MANAGER, whom: ALEX })).toMatchObject({
      outcome: 'arranged',
    });
    expect(await arrangePause(setting.tools, { ...ask, by: MANAGER })).toMatchObject({ outcome: 'arranged' });
  });

  it('lasts 90 days at most', async () => {
    expect(await arrangePause(setting.tools, { ...ask, by: MANAGER, untilOn: '2027-02-21' })).toMatchObject({
      fault: 'too long',
      latestOn: '2027-02-20',
    });
  });
});

describe('ending', () => {
  it('is for the person and the manager, once', async () => {
    await leave('2026-11-23', '2026-12-01');
    expect(await endArrangements(setting.tools, { who: ALEX, numbers: [1] })).toEqual({ outcome: 'not yours' });
    const [one, other] = await Promise.all([
      endArrangements(setting.tools, { who: ANN, numbers: [1] }),
      endArrangements(setting.tools, { who: MANAGER, numbers: [1] }),
    ]);
    expect([one.outcome, other.outcome]).toContain('ended');
    expect(await endArrangements(setting.tools, { who: ANN, numbers: [1, 7] })).toEqual({
      outcome: 'nothing to end',
    });
  });

  it('of a pause is not for those who are paused', async () => {
    const whom = { groupId: 'barrow' };
    await arrangePause(setting.tools, { by: MANAGER, whom, fromOn: '2026-11-23', untilOn: '2026-12-01' });
    expect(await endArrangements(setting.tools, { who: ANN, numbers: [1] })).toEqual({ outcome: 'not yours' });
  });
});

describe('putting off', () => {
  it('keeps the day, and the same tap again changes nothing', async () => {
    expect(await putOff('2026-11-26')).toEqual({ outcome: 'put off' });
    expect(await putOff('2026-11-26')).toEqual({ outcome: 'put off' });
    expect((await kept()).map(({ arranged }) => arranged)).toMatchObject([{ kind: 'snooze', untilOn: '2026-11-26' }]);
  });

  it.each([
    ['today', '2026-11-23', { outcome: 'past' }],
    ['a day that has passed', '2026-11-20', { outcome: 'past' }],
    ['a day after the deadline', '2026-11-30', { outcome: 'beyond', latestOn: '2026-11-27' }],
  ])('to %s is refused', async (_case, untilOn, outcome) => {
    expect(await putOff(untilOn)).toEqual(outcome);
    expect(await kept()).toEqual([]);
  });

  it('goes 5 working days on at most, never to a day without work', async () => {
    const far = ['D05:quarterly:2027-01-22'];
    expect(await putOff('2026-12-01', far)).toEqual({ outcome: 'beyond', latestOn: '2026-11-30' });
    expect(await putOff('2026-11-29', far)).toEqual({ outcome: 'not a working day', nearestOn: '2026-11-27' });
    expect(await putOff('2026-11-30', far)).toEqual({ outcome: 'put off' });
  });

  it('brings what is due earlier on its own latest day', async () => {
    await putOff('2026-11-30', [ACTION_LOG, 'D05:quarterly:2027-01-22']);
    expect((await kept()).map(({ arranged }) => ('untilOn' in arranged ? arranged.untilOn : ''))).toEqual([
      '2026-11-27',
      '2026-11-30',
    ]);
  });

  it('is possible twice for one deadline', async () => {
    await putOff('2026-11-24');
    setting.pass(DAY_MS);
    await putOff('2026-11-25');
    setting.pass(DAY_MS);
    expect(await putOff('2026-11-26')).toEqual({ outcome: 'twice already' });
  });

  it('is not possible on the day itself, nor for what nobody has', async () => {
    expect(await putOff('2026-11-25', ['round:2026-12-10:2026-11-24', 'x'])).toMatchObject({ outcome: 'beyond' });
    setting.pass(5 * DAY_MS);
    expect(await putOff('2026-11-30')).toEqual({ outcome: 'due by then' });
    expect(await putOff('2026-11-30', ['D99:monthly:2026-11-28', 'D07:monthly:2026-02-30', ''])).toEqual({
      outcome: 'nothing to put off',
    });
  });

  it('is not possible for what came to the manager because nobody answered', async () => {
    const late = 'D05:quarterly:2026-10-21';
    await setting.tools.store.reminders.add({
      id: 'r',
      person: { tenantId: MANAGER.tenantId, objectId: 'manager' },
      deadlineId: late,
      dutyId: 'D05',
      deadlineOn: '2026-10-21',
      what: 'Datasets supplied',
      rung: { offset: -10, unit: 'working days', to: 'manager' },
      on: '2026-11-04',
      standsInFor: null,
      state: 'said',
      reason: null,
      settledAt: setting.tools.now(),
    });
    const outcome = await snooze(setting.tools, { who: MANAGER, deadlineIds: [late], untilOn: '2026-11-24' });
    expect(outcome).toEqual({ outcome: 'escalated' });
  });
});
