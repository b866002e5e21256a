import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type AfterRefusal, afterRefusal, type Refusal } from '../../src/domain/retry.ts';
import { NINE } from '../builders.ts';

const THROTTLED: Refusal = { code: 'Throttled', retryAfterMs: null, mayHaveArrived: false };
const NO_ANSWER: Refusal = { code: 'NoAnswer', retryAfterMs: null, mayHaveArrived: true };

function gapMs(after: AfterRefusal): number {
  return after.state === 'waiting' ? Date.parse(after.dueAt) - Date.parse(NINE) : Number.NaN;
}

function refused(attempts: number, refusal = THROTTLED, mayBeDouble = false, jitter = 1): AfterRefusal {
  return afterRefusal({ attempts, mayBeDouble }, refusal, NINE, jitter);
}

describe('a refused attempt', () => {
  it('is repeated after a gap that triples, up to a quarter of an hour', () => {
    const gaps = [1, 2, 3, 4, 5, 6, 7].map((attempts) => gapMs(refused(attempts)) / 1000);
    expect(gaps).toEqual([2, 6, 18, 54, 162, 486, 900]);
  });

  it('is repeated at different times by those that failed together, never sooner than half the gap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempts, jitter) => {
        const whole = gapMs(refused(attempts));
        const gap = gapMs(refused(attempts, THROTTLED, false, jitter));
        expect(gap).toBeGreaterThanOrEqual(Math.floor(whole / 2));
        expect(gap).toBeLessThanOrEqual(whole);
      }),
    );
    expect(gapMs(refused(3, THROTTLED, false, 0))).not.toBe(gapMs(refused(3, THROTTLED, false, 1)));
  });

  it('is never repeated sooner than Teams asks', () => {
    expect(gapMs(refused(1, { ...THROTTLED, retryAfterMs: 60_000 }, false, 0))).toBe(60_000);
  });

  it('that surely was not posted ends as failed when the attempts run out', () => {
    expect(refused(8)).toEqual({ state: 'failed', reason: 'gave up', code: 'Throttled' });
  });

  it('without an answer is repeated knowingly', () => {
    expect(refused(1, NO_ANSWER)).toMatchObject({ state: 'waiting', mayBeDouble: true });
    expect(refused(1, THROTTLED)).toMatchObject({ state: 'waiting', mayBeDouble: false });
    expect(refused(2, THROTTLED, true)).toMatchObject({ state: 'waiting', mayBeDouble: true });
  });

  it('ends as unknown when any of the attempts may have arrived', () => {
    expect(refused(8, NO_ANSWER)).toEqual({ state: 'unknown', reason: 'gave up', code: 'NoAnswer' });
    expect(refused(8, THROTTLED, true)).toEqual({ state: 'unknown', reason: 'gave up', code: 'Throttled' });
  });
});
