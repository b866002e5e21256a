import { beforeAll, describe, expect, it } from '@jest/globals';
import { actionDeadlinesOf, deadlineOfAction, isActionIn, readActionId } from '../../src/domain/action-deadlines.ts';
import { faultInAction } from '../../src/domain/action-rules.ts';
import { agendaIn, agendaOfPerson } from '../../src/domain/agenda.ts';
import { audienceOf } from '../../src/domain/audience.ts';
import { mayFinishAction, standingActions } from '../../src/domain/board-action.ts';
import { rungsOf } from '../../src/domain/ladder.ts';
import type { Partnership } from '../../src/domain/partnership.ts';
import { reportActionsOf } from '../../src/domain/report-actions.ts';
import { loadPartnership } from '../../src/register/load.ts';
import { anAction, aPerson } from '../builders.ts';

const TODAY = '2026-11-23';

let partnership: Partnership;
beforeAll(async () => {
  partnership = await loadPartnership('src/register/westmorland-and-furness.yaml');
});

const OF_BARROW = { kind: 'group', id: 'barrow' } as const;
const lead = aPerson({ objectId: 'lead', groupIds: [], roles: ['lead'] });
const deputy = aPerson({ objectId: 'deputy', groupIds: [], roles: ['deputy'] });
const member = aPerson({ objectId: 'member', organisationId: 'fire' });
const manager = aPerson({ objectId: 'manager', groupIds: [], roles: ['manager'] });
const viewer = aPerson({ objectId: 'viewer', roles: ['viewer'] });
const people = [lead, deputy, member, manager];

describe('what stands of actions', () => {
  it('is the newest revision of each, without what was withdrawn', () => {
    const revisions = [
      anAction({ number: 2, revision: 2, state: 'withdrawn' }),
      anAction({ number: 1, revision: 2, dueOn: '2027-04-09' }),
      anAction({ number: 1 }),
      anAction({ number: 2 }),
    ];
    expect(standingActions(revisions)).toEqual([anAction({ number: 1, revision: 2, dueOn: '2027-04-09' })]);
  });
});

describe('an action as a deadline', () => {
  it('goes by its number and day, and reminds two weeks, one week and a day before', () => {
    const deadline = deadlineOfAction(anAction({ number: 3 }));
    expect(deadline).toMatchObject({ id: 'action:3:2027-03-12', kind: 'action', on: '2027-03-12', dutyId: 'D07' });
    expect(readActionId(deadline.id)).toBe(3);
    expect(rungsOf(deadline, new Set()).map(({ on, rung }) => [on, rung.to])).toEqual([
      ['2027-02-26', 'lead'],
      ['2027-03-05', 'lead'],
      ['2027-03-11', 'lead'],
      ['2027-03-15', 'lead'],
      ['2027-03-17', 'lead and deputy'],
      ['2027-03-19', 'manager'],
      ['2027-03-26', 'chair'],
    ]);
  });

  it('is none once it is done', () => {
    expect(actionDeadlinesOf([anAction({ state: 'done' })])).toEqual([]);
  });

  it.each([
    ['the lead of its organisation', {}, 'lead', ['lead']],
    ['lead and deputy further up', {}, 'lead and deputy', ['lead', 'deputy']],
    ['everybody in its group', { owner: OF_BARROW }, 'lead', ['member']],
  ] as const)('is for %s', (_, of, level, who) => {
    const heard = audienceOf(deadlineOfAction(anAction(of)), level, { partnership, people, open: [] });
    expect(heard.map(({ objectId }) => objectId)).toEqual(who);
  });
});

