import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Reminder } from '../../src/domain/reminder.ts';
import type { ReminderView } from '../../src/domain/reminder-view.ts';
import { reminderText, titleOf } from '../../src/teams/views/reminder-title.ts';
import { answerDeadline } from '../../src/usecases/answer-deadline.ts';
import { arrangeLeave, arrangePause } from '../../src/usecases/arrange.ts';
import { composeReminder, markSaid } from '../../src/usecases/compose-reminder.ts';
import { endArrangements } from '../../src/usecases/end-arrangements.ts';
import { recordUpdate } from '../../src/usecases/record-update.ts';
import { snooze } from '../../src/usecases/snooze.ts';
import { startClock } from '../../src/usecases/start-clock.ts';
import { aPerson, aProgress } from '../builders.ts';
import { MANAGER, openSetting, ROUND, type Setting } from './setting.ts';

const TODAY = '2026-11-23';
const ROUND_DUE = `round:${ROUND}:2026-11-24`;
const ACTION_LOG = 'D07:monthly:2026-11-28';
const LATE_LOG = 'D07:monthly:2026-10-28';
const LATE = [LATE_LOG, 'D05:quarterly:2026-10-21'];
const PRIORITIES = 'D04:yearly:2027-03-31';
const OTHER_ROUND = 'round:2027-03-11:2027-02-23';
const MARCH = 'D07:monthly:2027-03-28';
const ANN = aPerson({ objectId: 'ann', name: 'Ann Example', roles: ['lead'] });
const BEN = aPerson({ objectId: 'ben', name: 'Ben Example', groupIds: ['eden'] });

let setting: Setting;
beforeEach(async () => {
  setting = await openSetting();
  for (const person of [ANN, BEN, MANAGER]) await setting.place(person);
});
afterEach(() => setting.close());

async function wait(deadlineId: string, of: Partial<Reminder> = {}): Promise<string> {
  const rung = of.rung ?? { offset: 3, unit: 'working days', to: 'lead' };
  const person = of.person ?? { tenantId: ANN.tenantId, objectId: ANN.objectId };
  const id = `${deadlineId}#${rung.offset}#${person.objectId}`;
  const [, dutyId = null] = /^(D\d\d)/u.exec(deadlineId) ?? [];
  const { store } = setting.tools;
  await store.reminders.add({
    id,
    person,
    deadlineId,
    dutyId,
    deadlineOn: /\d{4}-\d\d-\d\d$/u.exec(deadlineId)?.[0] ?? TODAY,
    what: 'What',
    rung,
    on: TODAY,
    standsInFor: null,
    state: 'waiting',
    reason: null,
    settledAt: null,
    ...of,
  });
  return id;
}

async function compose(person = ANN): Promise<ReminderView | string> {
  const composed = await composeReminder(setting.tools, person, TODAY);
  if (composed.outcome === 'dropped') return composed.reason;
  return composed.message.kind === 'reminder' ? composed.message.view : 'a notice';
}

async function lines(person = ANN) {
  const view = await compose(person);
  return typeof view === 'string' ? [] : view.lines;
}

async function reasons(...deadlineIds: string[]) {
  const all = await Promise.all(deadlineIds.map((id) => setting.tools.store.reminders.ofDeadline(id)));
  return all.flat().map(({ state, reason }) => reason ?? state);
}

function answerUpdate(dutyId: string) {
  return recordUpdate(setting.tools, {
    who: ANN,
    slot: { dutyId, groupId: 'barrow', roundId: ROUND },
    said: { kind: 'progress', progress: aProgress() },
    basedOn: 0,
    source: { by: 'card', conversationId: 'a:ann' },
    declaration: null,
  });
}

