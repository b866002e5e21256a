import { beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { foiFreeDaysOf, freeDaysOf } from '../../src/domain/free-days.ts';
import type { Partnership } from '../../src/domain/partnership.ts';
import {
  addDays,
  addWorkingDays,
  clearDaysBefore,
  countWorkingDays,
  dayOf,
  isWorkingDay,
  rollBack,
  startOf,
} from '../../src/domain/working-days.ts';
import { loadPartnership } from '../../src/register/load.ts';

let partnership: Partnership;
let holidays: ReadonlySet<string>;
beforeAll(async () => {
  partnership = await loadPartnership('src/register/westmorland-and-furness.yaml');
  holidays = freeDaysOf(partnership);
});

describe('a working day', () => {
  it.each([
    ['a Monday', '2026-11-23', true],
    ['a Friday', '2026-11-27', true],
    ['a Saturday', '2026-11-28', false],
    ['a Sunday', '2026-11-29', false],
    ['Christmas Day', '2026-12-25', false],
    ['the substitute for Boxing Day', '2026-12-28', false],
    ['the day after it', '2026-12-29', true],
    ['29 February', '2028-02-29', true],
  ])('%s: %s is one: %s', (_, day, expected) => {
    expect(isWorkingDay(day, holidays)).toBe(expected);
  });
});

describe('counting working days', () => {
  it.each([
    ['2026-11-23', 10, '2026-12-07'],
    ['2026-12-10', -5, '2026-12-03'],
    ['2027-06-10', -8, '2027-05-28'],
    ['2027-05-06', -25, '2027-03-31'],
    ['2026-12-24', 1, '2026-12-29'],
    ['2026-12-31', 1, '2027-01-04'],
    ['2028-01-04', -1, '2027-12-31'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-11-28', 1, '2026-11-30'],
    ['2026-11-28', -1, '2026-11-27'],
    ['2026-11-28', 0, '2026-11-28'],
  ])('from %s by %i is %s', (day, count, expected) => {
    expect(addWorkingDays(day, count, holidays)).toBe(expected);
  });

  it('comes back from where it went, between working days', () => {
    for (let count = 1; count <= 60; count += 1) {
      expect(addWorkingDays(addWorkingDays('2026-11-23', count, holidays), -count, holidays)).toBe('2026-11-23');
    }
  });
});

describe('how many working days lie ahead', () => {
  it.each([
    ['to the next day', '2026-11-23', '2026-11-24', 1],
    ['over a weekend', '2026-11-27', '2026-11-30', 1],
    ['to a Saturday', '2026-11-23', '2026-11-28', 4],
    ['from a Saturday to its Sunday', '2026-11-28', '2026-11-29', 0],
    ['over Christmas', '2026-12-24', '2026-12-29', 1],
    ['to the same day', '2026-11-23', '2026-11-23', 0],
    ['to a day before', '2026-11-23', '2026-11-20', 0],
  ])('%s', (_, from, to, days) => {
    expect(countWorkingDays(from, to, holidays)).toBe(days);
  });

  it('is what adding them counts, from any day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 200 }), (start, count) => {
        const from = addDays('2026-01-01', start);
        expect(countWorkingDays(from, addWorkingDays(from, count, holidays), holidays)).toBe(count);
      }),
    );
  });
});

describe('rolling back', () => {
  it.each([
    ['a working day stays', '2026-11-23', '2026-11-23'],
    ['a Saturday becomes Friday', '2026-11-28', '2026-11-27'],
    ['a Sunday becomes Friday', '2026-11-29', '2026-11-27'],
    ['Christmas Day becomes Christmas Eve', '2026-12-25', '2026-12-24'],
    ['the substitute after Christmas goes back over the weekend', '2026-12-28', '2026-12-24'],
    ['Easter Monday goes back to Maundy Thursday', '2027-03-29', '2027-03-25'],
  ])('%s', (_, day, expected) => {
    expect(rollBack(day, holidays)).toBe(expected);
  });

  it('ends on a working day with none between, and stays there', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (start) => {
        const day = addDays('2026-01-01', start);
        const back = rollBack(day, holidays);
        expect(isWorkingDay(back, holidays)).toBe(true);
        expect(countWorkingDays(back, day, holidays)).toBe(0);
        expect(rollBack(back, holidays)).toBe(back);
      }),
    );
  });
});

