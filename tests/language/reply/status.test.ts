import { describe, expect, it } from '@jest/globals';
import { read } from './read.ts';

describe('where a duty stands', () => {
  it.each([
    ['Done and dusted', 'complete', 100],
    ['complted', 'complete', 100],
    ['signed off by the board 12 Nov', 'complete', 100],
    ['Do you need anything else? All done our end.', 'complete', 100],
    ['100%', 'complete', 100],
    ['havent had chance to look at this', 'not_started', 0],
    ['starts 4 Jan', 'not_started', 0],
    ["nothing's changed", 'no_change', null],
    ['as per last update', 'no_change', null],
    ['on hold until new funding confirmed', 'blocked', null],
    ["can't progress without the police data", 'blocked', null],
    ['alomst there', 'in_progress', null],
    ['barely begun', 'in_progress', null],
  ])('"%s" is %s', (reply, status, percent) => {
    expect(read(reply)).toMatchObject({ status, percent, doubts: [] });
  });

  it.each([
    'Completed bar the sign off',
    'done, just waiting on sign off',
    'first draft done, with legal for comments',
    'ok so basically its done but not published yet',
    'not done yet',
    "isn't complete",
    'two thirds done',
    'should be finished fri',
    "we've done 3 walkabouts so far",
    'nearly all done',
  ])('"%s" is not complete', (reply) => {
    expect(read(reply).status).toBe('in_progress');
  });

  it.each(["we're not blocked any more, 70%", "isn't on hold, its going fine", 'no longer stuck, back under way'])(
    '"%s" is not blocked',
    (reply) => {
      expect(read(reply)).toMatchObject({ status: 'in_progress', rag: null });
    },
  );

  it('asks when two things can not both be true', () => {
    expect(read('done. 60%').doubts).toContain('contradiction');
    expect(read('40% or maybe it was 55% done, dunno. 70% complete').doubts).toContain('contradiction');
  });

  it('asks why a duty does not apply', () => {
    expect(read('not for us')).toMatchObject({ status: 'not_applicable', doubts: ['not applicable'] });
  });
});