describe('a person’s message of a day', () => {
  it('has one line a deadline, overdue first, whatever number of rungs wait', async () => {
    await wait(ACTION_LOG);
    await wait(ROUND_DUE, { rung: { offset: 3, unit: 'working days', to: 'lead' }, on: '2026-11-19' });
    await wait(ROUND_DUE, { rung: { offset: 1, unit: 'working days', to: 'lead' } });
    await wait(LATE_LOG, { rung: { offset: -10, unit: 'working days', to: 'lead and deputy' } });
    expect((await lines()).map(({ deadlineId }) => deadlineId)).toEqual([LATE_LOG, ROUND_DUE, ACTION_LOG]);
  });

  it('lists of a round what is still open for this person', async () => {
    await wait(ROUND_DUE);
    await answerUpdate('D07');
    const [line] = await lines();
    expect(line?.open.map(({ duty, group }) => `${duty.id} ${group.id}`)).toEqual(
      ['D05', 'D06', 'D08', 'D13'].map((id) => `${id} barrow`),
    );
  });

  it('says the newest rung once it is sent; the others went along', async () => {
    await wait(ROUND_DUE, { rung: { offset: 3, unit: 'working days', to: 'lead' }, on: '2026-11-19' });
    await wait(ROUND_DUE, { rung: { offset: 1, unit: 'working days', to: 'lead' } });
    const view = await compose();
    if (typeof view === 'string') throw new Error(view);
    expect(await reasons(ROUND_DUE)).toEqual(['waiting', 'waiting']);
    await markSaid(setting.tools, view);
    await markSaid(setting.tools, view);
    expect(await reasons(ROUND_DUE)).toEqual(['merged', 'said']);
    expect(await compose()).toBe('answered');
  });

  it('drops what was answered, and what the register no longer has', async () => {
    await wait(ACTION_LOG);
    await wait('D07:monthly:2026-11-27');
    await answerDeadline(setting.tools, { deadlineId: ACTION_LOG, who: MANAGER });
    expect(await compose()).toBe('answered');
    expect(await reasons(ACTION_LOG, 'D07:monthly:2026-11-27')).toEqual(['answered', 'deadline changed']);
  });

  it('drops a round that this person has answered, while others have not', async () => {
    await wait(ROUND_DUE);
    for (const dutyId of ['D05', 'D06', 'D07', 'D08', 'D13']) await answerUpdate(dutyId);
    expect(await compose()).toBe('answered');
  });

  it('leaves waiting what is put off', async () => {
    await wait(ACTION_LOG);
    await snooze(setting.tools, { who: ANN, deadlineIds: [ACTION_LOG], untilOn: '2026-11-24' });
    expect(await compose()).toBe('snoozed');
    expect(await reasons(ACTION_LOG)).toEqual(['waiting']);
    setting.pass(86_400_000);
    expect(await lines()).toHaveLength(1);
  });

  it('is not said to who is away or paused, nor about a group that is paused', async () => {
    await wait(ROUND_DUE);
    const away = { who: ANN, fromOn: TODAY, untilOn: TODAY, standIn: null };
    await arrangeLeave(setting.tools, away);
    expect(await compose()).toBe('on leave');
    await endArrangements(setting.tools, { who: ANN, numbers: [1] });
    for (const whom of [ANN, { groupId: 'barrow' }]) {
      await arrangePause(setting.tools, { by: MANAGER, whom, fromOn: TODAY, untilOn: TODAY });
      expect(await compose()).toBe('paused');
      await endArrangements(setting.tools, { who: MANAGER, numbers: [3, 5] });
    }
    expect(await lines()).toHaveLength(1);
  });

  it('tells a stand-in for whom, with what that person owes, until that person is back', async () => {
    await arrangeLeave(setting.tools, { who: ANN, fromOn: TODAY, untilOn: '2026-11-27', standIn: BEN });
    await wait(ROUND_DUE, { person: { tenantId: BEN.tenantId, objectId: 'ben' }, standsInFor: 'Ann Example' });
    const [line] = await lines(BEN);
    expect(line?.why).toEqual({ kind: 'standing in', name: 'Ann Example' });
    expect(new Set(line?.open.map(({ group }) => group.id))).toEqual(new Set(['barrow']));
    await endArrangements(setting.tools, { who: ANN, numbers: [1] });
    const [own] = await lines(BEN);
    expect(own?.why).toEqual({ kind: 'yours' });
    expect(new Set(own?.open.map(({ group }) => group.id))).toEqual(new Set(['eden']));
  });

  it('names organisations and never people to the manager, once nobody has answered', async () => {
    const person = { tenantId: MANAGER.tenantId, objectId: 'manager' };
    await wait(LATE_LOG, { person, rung: { offset: -10, unit: 'working days', to: 'manager' } });
    const [line] = await lines(MANAGER);
    expect(line?.why).toEqual({ kind: 'escalated', owedBy: ['Council'] });
    expect(line?.snoozableTo).toBeNull();
  });

  it('names who owes the step of a clock, to the chair who leads the duty, and asks the manager for their own', async () => {
    const chair = aPerson({ objectId: 'chair', groupIds: [], roles: ['chair'] });
    await setting.place(chair);
    await startClock(setting.tools, { template: 'dardr', on: '2026-11-02', who: MANAGER });
    const rung = { offset: -5, unit: 'working days', to: 'manager' } as const;
    for (const person of [chair, MANAGER]) {
      const { tenantId, objectId } = person;
      await wait('clock:1:scoped:2026-11-16', { person: { tenantId, objectId }, rung });
    }
    expect((await lines(chair))[0]?.why).toEqual({ kind: 'escalated', owedBy: ['CSP manager'] });
    expect((await lines(MANAGER))[0]?.why).toEqual({ kind: 'yours' });
  });

  it('follows the step of a clock until it is done', async () => {
    await startClock(setting.tools, { template: 'dardr', on: '2026-11-20', who: MANAGER });
    await wait('clock:1:decided:2026-12-20', { person: { tenantId: MANAGER.tenantId, objectId: 'manager' } });
    const [line] = await lines(MANAGER);
    expect(line).toMatchObject({ kind: 'clock', title: expect.stringMatching(/^D02 .*Review 1: Decision$/u) });
    await wait('clock:1:decided:2026-12-21', { person: { tenantId: MANAGER.tenantId, objectId: 'manager' } });
    await lines(MANAGER);
    expect(await reasons('clock:1:decided:2026-12-21')).toEqual(['deadline changed']);
  });
});

