import { describe, expect, it } from '@jest/globals';
import {
  faultInQuarter,
  formatQuarter,
  lastQuarter,
  quarterOfPeriod,
  quartersBefore,
} from '../../src/domain/quarter.ts';

describe('The last quarter that has ended', () => {
  it.each([
    ['2026-11-23', '2026-09-30'],
    ['2026-10-01', '2026-09-30'],
    ['2026-09-30', '2026-06-30'],
    ['2026-12-31', '2026-09-30'],
    ['2027-01-31', '2026-12-31'],
    ['2028-05-31', '2028-03-31'],
  ])('on %s is that of %s', (today, quarter) => {
    expect(lastQuarter(today)).toBe(quarter);
  });

  it('leads the list of those before it', () => {
    expect(quartersBefore('2026-11-23', 5)).toEqual([
      '2026-09-30',
      '2026-06-30',
      '2026-03-31',
      '2025-12-31',
      '2025-09-30',
    ]);
  });
});

describe('A period', () => {
  it.each([
    ['a whole quarter', '2026-07-01', '2026-09-30', '2026-09-30'],
    ['the last day of one', '2026-09-30', '2026-09-30', '2026-09-30'],
    ['another day', '2026-09-29', '2026-09-29', undefined],
    ['a month', '2026-09-01', '2026-09-30', undefined],
    ['two quarters', '2026-04-01', '2026-09-30', undefined],
    ['a year', '2026-04-01', '2027-03-31', undefined],
  ])('of %s is that quarter, or none', (_what, fromOn, toOn, quarter) => {
    expect(quarterOfPeriod({ fromOn, toOn })).toBe(quarter);
  });
});

it('A quarter can be recorded from the day after its end, for ten years', () => {
  expect(faultInQuarter('2026-09-30', '2026-09-30')).toBe('not ended');
  expect(faultInQuarter('2026-09-30', '2026-10-01')).toBeUndefined();
  expect(faultInQuarter('2016-12-31', '2026-11-23')).toBeUndefined();
  expect(faultInQuarter('2016-09-30', '2026-11-23')).toBe('too old');
});

it('A quarter is called by its months', () => {
  expect(formatQuarter('2026-03-31')).toBe('January to March 2026');
});
