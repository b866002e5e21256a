import { beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { type Deadline, deadlinesOf } from '../../src/domain/deadline.ts';
import { freeDaysOf } from '../../src/domain/free-days.ts';
import { checkLadder, rungsOf } from '../../src/domain/ladder.ts';
import type { Partnership, Rung } from '../../src/domain/partnership.ts';
import { addWorkingDays, isWorkingDay } from '../../src/domain/working-days.ts';
import { loadPartnership } from '../../src/register/load.ts';

let partnership: Partnership;
let freeDays: ReadonlySet<string>;
beforeAll(async () => {
  partnership = await loadPartnership('src/register/westmorland-and-furness.yaml');
  freeDays = freeDaysOf(partnership);
});

function days(offset: number, to: Rung['to'] = 'lead'): Rung {
  return { offset, unit: 'days', to };
}

function workingDays(offset: number, to: Rung['to'] = 'lead'): Rung {
  return { offset, unit: 'working days', to };
}

function placed(on: string, ...ladder: Rung[]): string[] {
  return rungsOf({ id: 'D99:yearly:x', on, ladder }, freeDays).map((one) => one.on);
}

describe('a rung', () => {
  it.each<[string, string, Rung, string]>([
    ['counts days back', '2026-12-10', days(7), '2026-12-03'],
    ['that lands on a Sunday is said on the Friday before', '2027-01-31', days(14), '2027-01-15'],
    ['that lands on Boxing Day is said on Christmas Eve', '2027-01-25', days(30), '2026-12-24'],
    ['that lands on Easter Monday is said on Maundy Thursday', '2027-04-05', days(7), '2027-03-25'],
    ['counts working days back over the May holiday', '2027-06-10', workingDays(8), '2027-05-28'],
    ['counts working days back from Christmas Day', '2026-12-25', workingDays(1), '2026-12-24'],
    ['of the day itself is said on it', '2026-12-10', days(0), '2026-12-10'],
    ['of the day itself rolls back from Christmas Day', '2026-12-25', days(0), '2026-12-24'],
    ['of the day itself rolls back in working days too', '2027-01-31', workingDays(0), '2027-01-29'],
    ['counts working days on', '2026-11-24', workingDays(-1), '2026-11-25'],
    ['counts working days on from Christmas Day', '2026-12-25', workingDays(-1), '2026-12-29'],
    ['that is overdue rolls back too', '2026-12-10', days(-3), '2026-12-11'],
    ['that is overdue never rolls back to the deadline', '2026-12-11', days(-1), '2026-12-14'],
    ['that is overdue never rolls back to before it', '2026-12-25', days(-3), '2026-12-29'],
    ['finds 29 February', '2028-03-30', days(30), '2028-02-29'],
    ['crosses the year', '2027-01-04', workingDays(1), '2026-12-31'],
    ['is placed for a deadline long past', '2020-06-10', days(1), '2020-06-09'],
  ])('%s', (_, on, rung, said) => {
    expect(placed(on, rung)).toEqual([said]);
  });

  it('has the same name at every reckoning', () => {
    const [rung] = rungsOf({ id: 'D03:yearly:2027-04-30', on: '2027-04-30', ladder: [days(14)] }, freeDays);
    expect(rung).toEqual({
      id: 'D03:yearly:2027-04-30#14 days#lead',
      deadlineId: 'D03:yearly:2027-04-30',
      rung: days(14),
      on: '2027-04-16',
    });
  });
});

describe('rungs that meet on one day', () => {
  // Thursday 31 December 2026 is the last working day before Monday 4 January.
  const ladder = [days(3), days(2), days(1)];

  it('are one for one audience: the nearest to the deadline', () => {
    const rungs = rungsOf({ id: 'x', on: '2027-01-04', ladder }, freeDays);
    expect(rungs.map(({ id, on }) => [id, on])).toEqual([['x#1 days#lead', '2026-12-31']]);
  });

  it('are one whichever stands first in the register', () => {
    const turned = rungsOf({ id: 'x', on: '2027-01-04', ladder: ladder.toReversed() }, freeDays);
    expect(turned).toEqual(rungsOf({ id: 'x', on: '2027-01-04', ladder }, freeDays));
  });

  it('are two for two audiences', () => {
    expect(placed('2026-12-10', days(1), workingDays(1, 'manager'))).toEqual(['2026-12-09', '2026-12-09']);
  });
});

/** By hand from DOMAIN.md sections 2 to 4 and a calendar. Overdue rungs: lead, lead and deputy, manager, chair. */
const DEFAULTS: [dutyId: string | null, on: string, said: string[]][] = [
  // The round of 10 December 2026: nudge, last call, due on 24 November, overdue nudge, and up to the chair.
  [null, '2026-11-24', ['2026-11-19', '2026-11-23', '2026-11-25', '2026-11-27', '2026-12-01', '2026-12-08']],
  // Yearly figures of case reviews, 30 April 2027 is a Friday: 30, 14, 7 and 1 days before; 3 May is a holiday.
  [
    'D03',
    '2027-04-30',
    ['2027-03-31', '2027-04-16', '2027-04-23', '2027-04-29', '2027-05-04', '2027-05-06', '2027-05-10', '2027-05-17'],
  ],
  // The plan compared: 30, 14 and 7 days before.
  [
    'D10',
    '2027-04-30',
    ['2027-03-31', '2027-04-16', '2027-04-23', '2027-05-04', '2027-05-06', '2027-05-10', '2027-05-17'],
  ],
  // The refresh of the plan, 31 March 2027: 120 (1 December), 60 (30 January, a Saturday), 30 and 14 days before.
  [
    'D01',
    '2027-03-31',
    ['2026-12-01', '2027-01-29', '2027-03-01', '2027-03-17', '2027-04-01', '2027-04-05', '2027-04-07', '2027-04-14'],
  ],
  // Quarterly data: 15 working days after the quarter; asked at 5, chased at 20, to the manager at 25.
  ['D05', '2027-01-22', ['2027-01-08', '2027-01-29', '2027-02-05']],
];

describe('the default ladders', () => {
  it.each(DEFAULTS)('of %s due on %s', (dutyId, on, said) => {
    const deadline = deadlinesOf(partnership, { fromOn: on, toOn: on }).find(
      (one): one is Deadline => one.dutyId === dutyId && one.kind !== 'board' && one.on === on,
    );
    expect(deadline && rungsOf(deadline, freeDays).map((one) => one.on)).toEqual(said);
  });
});

describe('any ladder', () => {
  const anyRung = fc.record<Rung>({
    offset: fc.integer({ min: -60, max: 800 }),
    unit: fc.constantFrom('days', 'working days'),
    to: fc.constantFrom('lead', 'lead and deputy', 'manager', 'chair'),
  });
  const anyDay = fc
    .date({ min: new Date('2024-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it('is said on working days, overdue rungs after the deadline and the others never after it', () => {
    fc.assert(
      fc.property(anyDay, fc.array(anyRung, { maxLength: 20 }), (on, ladder) => {
        for (const one of rungsOf({ id: 'x', on, ladder }, freeDays)) {
          expect(isWorkingDay(one.on, freeDays)).toBe(true);
          expect(one.on > on).toBe(one.rung.offset < 0);
        }
      }),
    );
  });

  it('keeps every audience and day once', () => {
    fc.assert(
      fc.property(anyDay, fc.array(anyRung, { maxLength: 20 }), (on, ladder) => {
        const keys = rungsOf({ id: 'x', on, ladder }, freeDays).map((one) => `${one.on} ${one.rung.to}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('escalates in its order: lead, deputy, manager, chair', () => {
    const overdue = [
      workingDays(-1),
      workingDays(-3, 'lead and deputy'),
      workingDays(-5, 'manager'),
      workingDays(-10, 'chair'),
    ];
    fc.assert(
      fc.property(anyDay, (on) => {
        expect(placed(on, ...overdue)).toEqual([1, 3, 5, 10].map((count) => addWorkingDays(on, count, freeDays)));
      }),
    );
  });
});

describe('checking a ladder', () => {
  it.each<[string, Rung[], unknown[]]>([
    ['takes the day itself', [days(0)], []],
    ['takes the farthest offsets', [days(800), workingDays(-60, 'chair')], []],
    ['takes 1 day and 1 working day', [days(1), workingDays(1)], []],
    ['refuses an empty one', [], [{ fault: 'empty' }]],
    ['refuses 200 rungs', Array.from({ length: 200 }, (_, place) => days(place)), [{ fault: 'too many', most: 20 }]],
    ['refuses half a day', [days(0.5)], [{ fault: 'not whole', place: 0 }]],
    ['refuses what is no number', [days(Number.NaN)], [{ fault: 'not whole', place: 0 }]],
    ['refuses too early', [days(1), days(801)], [{ fault: 'out of range', place: 1, latest: -60, earliest: 800 }]],
    ['refuses too late', [days(-61)], [{ fault: 'out of range', place: 0, latest: -60, earliest: 800 }]],
    ['refuses one twice', [days(7), days(1), days(7)], [{ fault: 'twice', place: 2, first: 0 }]],
  ])('%s', (_, rungs, faults) => {
    expect(checkLadder(rungs)).toEqual(faults);
  });
});
