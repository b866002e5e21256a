import { beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Partnership } from '../../src/domain/partnership.ts';
import type { Period } from '../../src/domain/period.ts';
import { language } from '../../src/language/index.ts';
import { loadPartnership } from '../../src/register/load.ts';

const TODAY = '2026-11-23';
let partnership: Partnership;
beforeAll(async () => {
  partnership = await loadPartnership('src/register/westmorland-and-furness.yaml');
});

function read(words: string, today = TODAY): Period | undefined {
  return language.readPeriod(words, today, partnership);
}

/** "name | from | to" or undefined. */
function line(period: Period | undefined): string | undefined {
  return period && `${period.name} | ${period.fromOn} | ${period.toOn}`;
}

describe('a period, on Monday 23 November 2026', () => {
  const Q2 = 'Quarter 2, 2026 to 2027 | 2026-07-01 | 2026-09-30';
  const YEAR = '2026 to 2027 | 2026-04-01 | 2027-03-31';
  const ROUND = 'Round to the board on 10 December 2026 | 2026-09-11 | 2026-12-10';
  const SUMMER = '1 July to 30 September 2026 | 2026-07-01 | 2026-09-30';
  it.each([
    ['this round', ROUND],
    ['round', ROUND],
    ['the current round', ROUND],
    ['December board', ROUND],
    ['the board on 10 December', ROUND],
    ['last round', 'Round to the board on 10 September 2026 | 2026-06-12 | 2026-09-10'],
    ['last board', 'Round to the board on 10 September 2026 | 2026-06-12 | 2026-09-10'],
    ['the June board', 'Round to the board on 11 June 2026 | 2026-03-13 | 2026-06-11'],
    ['q2', Q2],
    ['Q 2', Q2],
    ['quarter two', Q2],
    ['2nd quarter', Q2],
    ['the second quarter', Q2],
    ['last quarter', Q2],
    ['q2 2026/27', Q2],
    ['q2 2026', Q2],
    ['2026-27 q2', Q2],
    ['Q2, this year', Q2],
    ['Quarter 2, 2026 to 2027', Q2],
    ['q4', 'Quarter 4, 2025 to 2026 | 2026-01-01 | 2026-03-31'],
    ['this quarter', 'Quarter 3, 2026 to 2027 | 2026-10-01 | 2026-12-31'],
    ['q3 2026/27', 'Quarter 3, 2026 to 2027 | 2026-10-01 | 2026-12-31'],
    ['q3 last year', 'Quarter 3, 2025 to 2026 | 2025-10-01 | 2025-12-31'],
    ['2026/27', YEAR],
    ['2026/2027', YEAR],
    ['2026–27', YEAR],
    ['26/27', YEAR],
    ['2026 to 2027', YEAR],
    ['FY 2026/27', YEAR],
    ['FY26', YEAR],
    ['this financial year', YEAR],
    ['this year', YEAR],
    ['last year', '2025 to 2026 | 2025-04-01 | 2026-03-31'],
    ['2026', '1 January to 31 December 2026 | 2026-01-01 | 2026-12-31'],
    ['October', 'October 2026 | 2026-10-01 | 2026-10-31'],
    ['in Oct', 'October 2026 | 2026-10-01 | 2026-10-31'],
    ['October 2026', 'October 2026 | 2026-10-01 | 2026-10-31'],
    ['last month', 'October 2026 | 2026-10-01 | 2026-10-31'],
    ['this month', 'November 2026 | 2026-11-01 | 2026-11-30'],
    ['December', 'December 2025 | 2025-12-01 | 2025-12-31'],
    ['since June', '1 June to 23 November 2026 | 2026-06-01 | 2026-11-23'],
    ['from June', '1 June to 23 November 2026 | 2026-06-01 | 2026-11-23'],
    ['June to date', '1 June to 23 November 2026 | 2026-06-01 | 2026-11-23'],
    ['since 1 October', '1 October to 23 November 2026 | 2026-10-01 | 2026-11-23'],
    ['since October 1st', '1 October to 23 November 2026 | 2026-10-01 | 2026-11-23'],
    ['since q2', '1 July to 23 November 2026 | 2026-07-01 | 2026-11-23'],
    ['since 1 December', '1 December 2025 to 23 November 2026 | 2025-12-01 | 2026-11-23'],
    ['since the last board', '11 September to 23 November 2026 | 2026-09-11 | 2026-11-23'],
    ['year to date', '1 April to 23 November 2026 | 2026-04-01 | 2026-11-23'],
    ['YTD', '1 April to 23 November 2026 | 2026-04-01 | 2026-11-23'],
    ['1 July to 30 September', SUMMER],
    ['from 1st July until 30th September 2026', SUMMER],
    ['between 1 July and 30 September', SUMMER],
    ['1/7/2026 to 30/9/2026', SUMMER],
    ['1/7/2026-30/9/2026', SUMMER],
    ['01.07.26 - 30.09.26', SUMMER],
    ['2026-07-01 to 2026-09-30', SUMMER],
    ['1-Jul-2026 to 30-Sep-2026', SUMMER],
    ['July – September', SUMMER],
    ['July-Sept 2026', SUMMER],
    ['1 to 7 November', '1 to 7 November 2026 | 2026-11-01 | 2026-11-07'],
    ['1-7 November 2026', '1 to 7 November 2026 | 2026-11-01 | 2026-11-07'],
    ['1 November to 31 January', '1 November 2026 to 31 January 2027 | 2026-11-01 | 2027-01-31'],
    ['September to February 2026', '1 September 2025 to 28 February 2026 | 2025-09-01 | 2026-02-28'],
    ['q1 to q2', '1 April to 30 September 2026 | 2026-04-01 | 2026-09-30'],
    ['q1-q2 2025/26', '1 April to 30 September 2025 | 2025-04-01 | 2025-09-30'],
    ['14/3/2026', '14 March 2026 | 2026-03-14 | 2026-03-14'],
    ['3/4', '3 April 2026 | 2026-04-03 | 2026-04-03'],
    ['11/12', '11 December 2025 | 2025-12-11 | 2025-12-11'],
    ['29 February', '29 February 2024 | 2024-02-29 | 2024-02-29'],
    ['today', '23 November 2026 | 2026-11-23 | 2026-11-23'],
    ['yesterday', '22 November 2026 | 2026-11-22 | 2026-11-22'],
    ['this week', '23 to 29 November 2026 | 2026-11-23 | 2026-11-29'],
    ['last week', '16 to 22 November 2026 | 2026-11-16 | 2026-11-22'],
    ['last 30 days', '25 October to 23 November 2026 | 2026-10-25 | 2026-11-23'],
    ['the past three months', '24 August to 23 November 2026 | 2026-08-24 | 2026-11-23'],
  ])('"%s" is %s', (words, expected) => {
    expect(line(read(words))).toBe(expected);
  });
});

