import { describe, expect, it } from '@jest/globals';
import { read } from './read.ts';

describe('what is in the way', () => {
  it.each([
    ['Status - Blocked (no budget)', 'No budget'],
    ["we haven't started because there's no funding", "There's no funding"],
    ['70%. Housing late with returns so 14th now', 'Housing late with returns'],
    ['behind cos of staff sickness', 'Staff sickness'],
    ['Red. IT havent set the share up & weve chased', "IT haven't set the share up and we've chased"],
    ['Lead officer off sick, no cover, red', 'Lead officer off sick, no cover'],
  ])('of "%s" is "%s"', (reply, obstacle) => {
    expect(read(reply).obstacle).toBe(obstacle);
  });

  it.each([
    'no blockers. 40% through',
    'nothing in the way, 80% there',
    'probation have sent the data now, 80%',
    '30%. had staffing probs but thats sorted now',
    'Completed bar the sign off',
    'Thanks for chasing. Its in progress',
    'amber but should be sorted by 29 Jan',
  ])('is nothing in "%s"', (reply) => {
    expect(read(reply).obstacle).toBeNull();
  });

  it('names who can unblock it, where the words do', () => {
    expect(read("red, probation haven't sent the figures").unblocker).toBe('Probation');
    expect(read('stuck, need the chair to chase finance').unblocker).toBe('Chair');
    expect(read('Blocked - no analyst').unblocker).toBeNull();
  });
});
