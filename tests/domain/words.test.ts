import { describe, expect, it } from '@jest/globals';
import { count, formatDay, formatDayInYear, formatDayLong, formatInstant, joinWords } from '../../src/domain/words.ts';

describe('words', () => {
  it('writes days as GOV.UK does', () => {
    expect(formatDay('2027-03-14')).toBe('14 March 2027');
    expect(formatDayInYear('2026-11-24')).toBe('24 November');
    expect(formatDayLong('2026-11-24')).toBe('Tuesday 24 November');
  });

  it.each([
    ['2026-11-23T09:05:00.000Z', '23 November 2026, 9:05am'],
    ['2026-11-23T09:00:00.000Z', '23 November 2026, 9am'],
    ['2026-11-23T17:30:00.000Z', '23 November 2026, 5:30pm'],
    ['2026-11-23T12:00:00.000Z', '23 November 2026, midday'],
    ['2026-11-23T12:20:00.000Z', '23 November 2026, 12:20pm'],
    ['2026-11-23T00:20:00.000Z', '23 November 2026, 12:20am'],
    ['2026-07-31T23:00:00.000Z', '1 August 2026, midnight'],
  ])('writes %s in London time as %s', (at, words) => {
    expect(formatInstant(at)).toBe(words);
  });

  it('counts one thing and many', () => {
    expect(count(0, 'duty', 'duties')).toBe('0 duties');
    expect(count(1, 'duty', 'duties')).toBe('1 duty');
    expect(count(1200, 'duty', 'duties')).toBe('1,200 duties');
  });

  it('joins words with commas and "and"', () => {
    expect(joinWords([])).toBe('');
    expect(joinWords(['a'])).toBe('a');
    expect(joinWords(['a', 'b'])).toBe('a and b');
    expect(joinWords(['a', 'b', 'c'])).toBe('a, b and c');
  });
});
