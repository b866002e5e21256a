import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type Redraws, startRedraws } from '../../src/schedule/redraws.ts';
import type { RedrawOutcome } from '../../src/usecases/redraw-prompt.ts';

const ROUND = '2026-12-10';
const DRAWN: RedrawOutcome = { outcome: 'drawn' };

let drawn: string[];
let answers: (RedrawOutcome | Error)[];
let errors: unknown[];
let redraws: Redraws;

beforeEach(() => {
  jest.useFakeTimers();
  drawn = [];
  answers = [];
  errors = [];
  redraws = startRedraws(
    async (_roundId, groupId) => {
      drawn.push(groupId);
      const answer = answers.shift() ?? DRAWN;
      if (answer instanceof Error) throw answer;
      return answer;
    },
    (error) => void errors.push(error),
  );
});
afterEach(async () => {
  await redraws.stop();
  jest.useRealTimers();
});

function pass(ms: number): Promise<void> {
  return jest.advanceTimersByTimeAsync(ms);
}

describe('redrawing a prompt card', () => {
  it('happens at once when it is quiet', async () => {
    redraws.ask(ROUND, 'barrow');
    await pass(0);
    expect(drawn).toEqual(['barrow']);
    await pass(60_000);
    expect(drawn).toEqual(['barrow']);
  });

  it('happens once more for whatever came during the two seconds after, however much', async () => {
    for (let answer = 0; answer < 30; answer += 1) {
      redraws.ask(ROUND, 'barrow');
      await pass(50);
    }
    expect(drawn).toEqual(['barrow']);
    await pass(500);
    expect(drawn).toEqual(['barrow', 'barrow']);
    await pass(60_000);
    expect(drawn).toHaveLength(2);
  });

  it('of one card does not hold up another', async () => {
    redraws.ask(ROUND, 'barrow');
    redraws.ask(ROUND, 'eden');
    redraws.ask('2027-03-11', 'barrow');
    await pass(0);
    expect(drawn).toEqual(['barrow', 'eden', 'barrow']);
  });

  it('stays under Teams’ sixty writes in thirty seconds when answers pour in', async () => {
    for (let answer = 0; answer < 300; answer += 1) {
      redraws.ask(ROUND, 'barrow');
      await pass(100);
    }
    expect(drawn.length).toBeGreaterThan(10);
    expect(drawn.length).toBeLessThanOrEqual(16);
  });

  it('is tried again after as long as Teams asks', async () => {
    answers = [{ outcome: 'later', waitMs: 7000 }, DRAWN];
    redraws.ask(ROUND, 'barrow');
    await pass(6900);
    expect(drawn).toHaveLength(1);
    await pass(200);
    expect(drawn).toHaveLength(2);
  });

  it('is tried again ever more slowly when Teams does not say, and given up to the minute’s tick at last', async () => {
    answers = Array.from({ length: 20 }, () => ({ outcome: 'later', waitMs: null }) as const);
    redraws.ask(ROUND, 'barrow');
    await pass(3900);
    expect(drawn).toHaveLength(1);
    await pass(200);
    expect(drawn).toHaveLength(2);
    await pass(600_000);
    expect(drawn).toHaveLength(6);
    answers = [];
    redraws.ask(ROUND, 'barrow');
    await pass(0);
    expect(drawn).toHaveLength(7);
  });

  it('that breaks is told, and the next one is drawn', async () => {
    answers = [new Error('the store is gone')];
    redraws.ask(ROUND, 'barrow');
    await pass(0);
    expect(errors).toHaveLength(1);
    redraws.ask(ROUND, 'barrow');
    await pass(0);
    expect(drawn).toHaveLength(2);
  });

  it('ends at stop without waiting out a gap, and takes nothing more', async () => {
    answers = [{ outcome: 'later', waitMs: 3_600_000 }];
    redraws.ask(ROUND, 'barrow');
    await pass(0);
    redraws.ask(ROUND, 'barrow');
    await redraws.stop();
    redraws.ask(ROUND, 'eden');
    await pass(60_000);
    expect(drawn).toEqual(['barrow']);
    expect(jest.getTimerCount()).toBe(0);
  });
});
