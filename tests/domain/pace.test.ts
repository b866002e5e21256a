import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TENANT_SPACING_MS, takeToken } from '../../src/domain/pace.ts';
import { documentedLimits } from '../../src/rehearsal/limits.ts';
import { NINE } from '../builders.ts';

const START_MS = Date.parse(NINE);

function at(ms: number): string {
  return new Date(START_MS + ms).toISOString();
}

/** The milliseconds at which somebody sends who asks at these and waits as told. */
function sendTimes(gapsMs: readonly number[]): number[] {
  let paceAt: string | null = null;
  let nowMs = 0;
  return gapsMs.map((gapMs) => {
    nowMs += gapMs;
    const token = takeToken(paceAt, at(nowMs));
    nowMs += token.waitMs;
    paceAt = takeToken(paceAt, at(nowMs)).paceAt;
    return nowMs;
  });
}

/** The most that fall into any window of that length. */
function mostWithin(times: readonly number[], windowMs: number): number {
  let first = 0;
  let most = 0;
  for (const [index, time] of times.entries()) {
    while ((times[first] ?? 0) <= time - windowMs) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return most;
}

describe('the pace in one conversation', () => {
  const gaps = fc.array(
    fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 200_000 })),
    {
      maxLength: 400,
    },
  );

  it('keeps every documented window, whenever somebody wants to send', () => {
    fc.assert(
      fc.property(gaps, (all) => {
        const times = sendTimes(all);
        for (const { seconds, most } of documentedLimits.perConversation.send) {
          expect(mostWithin(times, seconds * 1000)).toBeLessThanOrEqual(most);
        }
      }),
    );
  });

  it('keeps the hour, too, when 3,000 wait from the beginning, and wastes little of it', () => {
    const times = sendTimes(Array.from({ length: 3000 }, () => 0));
    expect(mostWithin(times, 3_600_000)).toBeLessThanOrEqual(1800);
    expect(mostWithin(times, 3_600_000)).toBeGreaterThan(1750);
  });

  it('lets seven go at once, then one in about two seconds', () => {
    expect(sendTimes(Array.from({ length: 9 }, () => 0))).toEqual([0, 0, 0, 0, 0, 0, 0, 2020, 4040]);
  });

  it('waits no longer than for one token when a clock that ran ahead has written the state', () => {
    expect(takeToken(at(86_400_000), at(0)).waitMs).toBe(2020);
  });
});

describe('the pace of a tenant', () => {
  it('keeps below the documented 50 a second and reaches 45', () => {
    const [limit] = documentedLimits.perTenant;
    const times = Array.from({ length: 1000 }, (_, place) => place * TENANT_SPACING_MS);
    expect(mostWithin(times, 1000)).toBeLessThan(limit?.most ?? 0);
    expect(mostWithin(times, 1000)).toBeGreaterThanOrEqual(45);
  });
});
