import { describe, expect, it } from '@jest/globals';
import { readDay } from '../../src/language/read-day.ts';

const TODAY = '2026-11-23';

describe('one day in people’s words', () => {
  it.each([
    ['2026-11-20', '2026-11-20', '2026-11-20'],
    ['20 November 2026', '2026-11-20', '2026-11-20'],
    ['20th of nov', '2026-11-20', '2027-11-20'],
    ['14/3/27', '2027-03-14', '2027-03-14'],
    ['14.3.2027', '2027-03-14', '2027-03-14'],
    ['March 14 2027', '2027-03-14', '2027-03-14'],
    ['Friday 4 December', '2025-12-04', '2026-12-04'],
    ['on Fri 4 Dec 2026', '2026-12-04', '2026-12-04'],
    ['29 February', '2024-02-29', '2028-02-29'],
    ['23 November', TODAY, TODAY],
    ['today', TODAY, TODAY],
    ['Yesterday', '2026-11-22', '2026-11-22'],
    ['tomorrow', '2026-11-24', '2026-11-24'],
  ])('%s is %s looking back and %s looking ahead', (words, past, future) => {
    expect(readDay(words, TODAY, 'past')).toEqual({ outcome: 'day', on: past });
    expect(readDay(words, TODAY, 'future')).toEqual({ outcome: 'day', on: future });
  });

  it.each([
    ['30 February 2027', '2027-02-28'],
    ['29/2/2027', '2027-02-28'],
    ['2027-02-31', '2027-02-28'],
    ['31 June', '2026-06-30'],
  ])('%s is not in the calendar; the nearest is %s', (words, nearest) => {
    expect(readDay(words, TODAY, 'future')).toEqual({ outcome: 'impossible', nearest });
  });

  it.each([
    [''],
    ['November'],
    ['2026'],
    ['soon'],
    ['constructor'],
    ['32 May'],
    ['13/13/2026'],
    ['q2'],
    ['x'.repeat(5000)],
  ])('%s is no day', (words) => {
    expect(readDay(words, TODAY, 'past')).toEqual({ outcome: 'unknown' });
  });
});