describe('no period', () => {
  it.each([
    ['what has not begun', ['q4 2026/27', '2027/28', '2027', 'December 2026', '1 January 2027', 'next quarter']],
    ['a round that has not begun', ['the March 2027 board']],
    [
      'days that do not exist',
      ['30 February', '31/9/2026', '29 February 2026', '32 October', '0 October', '1/13/2026'],
    ],
    ['an end before its start', ['30 September 2026 to 1 July 2026', '7 to 1 November', 'q2 to q1']],
    ['years that do not follow', ['2026/28', '2026 to 2026', '2025-27']],
    ['what may mean two things', ['Oct 26', 'last October', '26']],
    [
      'nonsense',
      ['', ' ', 'q5', 'q0', 'to', 'since', 'since to', 'board', 'constructor', 'last 0 days', 'barrow', '1 to 2'],
    ],
  ])('is %s', (_, all) => {
    for (const words of all) expect([words, line(read(words))]).toEqual([words, undefined]);
  });
});

describe('odd days', () => {
  it.each([
    ['2027-04-01', 'this quarter', '2027-04-01', '2027-06-30'],
    ['2027-04-01', 'q1', '2027-04-01', '2027-06-30'],
    ['2027-04-01', 'q4', '2027-01-01', '2027-03-31'],
    ['2027-04-01', 'this year', '2027-04-01', '2028-03-31'],
    ['2027-04-01', 'last month', '2027-03-01', '2027-03-31'],
    ['2027-03-31', 'this quarter', '2027-01-01', '2027-03-31'],
    ['2027-03-31', 'q1', '2026-04-01', '2026-06-30'],
    ['2027-03-31', 'this year', '2026-04-01', '2027-03-31'],
    ['2027-03-31', 'last month', '2027-02-01', '2027-02-28'],
    ['2027-03-31', 'last 1 month', '2027-03-01', '2027-03-31'],
    ['2028-02-29', 'this month', '2028-02-01', '2028-02-29'],
    ['2028-02-29', 'last year', '2026-04-01', '2027-03-31'],
    ['2028-02-29', 'since 29 February', '2028-02-29', '2028-02-29'],
    ['2028-02-29', '29/2', '2028-02-29', '2028-02-29'],
    ['2028-02-29', 'last 12 months', '2027-03-01', '2028-02-29'],
    ['2027-01-01', 'last quarter', '2026-10-01', '2026-12-31'],
    ['2027-01-01', 'December', '2026-12-01', '2026-12-31'],
    ['2026-12-10', 'this round', '2026-09-11', '2026-12-10'],
    ['2026-12-11', 'this round', '2026-12-11', '2027-03-11'],
    ['2026-12-11', 'last round', '2026-09-11', '2026-12-10'],
  ])('on %s, "%s" is %s to %s', (today, words, fromOn, toOn) => {
    expect(read(words, today)).toMatchObject({ fromOn, toOn });
  });

  it('after the last board of the file there is no round, but a last one', () => {
    expect(read('this round', '2029-01-10')).toBeUndefined();
    expect(read('last round', '2029-01-10')?.toOn).toBe('2028-12-14');
  });
});

