import { describe, expect, it } from '@jest/globals';
import { read } from './read.ts';

describe('how far the work has come', () => {
  it.each([
    ['about 30%', 30],
    ['thirty percent', 30],
    ['forty-five per cent', 45],
    ['3/4 done', 75],
    ['two-thirds of the way there', 67],
    ['nine tenths done', 90],
    ['halfway', 50],
    ['5 out of six actions closed', 83],
    ['80 pct done', 80],
    ['% complete: 45', 45],
    ['done 75%', 75],
    ['was 40%, now 60%', 60],
    ['50%, no sorry 60%', 60],
    ['up from 40 to 60%', 60],
    ['ASB incidents up 8%, work 60% complete', 60],
  ])('"%s" is %p', (reply, percent) => {
    expect(read(reply)).toMatchObject({ status: 'in_progress', percent });
  });

  it.each([
    'burglary down 12% on last year',
    '85% of respondents feel safe',
    'spent 60% of the grant',
    '£40k of £50k spent',
    'attendance was 80%',
    'satisfaction at 72%',
    '100% committed',
    '12 out of 15 partners responded',
    '24/7 patrols in place',
    'half term',
  ])('"%s" says nothing of it', (reply) => {
    expect(read(reply)).toMatchObject({ status: null, percent: null, doubts: ['nothing said'] });
  });

  it.each(['60-70% done', 'over 50%', '110%', 'nearly there', 'more than half done'])(
    'makes no number of "%s"',
    (reply) => {
      expect(read(reply)).toMatchObject({ status: 'in_progress', percent: null });
    },
  );
});
