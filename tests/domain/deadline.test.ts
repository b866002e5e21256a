import { beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { type Deadline, deadlinesOf } from '../../src/domain/deadline.ts';
import type { Cadence, Partnership } from '../../src/domain/partnership.ts';
import { addDays } from '../../src/domain/working-days.ts';
import { loadPartnership } from '../../src/register/load.ts';
import { duty } from './compile-builders.ts';

const HORIZON = { fromOn: '2026-11-23', toOn: '2028-03-31' };

let partnership: Partnership;
let all: Deadline[];
beforeAll(async () => {
  partnership = await loadPartnership('src/register/westmorland-and-furness.yaml');
  all = deadlinesOf(partnership, HORIZON);
});

/** 12 working days before each board of DOMAIN.md section 8, and before that of 9 March 2028. */
const BEFORE_BOARDS = ['2026-11-24', '2027-02-23', '2027-05-24', '2027-08-23', '2027-11-23', '2028-02-22'];

const MONTHLY_ON_28 = (
  '2026-11 2026-12 2027-01 2027-02 2027-03 2027-04 2027-05 2027-06 2027-07 ' +
  '2027-08 2027-09 2027-10 2027-11 2027-12 2028-01 2028-02 2028-03'
)
  .split(' ')
  .map((month) => `${month}-28`);

/** What each duty owes from 23 November 2026 to 31 March 2028, by hand from DOMAIN.md sections 2 and 8. */
const OWED: [dutyId: string, what: string, days: string[]][] = [
  ['D01', 'Refreshed for the new year', ['2027-03-31', '2028-03-31']],
  ['D02', 'Action plan, until every action is closed', BEFORE_BOARDS],
  ['D03', 'Figures for the year to 31 March published', ['2027-04-30']],
  ['D03', 'Procedure reviewed', ['2027-09-30']],
  ['D03', 'Update for the board', BEFORE_BOARDS],
  ['D04', 'Strategic assessment to the December board, on data to 30 September', ['2026-12-01', '2027-12-01']],
  ['D04', 'Priorities confirmed for the new year', ['2027-03-31', '2028-03-31']],
  ['D05', 'Datasets supplied', ['2027-01-22', '2027-04-21', '2027-07-21', '2027-10-21', '2028-01-24']],
  ['D05', 'Performance pack', BEFORE_BOARDS],
  ['D06', 'Update for the board', BEFORE_BOARDS],
  ['D07', 'Hub action log', MONTHLY_ON_28],
  ['D07', 'Update for the board', BEFORE_BOARDS],
  ['D08', 'Update for the board', BEFORE_BOARDS],
  ['D09', 'Update for the board', BEFORE_BOARDS],
  ['D10', 'Plans compared and the comparison minuted', ['2027-04-30']],
  ['D11', 'Update for the board', BEFORE_BOARDS],
  ['D12', 'Information sharing agreement and data protection impact assessment reviewed', ['2027-09-30']],
  ['D12', 'Update for the board', BEFORE_BOARDS],
  ['D13', 'Survey closed', ['2027-10-31']],
  ['D13', 'Public event held', ['2027-09-30']],
  ['D13', 'Engagement log', BEFORE_BOARDS],
  ['D14', 'Progress report', BEFORE_BOARDS],
  ['D14', 'Annual report', ['2027-06-30']],
  ['D14', 'Scrutiny committee', ['2027-09-30']],
];

describe('the deadlines of Westmorland and Furness until March 2028', () => {
  it.each(OWED)('%s %s', (dutyId, what, days) => {
    expect(all.filter((one) => one.dutyId === dutyId && one.what === what).map(({ on }) => on)).toEqual(days);
  });

  it('are these and the rounds, and nothing else', () => {
    const owed = OWED.reduce((sum, [, , days]) => sum + days.length, 0);
    expect(all.filter(({ dutyId }) => dutyId !== null)).toHaveLength(owed);
    expect(all.filter(({ dutyId }) => dutyId === null).map(({ on }) => on)).toEqual(BEFORE_BOARDS);
  });

  it('are in the order of their days, a round before the duties of its day', () => {
    const days = all.map(({ on }) => on);
    expect(days).toEqual(days.toSorted());
    for (const on of BEFORE_BOARDS) expect(all.find((one) => one.on === on)?.kind).toBe('round');
  });

  it('have an id each, which tells the duty, the cadence and the day', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const ids = all.filter(({ on }) => on === '2027-03-31' || on === '2026-11-28').map(({ id }) => id);
    expect(ids).toEqual(['D07:monthly:2026-11-28', 'D01:refresh:2027-03-31', 'D04:yearly:2027-03-31']);
    expect(all[0]?.id).toBe('round:2026-12-10:2026-11-24');
  });

  it('stay on a day on which nobody works: only reminders move', () => {
    const onWeekends = all.filter(({ on }) => [0, 6].includes(new Date(on).getUTCDay())).map(({ id }) => id);
    expect(onWeekends).toEqual([
      'D07:monthly:2026-11-28',
      'D07:monthly:2027-02-28',
      'D07:monthly:2027-03-28',
      'D07:monthly:2027-08-28',
      'D13:yearly:2027-10-31',
      'D07:monthly:2027-11-28',
    ]);
  });

  it('lead with the ladder of their cadence, else of their duty', () => {
    const offsets = (id: string) => all.find((one) => one.id === id)?.ladder.map(({ offset }) => offset);
    expect(offsets('D01:refresh:2027-03-31')).toEqual([120, 60, 30, 14, -1, -3, -5, -10]);
    expect(offsets('D03:yearly:2027-04-30')).toEqual([30, 14, 7, 1, -1, -3, -5, -10]);
    expect(offsets('D05:quarterly:2027-01-22')).toEqual([10, -5, -10]);
    expect(offsets('D06:board:2026-11-24')).toEqual([8, 3, 1, -1, -3, -5, -10]);
  });

  it('of a round are nudged as the reverse schedule says: 15, 13 and 11 working days before the board; then it climbs', () => {
    expect(all.find(({ kind }) => kind === 'round')).toEqual({
      id: 'round:2026-12-10:2026-11-24',
      dutyId: null,
      kind: 'round',
      what: 'Updates for the board on 10 December 2026',
      on: '2026-11-24',
      ladder: [
        { offset: 3, unit: 'working days', to: 'lead' },
        { offset: 1, unit: 'working days', to: 'lead' },
        { offset: -1, unit: 'working days', to: 'lead' },
        { offset: -3, unit: 'working days', to: 'lead and deputy' },
        { offset: -5, unit: 'working days', to: 'manager' },
        { offset: -10, unit: 'working days', to: 'chair' },
      ],
    });
  });

  it('hold the end of the three-year plan, with its own ladder, and no refresh in that year', () => {
    const plan = deadlinesOf(partnership, { fromOn: '2028-04-01', toOn: '2032-03-31' }).filter(
      (one) => one.dutyId === 'D01',
    );
    expect(plan.map(({ id }) => id)).toEqual([
      'D01:three-yearly:2029-03-31',
      'D01:refresh:2030-03-31',
      'D01:refresh:2031-03-31',
      'D01:three-yearly:2032-03-31',
    ]);
    expect(plan[0]?.what).toBe('New plan approved, adopted by the council, published and sent to the commissioner');
    expect(plan[0]?.ladder[0]?.offset).toBe(365);
  });
});