describe('the period before', () => {
  it.each([
    ['October', 'September 2026 | 2026-09-01 | 2026-09-30'],
    ['March 2026', 'February 2026 | 2026-02-01 | 2026-02-28'],
    ['q1', 'Quarter 4, 2025 to 2026 | 2026-01-01 | 2026-03-31'],
    ['2026/27', '2025 to 2026 | 2025-04-01 | 2026-03-31'],
    ['this round', 'Round to the board on 10 September 2026 | 2026-06-12 | 2026-09-10'],
    ['1 July to 30 September', '1 April to 30 June 2026 | 2026-04-01 | 2026-06-30'],
    ['1 to 7 November', '25 to 31 October 2026 | 2026-10-25 | 2026-10-31'],
    ['since 1 October', '8 August to 30 September 2026 | 2026-08-08 | 2026-09-30'],
    ['today', '22 November 2026 | 2026-11-22 | 2026-11-22'],
    ['2026', '1 January to 31 December 2025 | 2025-01-01 | 2025-12-31'],
  ])('"%s" is %s', (words, expected) => {
    const period = read(words);
    expect(period && line(language.periodBefore(period, partnership))).toBe(expected);
  });

  it('before the first round is as long as it', () => {
    const first = read('last round', '2026-04-01');
    const before = first && language.periodBefore(first, partnership);
    expect(before).toEqual({
      kind: 'free',
      name: '13 March 2024 to 12 March 2025',
      fromOn: '2024-03-13',
      toOn: '2025-03-12',
    });
  });
});

describe('periods, whatever is typed', () => {
  const PARTS =
    'q1,q4,last,this,since,from,to,-,/,between,and,the,round,board,year,quarter,month,week,days,' +
    '1,3,29,31,26,27,2026,february,oct,1st,., ';
  const part = fc.constantFrom(...PARTS.split(','));
  const days = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true });
  const today = days.map((date) => date.toISOString().slice(0, 10));
  const phrase = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(' '));

  it('are in order, have begun, and follow the period before without a gap', () => {
    fc.assert(
      fc.property(phrase, today, (words, day) => {
        const period = read(words, day);
        if (!period) return;
        expect(period.fromOn <= period.toOn && period.fromOn <= day).toBe(true);
        const before = language.periodBefore(period, partnership);
        expect(before.fromOn <= before.toOn).toBe(true);
        expect(Date.parse(period.fromOn) - Date.parse(before.toOn)).toBe(86_400_000);
      }),
      { numRuns: 500 },
    );
  });

  it('are read again from their own name', () => {
    fc.assert(
      fc.property(phrase, today, (words, day) => {
        const period = read(words, day);
        if (!period) return;
        const again = read(period.name, day);
        expect([again?.fromOn, again?.toOn]).toEqual([period.fromOn, period.toOn]);
      }),
      { numRuns: 500 },
    );
  });

  it('take no time and do no harm with hostile text', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc
        .tuple(fc.oneof(part, fc.constantFrom('1-', ' to ', '1/', 'a-')), fc.integer({ min: 1, max: 20_000 }))
        .map(([piece, times]) => piece.repeat(times)),
    );
    fc.assert(
      fc.property(hostile, (words) => {
        const started = performance.now();
        read(words);
        expect(performance.now() - started).toBeLessThan(1000);
      }),
      { numRuns: 300 },
    );
  });
});
