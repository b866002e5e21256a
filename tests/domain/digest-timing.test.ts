import { describe, expect, it } from '@jest/globals';
import { choiceOf, type DigestTiming, digestDue } from '../../src/domain/digest-timing.ts';
import { currentRound } from '../../src/domain/round.ts';
import { aDigestChoice } from '../builders.ts';
import { partnership } from './compile-builders.ts';

/** Preview on 30 November, papers on 3 December, board on 10 December. */
const ROUND = currentRound(partnership([]), '2026-11-23');
const FREE = new Set(['2026-12-25', '2026-12-28']);

function due(timing: DigestTiming, today: string) {
  return digestDue(timing, today, ROUND, FREE);
}

describe('a digest by round', () => {
  const timing: DigestTiming = { kind: 'by round', time: '08:30' };

  it('is due on the preview day and, late, until the papers go out', () => {
    const days = ['2026-11-27', '2026-11-30', '2026-12-02', '2026-12-03'];
    expect(days.map((day) => due(timing, day)?.at)).toEqual([
      undefined,
      '2026-11-30T08:30:00.000Z',
      '2026-11-30T08:30:00.000Z',
      undefined,
    ]);
  });

  it('is not due where no board is ahead', () => {
    expect(digestDue(timing, '2026-11-30', undefined, FREE)).toBeUndefined();
  });
});

describe('a weekly digest', () => {
  const monday: DigestTiming = { kind: 'weekly', weekday: 1, time: '09:00' };

  it('is due on its weekday and, late, until the next', () => {
    expect(due(monday, '2026-11-23')).toEqual({
      on: '2026-11-23',
      at: '2026-11-23T09:00:00.000Z',
      previousOn: '2026-11-16',
    });
    expect(due(monday, '2026-11-27')?.on).toBe('2026-11-23');
    expect(due(monday, '2026-11-30')?.on).toBe('2026-11-30');
  });

  it('moves to the next working day, and keeps the hour of London', () => {
    expect(due(monday, '2026-12-28')).toBeUndefined();
    expect(due(monday, '2026-12-29')).toMatchObject({ on: '2026-12-28', at: '2026-12-29T09:00:00.000Z' });
    expect(due(monday, '2026-07-06')?.at).toBe('2026-07-06T08:00:00.000Z');
    expect(due({ kind: 'weekly', weekday: 5, time: '09:00' }, '2026-12-29')).toMatchObject({
      on: '2026-12-25',
      at: '2026-12-29T09:00:00.000Z',
    });
  });
});

it('is never due when it is off', () => {
  expect(due({ kind: 'off' }, '2026-11-30')).toBeUndefined();
});

it('follows the newest choice of each person', () => {
  const ben = { tenantId: 't', objectId: 'ben' };
  const choices = [
    aDigestChoice({ number: 1 }),
    aDigestChoice({ number: 2, timing: { kind: 'off' } }),
    aDigestChoice({ number: 3, person: ben }),
  ];
  expect(choiceOf(aDigestChoice().person, choices)?.number).toBe(2);
  expect(choiceOf({ tenantId: 't', objectId: 'nobody' }, choices)).toBeUndefined();
});