describe('its words', () => {
  async function said(today: string, ...deadlineIds: string[]): Promise<[title: string, text: string]> {
    for (const id of deadlineIds) await wait(id);
    const view = await compose();
    if (typeof view === 'string') throw new Error(view);
    return [titleOf(view.lines, today), reminderText({ ...view, today })];
  }

  it.each([
    ['5 updates are due tomorrow', TODAY, [ROUND_DUE]],
    ['5 updates are due today', '2026-11-24', [ROUND_DUE]],
    ['5 updates were due on Tuesday 24 November', '2026-11-25', [ROUND_DUE]],
    ['D07 ASB is due on Saturday 28 November', TODAY, [ACTION_LOG]],
    ['2 things are due this week', TODAY, [ROUND_DUE, ACTION_LOG]],
    ['2 things are due by Saturday 28 November', '2026-11-20', [ROUND_DUE, ACTION_LOG]],
    ['D07 ASB is overdue, and 5 updates are due tomorrow', TODAY, [LATE_LOG, ROUND_DUE]],
    ['2 things are overdue, and D04 Local priorities is due on Wednesday 31 March 2027', TODAY, [...LATE, PRIORITIES]],
    ['2 things are overdue, and 2 more are due by Wednesday 31 March 2027', TODAY, [...LATE, ACTION_LOG, PRIORITIES]],
    ['2 things are overdue, and 5 updates are due tomorrow', TODAY, [...LATE, ROUND_DUE]],
    [
      '5 updates are overdue, and 2 things are due by Wednesday 31 March',
      '2027-02-26',
      [OTHER_ROUND, MARCH, PRIORITIES],
    ],
  ])('are “%s”', async (title, today, ids) => {
    expect((await said(today, ...ids))[0]).toBe(title);
  });

  it('tell a thread how much waits, and never that somebody is late', async () => {
    expect((await said(TODAY, ROUND_DUE))[1]).toMatch(/^5 updates are due tomorrow\. Type \*\*my updates\*\*/u);
    const [, text] = await said(TODAY, LATE_LOG);
    expect(text).toMatch(/^2 things wait for an answer\./u);
    expect(text).not.toMatch(/overdue|was due|were due|D07/u);
  });
});