describe('deadlines of any horizon', () => {
  const someDay = fc.integer({ min: 0, max: 1000 }).map((days) => addDays('2026-03-01', days));

  it('are the same, cut anywhere', () => {
    fc.assert(
      fc.property(
        someDay,
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 0, max: 499 }),
        (fromOn, length, cut) => {
          const toOn = addDays(fromOn, length);
          const middle = addDays(fromOn, cut % length);
          const parts = [
            ...deadlinesOf(partnership, { fromOn, toOn: middle }),
            ...deadlinesOf(partnership, { fromOn: addDays(middle, 1), toOn }),
          ];
          expect(parts).toEqual(deadlinesOf(partnership, { fromOn, toOn }));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('lie inside it, both ends included', () => {
    expect(deadlinesOf(partnership, { fromOn: '2026-11-24', toOn: '2026-11-28' }).map(({ on }) => on)).toEqual(
      expect.arrayContaining(['2026-11-24', '2026-11-28']),
    );
    expect(deadlinesOf(partnership, { fromOn: '2026-11-25', toOn: '2026-11-27' })).toEqual([]);
    expect(deadlinesOf(partnership, { fromOn: '2026-11-28', toOn: '2026-11-24' })).toEqual([]);
  });
});

/** The days of one cadence in a year, by a register that has nothing else. */
function daysOf(
  cadences: Cadence[],
  of: Partial<Partnership> = {},
  horizon = { fromOn: '2027-01-01', toOn: '2027-12-31' },
) {
  const alone = { ...partnership, boards: [], duties: [duty('D99', { cadences })], ...of };
  return deadlinesOf(alone, horizon).map(({ id }) => id);
}

describe('a cadence', () => {
  it('that goes on all the time or waits for an event yields no day by itself', () => {
    expect(daysOf([{ kind: 'continuous' }, { kind: 'event-driven', clock: 'dardr-decision' }])).toEqual([]);
  });

  it('towards the board yields nothing when the register has no board ahead', () => {
    expect(daysOf([{ kind: 'board', workingDaysBefore: 12 }])).toEqual([]);
  });

  it('counts a closure day as no working day', () => {
    const cadences: Cadence[] = [{ kind: 'quarterly', workingDaysAfterQuarterEnd: 2 }];
    const horizon = { fromOn: '2027-01-01', toOn: '2027-01-31' };
    const closureDays = [{ on: '2027-01-04', name: 'Council closed' }];
    expect(daysOf(cadences, {}, horizon)).toEqual(['D99:quarterly:2027-01-05']);
    expect(daysOf(cadences, { closureDays }, horizon)).toEqual(['D99:quarterly:2027-01-06']);
  });

  it('of 60 working days after the quarter is found in the quarter after it', () => {
    expect(daysOf([{ kind: 'quarterly', workingDaysAfterQuarterEnd: 60 }])).toEqual([
      'D99:quarterly:2027-03-30',
      'D99:quarterly:2027-06-25',
      'D99:quarterly:2027-09-23',
      'D99:quarterly:2027-12-23',
    ]);
  });

  it('beside another of its kind on the same day has an id of its own', () => {
    const cadence: Cadence = { kind: 'yearly', month: 9, day: 30, what: 'One' };
    const before: Cadence = { kind: 'yearly', month: 3, day: 31 };
    expect(daysOf([cadence, { ...cadence, what: 'Two' }])).toEqual([
      'D99:yearly:2027-09-30',
      'D99:yearly:2027-09-30:2',
    ]);
    expect(daysOf([before, cadence])).toEqual(['D99:yearly:2027-03-31', 'D99:yearly:2027-09-30']);
  });

  it('changed re-plans what is ahead and keeps the id of every day that stays', () => {
    const first = daysOf([{ kind: 'monthly', day: 28 }]);
    expect(daysOf([{ kind: 'continuous' }, { kind: 'monthly', day: 28, what: 'Reworded' }])).toEqual(first);
    expect(daysOf([{ kind: 'monthly', day: 27 }]).filter((id) => first.includes(id))).toEqual([]);
  });

  it('of three years whose plan ends on 29 February ends on the 28th in other years', () => {
    const cadence: Cadence = { kind: 'three-yearly', endsOn: '2028-02-29', refreshMonth: 3, refreshDay: 31 };
    expect(daysOf([cadence], {}, { fromOn: '2028-01-01', toOn: '2031-12-31' })).toEqual([
      'D99:three-yearly:2028-02-29',
      'D99:refresh:2029-03-31',
      'D99:refresh:2030-03-31',
      'D99:three-yearly:2031-02-28',
    ]);
  });
});