describe('clear days before a meeting', () => {
  it.each([
    ['5 before a Thursday', '2026-12-10', 5, '2026-12-04'],
    ['1 before a Monday', '2026-11-23', 1, '2026-11-21'],
    ['none: the day before', '2026-11-23', 0, '2026-11-22'],
  ])('%s, all days counted', (_, meeting, count, issued) => {
    expect(clearDaysBefore(meeting, count)).toBe(issued);
  });

  it.each([
    ['5 before a Thursday', '2026-12-10', 5, '2026-12-02'],
    ['5 over the spring bank holiday', '2027-06-03', 5, '2027-05-25'],
  ])('%s, working days counted', (_, meeting, count, issued) => {
    expect(clearDaysBefore(meeting, count, holidays)).toBe(issued);
  });
});

describe('closure days', () => {
  const closed = () => ({ ...partnership, closureDays: [{ on: '2026-12-29', name: 'Council closed' }] });

  it('are no working days', () => {
    expect(addWorkingDays('2026-12-24', 1, freeDaysOf(partnership))).toBe('2026-12-29');
    expect(addWorkingDays('2026-12-24', 1, freeDaysOf(closed()))).toBe('2026-12-30');
  });

  it('do not hold up a freedom of information request', () => {
    expect([...foiFreeDaysOf(closed())]).toEqual([...foiFreeDaysOf(partnership)]);
  });
});

describe('the 20 working days of a freedom of information request', () => {
  it.each([
    ['over St Andrew’s Day', '2026-11-09', '2026-12-08', '2026-12-07'],
    ['over Christmas and 2 January in Scotland, which is a Saturday', '2026-12-14', '2027-01-15', '2027-01-14'],
    ['over St Patrick’s Day and Easter', '2027-03-10', '2027-04-12', '2027-04-09'],
    ['over 12 July, a Sunday in 2026', '2026-06-29', '2026-07-28', '2026-07-27'],
    ['over the Scottish summer bank holiday', '2026-07-20', '2026-08-18', '2026-08-17'],
    ['over the new year of 2028, when two days move', '2027-12-20', '2028-01-21', '2028-01-20'],
  ])('%s, from %s end on %s; here alone it would be %s', (_, from, foi, here) => {
    expect(addWorkingDays(from, 20, foiFreeDaysOf(partnership))).toBe(foi);
    expect(addWorkingDays(from, 20, holidays)).toBe(here);
  });

  it('leave out every extra bank holiday of the other nations, each on a weekday', () => {
    const extra = partnership.holidaysElsewhere.map(({ on }) => on);
    expect(extra.join(' ')).toBe(
      '2026-01-02 2026-03-17 2026-07-13 2026-08-03 2026-11-30 ' +
        '2027-01-04 2027-03-17 2027-07-12 2027-08-02 2027-11-30 ' +
        '2028-01-04 2028-03-17 2028-07-12 2028-08-07 2028-11-30',
    );
    expect(extra.filter((on) => !isWorkingDay(on, holidays))).toEqual([]);
  });
});

describe('a day in London', () => {
  it.each([
    ['in winter', '2026-11-23T23:59:59.999Z', '2026-11-23'],
    ['in summer, from 23:00 UTC, the next one', '2026-07-01T23:00:00.000Z', '2026-07-02'],
    ['in summer, just before', '2026-07-01T22:59:59.999Z', '2026-07-01'],
    ['in the night when the clocks go forward', '2027-03-28T01:30:00.000Z', '2027-03-28'],
    ['in the hour that comes twice', '2026-10-25T00:30:00.000Z', '2026-10-25'],
  ])('%s', (_, at, day) => {
    expect(dayOf(at)).toBe(day);
  });

  it.each([
    ['2026-11-23', '2026-11-23T00:00:00.000Z'],
    ['2026-07-02', '2026-07-01T23:00:00.000Z'],
    ['2027-03-28', '2027-03-28T00:00:00.000Z'],
    ['2027-03-29', '2027-03-28T23:00:00.000Z'],
    ['2026-10-25', '2026-10-24T23:00:00.000Z'],
    ['2026-10-26', '2026-10-26T00:00:00.000Z'],
  ])('%s begins at %s, also when the clocks change', (day, at) => {
    expect(startOf(day)).toBe(at);
    expect(dayOf(at)).toBe(day);
  });

  it.each([
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2027-03-27', 1, '2027-03-28'],
  ])('%s and %i calendar days is %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
  });
});
