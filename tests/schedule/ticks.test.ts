import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { startTicks, type Ticks } from '../../src/schedule/ticks.ts';

let ticks: Ticks | undefined;
beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-23T09:00:30.000Z') });
});
afterEach(async () => {
  await ticks?.stop();
  jest.useRealTimers();
});

function pass(ms: number): Promise<void> {
  return jest.advanceTimersByTimeAsync(ms);
}

describe('the tick', () => {
  it('comes once a minute until it is stopped', async () => {
    let seen = 0;
    ticks = startTicks(
      async () => {
        seen += 1;
      },
      () => {},
    );
    await pass(3 * 60_000);
    expect(seen).toBe(3);
    await ticks.stop();
    await pass(3 * 60_000);
    expect(seen).toBe(3);
  });

  it('does not overlap itself when one takes longer than a minute', async () => {
    let running = 0;
    let most = 0;
    ticks = startTicks(
      async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 150_000));
        running -= 1;
      },
      () => {},
    );
    await pass(10 * 60_000);
    expect(most).toBe(1);
  });

  it('can be asked for at any time: after the run under way, and it tells whoever asked when it fails', async () => {
    const seen: string[] = [];
    let isBroken = false;
    ticks = startTicks(
      async () => {
        seen.push('begins');
        await new Promise((resolve) => setTimeout(resolve, 1000));
        seen.push('ends');
        if (isBroken) throw new Error('the store is gone');
      },
      () => {},
    );
    const both = Promise.all([ticks.run(), ticks.run()]);
    await pass(2000);
    await both;
    expect(seen).toEqual(['begins', 'ends', 'begins', 'ends']);
    isBroken = true;
    const failing = expect(ticks.run()).rejects.toThrow('the store is gone');
    await pass(1000);
    await failing;
    isBroken = false;
    const next = ticks.run();
    await pass(1000);
    await expect(next).resolves.toBeUndefined();
  });

  it('that fails is told, and the next one comes', async () => {
    const errors: unknown[] = [];
    ticks = startTicks(
      async () => {
        throw new Error('the store is gone');
      },
      (error) => void errors.push(error),
    );
    await pass(2 * 60_000);
    expect(errors).toHaveLength(2);
  });
});
