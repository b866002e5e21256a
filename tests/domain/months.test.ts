import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addMonths, financialYearOf, monthEnd, quarterEnd, quarterOf } from '../../src/domain/months.ts';
import { addDays } from '../../src/domain/working-days.ts';

const someDay = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2024-01-01', days));

describe('calendar months', () => {
  it.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2027-01-31', 2, '2027-03-31'],
    ['2026-11-20', 1, '2026-12-20'],
    ['2026-11-20', 6, '2027-05-20'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-03-31', -1, '2027-02-28'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-11-23', 0, '2026-11-23'],
  ])('from %s and %i is %s', (day, count, expected) => {
    expect(addMonths(day, count)).toBe(expected);
  });

  it('land in the month meant, on the same day number or the last of a shorter month', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -60, max: 60 }), (day, count) => {
        const landed = addMonths(day, count);
        const monthsOf = (one: string) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7));
        expect(monthsOf(landed)).toBe(monthsOf(day) + count);
        expect(landed.slice(8) === day.slice(8) || landed === monthEnd(landed)).toBe(true);
      }),
    );
  });
});

describe('the end', () => {
  it.each([
    ['2027-02-03', '2027-02-28', '2027-03-31', 4],
    ['2028-02-29', '2028-02-29', '2028-03-31', 4],
    ['2026-11-23', '2026-11-30', '2026-12-31', 3],
    ['2026-04-01', '2026-04-30', '2026-06-30', 1],
    ['2026-06-30', '2026-06-30', '2026-06-30', 1],
    ['2026-07-01', '2026-07-31', '2026-09-30', 2],
    ['2026-12-31', '2026-12-31', '2026-12-31', 3],
  ])('of the month of %s is %s, of its quarter %s, which is quarter %i', (day, month, quarter, number) => {
    expect([monthEnd(day), quarterEnd(day), quarterOf(day)]).toEqual([month, quarter, number]);
  });

  it('of a quarter is never before the day, and the day after it begins another', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        const end = quarterEnd(day);
        expect(end >= day).toBe(true);
        expect(quarterOf(end)).toBe(quarterOf(day));
        expect(quarterOf(addDays(end, 1))).toBe((quarterOf(day) % 4) + 1);
      }),
    );
  });
});

describe('the financial year', () => {
  it.each([
    ['2026-11-23', '2026 to 2027', '2026-04-01', '2027-03-31'],
    ['2027-03-31', '2026 to 2027', '2026-04-01', '2027-03-31'],
    ['2027-04-01', '2027 to 2028', '2027-04-01', '2028-03-31'],
    ['2028-02-29', '2027 to 2028', '2027-04-01', '2028-03-31'],
  ])('of %s is %s', (day, name, fromOn, toOn) => {
    expect(financialYearOf(day)).toEqual({ name, fromOn, toOn });
  });
});