describe('an action on the agenda', () => {
  const horizon = { fromOn: TODAY, toOn: '2027-06-30' };
  const titles = (items: { id: string }[]) => items.flatMap(({ id }) => readActionId(id) ?? []);
  const besides = actionDeadlinesOf([
    anAction({ number: 1, dutyId: null }),
    anAction({ number: 2, dutyId: null, owner: OF_BARROW }),
    anAction({ number: 3, dutyId: 'D07', owner: { kind: 'organisation', id: 'fire' } }),
  ]);

  it('is shown with its owner, to the scope that owns it or has its duty', () => {
    expect(titles(agendaIn(partnership, { kind: 'partnership' }, horizon, besides))).toEqual([1, 2, 3]);
    expect(titles(agendaIn(partnership, { kind: 'group', id: 'barrow' }, horizon, besides))).toEqual([2, 3]);
    expect(titles(agendaIn(partnership, { kind: 'duty', id: 'D07' }, horizon, besides))).toEqual([3]);
    const [item] = agendaIn(partnership, { kind: 'group', id: 'barrow' }, horizon, besides).filter(
      ({ id }) => readActionId(id) === 2,
    );
    expect(item).toMatchObject({ leadNames: ['Barrow'], duty: undefined });
  });

  it('is a person’s own when they owe it, or its duty concerns them', () => {
    expect(titles(agendaOfPerson(partnership, { ...lead, organisationId: 'nhs-south' }, horizon, besides))).toEqual([]);
    expect(titles(agendaOfPerson(partnership, lead, horizon, besides))).toEqual([1, 3]);
    expect(titles(agendaOfPerson(partnership, member, horizon, besides))).toEqual([2, 3]);
    expect(titles(agendaOfPerson(partnership, manager, horizon, besides))).toEqual([1, 2, 3]);
  });
});

describe('who may say that it is done', () => {
  it.each([
    ['the lead of its organisation', lead, {}, true],
    ['its deputy', deputy, {}, true],
    ['a member of the organisation', aPerson(), {}, false],
    ['a member of its group', member, { owner: OF_BARROW }, true],
    ['somebody who only looks', viewer, { owner: OF_BARROW }, false],
    ['the manager', manager, { owner: OF_BARROW }, true],
  ] as const)('%s: %#', (_, person, of, may) => {
    expect(mayFinishAction(person, anAction(of))).toBe(may);
  });
});

describe('an action that can not be kept', () => {
  it.each([
    ['without words', { what: '' }, { fault: 'no words' }],
    ['with too many', { what: 'x'.repeat(301) }, { fault: 'too long', most: 300 }],
    ['without an owner', { owner: { kind: 'group', id: 'nowhere' } as const }, { fault: 'no such owner' }],
    ['about no duty', { dutyId: 'D99' }, { fault: 'no such duty' }],
    ['about a restricted duty', { dutyId: 'D02' }, { fault: 'restricted', dutyId: 'D02' }],
    ['due in the past', { dueOn: '2026-11-20' }, { fault: 'past', on: '2026-11-20' }],
    ['agreed tomorrow', { agreedOn: '2026-11-24' }, { fault: 'agreed later', on: '2026-11-24' }],
    [
      'due on a Sunday',
      { dueOn: '2027-03-14' },
      { fault: 'free day', on: '2027-03-14', because: 'weekend', near: ['2027-03-12', '2027-03-15'] },
    ],
  ])('%s', (_, of, fault) => {
    expect(faultInAction(partnership, anAction(of), TODAY)).toEqual(fault);
  });

  it('may have been agreed before there was a partnership', () => {
    expect(faultInAction(partnership, anAction({ agreedOn: '2019-06-14' }), TODAY)).toBeUndefined();
  });
});

describe('the actions of a report', () => {
  const period = { name: 'Quarter 4', fromOn: '2027-01-01', toOn: '2027-03-31', kind: 'quarter' } as const;
  const report = (now: string, revisions = [anAction()]) =>
    reportActionsOf({ partnership, scope: { kind: 'partnership' }, period, actions: revisions, now });

  it('are those that were open at its end, and whether they were overdue', () => {
    expect(report('2027-02-01T09:00:00.000Z')).toMatchObject([{ number: 1, ownerName: 'Council', isOverdue: false }]);
    expect(report('2027-05-01T09:00:00.000Z')).toMatchObject([{ isOverdue: true }]);
    const doneLater = anAction({ revision: 2, state: 'done', at: '2027-04-02T09:00:00.000Z' });
    expect(report('2027-05-01T09:00:00.000Z', [anAction(), doneLater])).toHaveLength(1);
    const doneBefore = anAction({ revision: 2, state: 'done', at: '2027-03-02T09:00:00.000Z' });
    expect(report('2027-05-01T09:00:00.000Z', [anAction(), doneBefore])).toEqual([]);
  });

  it('are those of its scope', () => {
    expect(isActionIn(partnership, { kind: 'organisation', id: 'fire' }, anAction({ dutyId: null }))).toBe(false);
    expect(isActionIn(partnership, { kind: 'organisation', id: 'council' }, anAction({ dutyId: null }))).toBe(true);
  });
});
