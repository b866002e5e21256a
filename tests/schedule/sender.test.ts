import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type Sender, startSender } from '../../src/schedule/sender.ts';

let runs: number;
let running: number;
let most: number;
let answers: (boolean | Error)[];
let errors: unknown[];
let askedToStop: boolean[];
let sender: Sender;

beforeEach(() => {
  jest.useFakeTimers();
  runs = 0;
  running = 0;
  most = 0;
  answers = [];
  errors = [];
  askedToStop = [];
  sender = startSender(
    async (isStopping) => {
      runs += 1;
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      running -= 1;
      askedToStop.push(isStopping());
      const answer = answers.shift() ?? false;
      if (answer instanceof Error) throw answer;
      return answer;
    },
    (error) => void errors.push(error),
  );
});
afterEach(async () => {
  const stopped = sender.stop();
  await pass(10_000);
  await stopped;
  jest.useRealTimers();
});

function pass(ms: number): Promise<void> {
  return jest.advanceTimersByTimeAsync(ms);
}

describe('the sender', () => {
  it('runs when it is woken, and not before', async () => {
    await pass(60_000);
    expect(runs).toBe(0);
    void sender.wake();
    await pass(60_000);
    expect(runs).toBe(1);
  });

  it('runs once more for everybody who woke it during a run, never twice at once', async () => {
    void sender.wake();
    await pass(500);
    for (let time = 0; time < 5; time += 1) void sender.wake();
    await pass(60_000);
    expect(runs).toBe(2);
    expect(most).toBe(1);
  });

  it('tells who woke it when a run that began afterwards has ended', async () => {
    void sender.wake();
    await pass(500);
    let isDone = false;
    void sender.wake().then(() => (isDone = true));
    await pass(1000);
    expect(isDone).toBe(false);
    await pass(500);
    expect(isDone).toBe(true);
  });

  it('runs again by itself while something was put off', async () => {
    answers = [true, true];
    void sender.wake();
    await pass(60_000);
    expect(runs).toBe(3);
  });

  it('tells what failed, and runs at the next waking', async () => {
    answers = [new Error('the store is gone')];
    await Promise.all([sender.wake(), pass(1000)]);
    expect(errors).toHaveLength(1);
    void sender.wake();
    await pass(2000);
    expect(runs).toBe(2);
  });

  it('stops when the run in hand is finished, which is told to hurry', async () => {
    answers = [true];
    void sender.wake();
    await pass(500);
    let isStopped = false;
    void sender.stop().then(() => (isStopped = true));
    await pass(100);
    expect(isStopped).toBe(false);
    await pass(400);
    expect(isStopped).toBe(true);
    expect(askedToStop).toEqual([true]);
    void sender.wake();
    await pass(60_000);
    expect(runs).toBe(1);
  });
});
