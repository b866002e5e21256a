import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { instantAt, isQuiet, nextAllowed, workingMsBetween } from '../../src/domain/quiet-hours.ts';
import { addDays, addSeconds, dayOf } from '../../src/domain/working-days.ts';

const FREE = new Set(['2026-12-25', '2026-12-28', '2027-03-26', '2027-03-29']);

describe('a time in London', () => {
  it.each([
    ['in winter', '2026-11-23', '09:00', '2026-11-23T09:00:00.000Z'],
    ['in summer', '2027-07-01', '09:00', '2027-07-01T08:00:00.000Z'],
    ['the day before the clocks go forward', '2027-03-27', '09:00', '2027-03-27T09:00:00.000Z'],
    ['the day on which they go forward: still 9am', '2027-03-28', '09:00', '2027-03-28T08:00:00.000Z'],
    ['the day before they go back', '2026-10-24', '09:00', '2026-10-24T08:00:00.000Z'],
    ['the day on which they go back: still 9am', '2026-10-25', '09:00', '2026-10-25T09:00:00.000Z'],
    ['that does not exist is taken an hour later', '2027-03-28', '01:30', '2027-03-28T01:30:00.000Z'],
    ['that comes twice is the first', '2026-10-25', '01:30', '2026-10-25T00:30:00.000Z'],
    ['midnight in summer lies in the day before, in UTC', '2027-07-01', '00:00', '2027-06-30T23:00:00.000Z'],
  ])('%s', (_, day, time, at) => {
    expect(instantAt(day, time)).toBe(at);
  });

  it.each([
    ['2026-03-29', '2026-10-25'],
    ['2027-03-28', '2027-10-31'],
    ['2028-03-26', '2028-10-29'],
  ])('has a day of 23 hours on %s and one of 25 on %s', (forward, back) => {
    const hours = (day: string) =>
      (Date.parse(instantAt(addDays(day, 1), '00:00')) - Date.parse(instantAt(day, '00:00'))) / 3_600_000;
    expect([hours(forward), hours(back), hours('2026-11-23')]).toEqual([23, 25, 24]);
  });
});

describe('the first instant at which something may be sent', () => {
  it.each([
    ['a working morning: at once', '2026-11-23T09:00:00.000Z', '2026-11-23T09:00:00.000Z'],
    ['8am sharp: at once', '2026-11-23T08:00:00.000Z', '2026-11-23T08:00:00.000Z'],
    ['a moment before 8am: 8am', '2026-11-23T07:59:59.999Z', '2026-11-23T08:00:00.000Z'],
    ['a moment before 6pm: at once', '2026-11-23T17:59:59.999Z', '2026-11-23T17:59:59.999Z'],
    ['6pm sharp: the next morning', '2026-11-23T18:00:00.000Z', '2026-11-24T08:00:00.000Z'],
    ['midnight: the same morning', '2026-11-24T00:00:00.000Z', '2026-11-24T08:00:00.000Z'],
    ['Friday evening: Monday', '2026-11-27T20:00:00.000Z', '2026-11-30T08:00:00.000Z'],
    ['Saturday noon: Monday', '2026-11-28T12:00:00.000Z', '2026-11-30T08:00:00.000Z'],
    ['Christmas Eve at 6pm: the day after the bank holidays', '2026-12-24T18:00:00.000Z', '2026-12-29T08:00:00.000Z'],
    ['Christmas Day: likewise', '2026-12-25T10:00:00.000Z', '2026-12-29T08:00:00.000Z'],
    ['7:30am UTC in summer is 8:30am: at once', '2027-07-01T07:30:00.000Z', '2027-07-01T07:30:00.000Z'],
    ['5pm UTC in summer is 6pm: the next morning', '2027-07-01T17:00:00.000Z', '2027-07-02T07:00:00.000Z'],
    ['11:30pm UTC in summer is already the next day', '2027-07-01T23:30:00.000Z', '2027-07-02T07:00:00.000Z'],
    ['over Easter, when the clocks go forward', '2027-03-25T19:00:00.000Z', '2027-03-30T07:00:00.000Z'],
    ['over the weekend when they go back', '2026-10-23T17:00:00.000Z', '2026-10-26T08:00:00.000Z'],
  ])('from %s', (_, at, allowed) => {
    expect(nextAllowed(at, FREE)).toBe(allowed);
  });

  it('is never quiet, never before, never skips one, and stays where it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 * 365 * 24 * 60 }), (minutes) => {
        const at = addSeconds('2026-01-01T00:00:00.000Z', minutes * 60);
        const allowed = nextAllowed(at, FREE);
        expect(isQuiet(allowed, FREE)).toBe(false);
        expect(allowed >= at).toBe(true);
        expect(nextAllowed(allowed, FREE)).toBe(allowed);
        expect(allowed === at || allowed === instantAt(dayOf(allowed), '08:00')).toBe(true);
        expect(isQuiet(at, FREE)).toBe(allowed !== at);
      }),
    );
  });
});

describe('the working time between two instants', () => {
  const free = new Set(['2026-12-25', '2026-12-28']);
  it.each([
    ['within a morning', '2026-11-23T09:00:00.000Z', '2026-11-23T09:20:00.000Z', 20],
    ['over a night', '2026-11-23T17:55:00.000Z', '2026-11-24T08:03:00.000Z', 8],
    ['of a night alone', '2026-11-23T18:00:00.000Z', '2026-11-24T08:00:00.000Z', 0],
    ['over a weekend', '2026-11-20T17:00:00.000Z', '2026-11-23T09:00:00.000Z', 120],
    ['over Christmas', '2026-12-24T17:30:00.000Z', '2026-12-29T08:30:00.000Z', 60],
    ['over the night on which summer time ends', '2026-10-23T16:30:00.000Z', '2026-10-26T08:30:00.000Z', 60],
    ['backwards', '2026-11-23T10:00:00.000Z', '2026-11-23T09:00:00.000Z', 0],
  ])('%s', (_, from, to, minutes) => {
    expect(workingMsBetween(from, to, free)).toBe(minutes * 60_000);
  });
});
