import { describe, expect, it } from '@jest/globals';
import { agendaIn, agendaOfPerson } from '../../src/domain/agenda.ts';
import { clockDeadlinesOf } from '../../src/domain/clock-deadlines.ts';
import { rungsOf } from '../../src/domain/ladder.ts';
import { aPerson } from '../builders.ts';
import { done, HOLIDAYS, paused, REGISTER, tableOf } from './clock-builders.ts';

const review = tableOf('dardr', '2026-11-20', '2026-11-23');
const HORIZON = { fromOn: '2026-11-23', toOn: '2026-12-31' };

describe('the deadlines of a clock', () => {
  it('are its open steps that have a day, by number and stage', () => {
    const [scoping, decision] = clockDeadlinesOf(REGISTER, [review]);
    expect(scoping).toMatchObject({
      id: 'clock:7:scoped:2026-12-04',
      dutyId: 'D02',
      kind: 'clock',
      what: 'Review 7: Scoping',
      on: '2026-12-04',
      owedBy: 'manager',
    });
    expect(decision).toMatchObject({ id: 'clock:7:decided:2026-12-20', what: 'Review 7: Decision', owedBy: 'chair' });
  });

  it('leave out what is done, not needed, or promised by nobody', () => {
    const table = tableOf(
      'dardr',
      '2026-11-20',
      '2026-11-27',
      done('scoped', '2026-11-23'),
      done('decided', '2026-11-26', 'no-review'),
    );
    expect(clockDeadlinesOf(REGISTER, [table]).map(({ id }) => id)).toEqual([
      'clock:7:home-office:2026-11-27',
      'clock:7:family:2026-11-27',
    ]);
  });

  it('are none while it is paused', () => {
    const table = tableOf('dardr', '2026-11-20', '2026-11-24', paused('2026-11-23'));
    expect(clockDeadlinesOf(REGISTER, [table])).toEqual([]);
  });

  it('are none when the register no longer has its duty', () => {
    expect(clockDeadlinesOf({ ...REGISTER, duties: [] }, [review])).toEqual([]);
  });
});

describe('the ladder of a step', () => {
  const offsetsOf = (table: typeof review, step: string) =>
    clockDeadlinesOf(REGISTER, [table])
      .find(({ id }) => id.includes(`:${step}:`))
      ?.ladder.map(({ offset }) => offset);

  it('is that of the cadence which follows it, else of the whole clock, else of the duty', () => {
    expect(offsetsOf(review, 'decided')).toEqual([14, 7, 3, 1, -1, -3, -5, -10]);
    expect(offsetsOf(tableOf('asb-case-review', '2026-11-20', '2026-11-23'), 'threshold')).toEqual([
      1, -1, -3, -5, -10,
    ]);
    expect(offsetsOf(review, 'scoped')).toEqual([8, 3, 1, -1, -3, -5, -10]);
  });

  it('of a decision due on Sunday 20 December 2026 is said on working days', () => {
    const decision = clockDeadlinesOf(REGISTER, [review]).find(({ id }) => id.includes(':decided:'));
    // 14 days before is Sunday 6, 7 is Sunday 13, 3 is Thursday 17, 1 is Saturday 19; then over Christmas.
    expect(decision && rungsOf(decision, HOLIDAYS).map(({ on }) => on)).toEqual([
      '2026-12-04',
      '2026-12-11',
      '2026-12-17',
      '2026-12-18',
      '2026-12-21',
      '2026-12-23',
      '2026-12-29',
      '2027-01-06',
    ]);
  });
});

describe('the steps of clocks in somebody’s deadlines', () => {
  const ofClocks = clockDeadlinesOf(REGISTER, [review]);
  const titles = (items: { title: string }[]) =>
    items.map(({ title }) => title).filter((title) => /Review 7/u.test(title));

  it('stand in the order of their days', () => {
    const items = agendaIn(REGISTER, { kind: 'duty', id: 'D02' }, HORIZON, ofClocks);
    expect(items.map(({ on, title }) => `${on} ${title}`)).toEqual([
      '2026-11-24 Updates for the board on 10 December 2026',
      '2026-12-04 D02 DARDR (formerly DHR): Review 7: Scoping',
      '2026-12-20 D02 DARDR (formerly DHR): Review 7: Decision',
      '2026-12-21 D02 DARDR (formerly DHR): Review 7: Home Office told',
      '2026-12-21 D02 DARDR (formerly DHR): Review 7: Family told',
    ]);
  });

  it('are there for those who may see clocks alone', () => {
    const boardMember = aPerson({ groupIds: ['board'], roles: ['member'] });
    const chair = aPerson({ groupIds: [], roles: ['chair'] });
    expect(titles(agendaOfPerson(REGISTER, boardMember, HORIZON, ofClocks))).toEqual([]);
    expect(titles(agendaOfPerson(REGISTER, chair, HORIZON, ofClocks))).toHaveLength(4);
  });
});
