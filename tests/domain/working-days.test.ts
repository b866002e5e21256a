import { beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, addWorkingDays, dayOf, isWorkingDay, startOf } from '../../src/domain/working-days.ts';
import { loadPartnership } from '../../src/register/load.ts';

let holidays: ReadonlySet<string>;
beforeAll(async () => {
  const partnership = await loadPartnership('src/register/westmorland-and-furness.yaml');
  holidays = new Set(partnership.holidays.map((holiday) => holiday.on));
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
