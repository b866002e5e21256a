import { describe, expect, it } from '@jest/globals';
import { startErrands } from '../../src/schedule/errands.ts';

describe('an errand', () => {
  it('is not waited for, and the end of all can be', async () => {
    const done: string[] = [];
    const errands = startErrands(() => {});
    let finish = () => {};
    const gate = new Promise<void>((resolve) => {
      finish = resolve;
    });
    errands.run(async () => {
      await gate;
      done.push('first');
      errands.run(async () => done.push('second'));
    });
    expect(done).toEqual([]);
    finish();
    await errands.settled();
    expect(done).toEqual(['first', 'second']);
  });

  it('that fails is told, and holds up no other', async () => {
    const told: unknown[] = [];
    const errands = startErrands((error) => told.push(error));
    const fault = new Error('no');
    errands.run(() => Promise.reject(fault));
    errands.run(async () => told.push('done'));
    await errands.settled();
    expect(new Set(told)).toEqual(new Set([fault, 'done']));
  });
});
