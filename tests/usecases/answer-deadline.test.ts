import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { answerDeadline, withdrawAnswer } from '../../src/usecases/answer-deadline.ts';
import { findOpenDeadlines } from '../../src/usecases/find-open-deadlines.ts';
import { aPerson } from '../builders.ts';
import { MANAGER, openSetting, type Setting } from './setting.ts';

const FIGURES = 'D03:yearly:2027-04-30';
const LEAD = aPerson({ objectId: 'lead', roles: ['lead'], groupIds: [] });
const OUTSIDER = aPerson({ objectId: 'out', organisationId: 'probation', groupIds: ['eden'] });
const HOUR_MS = 3_600_000;

let setting: Setting;
beforeEach(async () => {
  setting = await openSetting();
});
afterEach(() => setting.close());

function answer(who = LEAD, of: { deadlineId?: string; basedOn?: number } = {}) {
  return answerDeadline(setting.tools, { deadlineId: FIGURES, who, ...of });
}

function withdraw(basedOn = 1, who = LEAD) {
  return withdrawAnswer(setting.tools, { deadlineId: FIGURES, basedOn, who });
}

describe('saying that a deadline is met', () => {
  it('is kept, audited, and asks for a new plan', async () => {
    expect(await answer()).toMatchObject({ outcome: 'recorded', isRepeat: false, answer: { revision: 1 } });
    expect(await setting.tools.store.deadlineAnswers.newest(FIGURES)).toMatchObject({ said: 'done' });
    expect((await setting.tools.store.plan.read()).asked).toBe(1);
    expect(await setting.tools.store.audit.list(1)).toMatchObject([{ act: 'deadline done', subject: FIGURES }]);
  });

  it('twice by one person is once; by another it is told who said so', async () => {
    const [one, other] = await Promise.all([answer(), answer()]);
    expect([one, other]).toMatchObject([{ outcome: 'recorded' }, { outcome: 'recorded' }]);
    expect(await answer(MANAGER)).toMatchObject({ outcome: 'done already', answer: { by: { objectId: 'lead' } } });
    expect(await setting.tools.store.deadlineAnswers.newest(FIGURES)).toMatchObject({ revision: 1 });
  });

  it.each([
    ['the manager', MANAGER, 'recorded'],
    ['a deputy of the organisation that leads', aPerson({ roles: ['deputy'], groupIds: [] }), 'recorded'],
    ['somebody else there', aPerson({ roles: ['member'], groupIds: [] }), 'not yours'],
    ['a member of another group', OUTSIDER, 'not yours'],
    ['a viewer', aPerson({ roles: ['viewer'], groupIds: ['barrow'] }), 'not yours'],
    ['nobody placed', aPerson({ roles: [] }), 'not yours'],
  ])('is answered so to %s', async (_who, person, outcome) => {
    expect((await answer(person)).outcome).toBe(outcome);
  });

  it.each([
    ['a round', 'round:2026-12-10:2026-11-24', 'asks for updates'],
    ['no deadline', 'D03:yearly:2027-04-29', 'no such deadline'],
    ['no day', 'D03:yearly:2027-02-30', 'no such deadline'],
    ['a clock’s step', 'clock:7:report:2027-04-30', 'no such deadline'],
    ['nothing', '', 'no such deadline'],
  ])('of %s keeps nothing', async (_what, deadlineId, outcome) => {
    expect(await answer(MANAGER, { deadlineId })).toEqual({ outcome });
    expect(await setting.tools.store.deadlineAnswers.newest(deadlineId)).toBeUndefined();
  });

  it('can be taken back for an hour, by who said it or the manager, and said again', async () => {
    await answer();
    expect(await withdraw(1, aPerson({ objectId: 'other', roles: ['deputy'] }))).toEqual({ outcome: 'not yours' });
    expect(await withdraw()).toMatchObject({ outcome: 'recorded', answer: { revision: 2, said: 'withdrawn' } });
    expect(await withdraw()).toMatchObject({ outcome: 'recorded', isRepeat: true });
    expect(await answer(LEAD, { basedOn: 0 })).toEqual({ outcome: 'overtaken' });
    expect(await answer(LEAD, { basedOn: 2 })).toMatchObject({ outcome: 'recorded', answer: { revision: 3 } });
    setting.pass(HOUR_MS + 1000);
    expect(await withdraw(3)).toEqual({ outcome: 'too late' });
  });

  it('has nothing to take back before', async () => {
    expect(await withdraw()).toEqual({ outcome: 'nothing to undo' });
  });
});

describe('the deadlines that somebody may mean', () => {
  it('are the overdue ones and a next one that is near, without what is done or updates answer', async () => {
    const open = async (dutyId: string) => (await findOpenDeadlines(setting.tools, dutyId)).map(({ id }) => id);
    expect(await open('D07')).toEqual(
      ['2026-08-28', '2026-09-28', '2026-10-28', '2026-11-28'].map((on) => `D07:monthly:${on}`),
    );
    expect(await open('D03')).toEqual(['D03:yearly:2026-09-30']);
    await answer(LEAD, { deadlineId: 'D03:yearly:2026-09-30' });
    expect(await open('D03')).toEqual([FIGURES]);
  });
});
