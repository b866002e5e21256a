import { describe, expect, it } from '@jest/globals';
import { read } from './read.ts';

describe('the colour of a reply', () => {
  it.each([
    ['RAG: amber', 'amber'],
    ['ambr', 'amber'],
    ['🟢', 'green'],
    ['on trakc', 'green'],
    ['all good at our end', 'green'],
    ['off track', 'red'],
    ['was amber now green', 'green'],
    ['moved from red to amber', 'amber'],
    ['amber actually no, red', 'red'],
    ['on track, amber', 'amber'],
    ['blocked, but amber', 'amber'],
    ['Blocked by finance', 'red'],
  ])('"%s" is %s', (reply, rag) => {
    expect(read(reply)).toMatchObject({ rag, doubts: [] });
  });

  it.each([
    'not on track',
    'not green yet',
    'should be green by next month',
    'the green space project is 40% done',
    'cut the red tape, 50% done',
    'behind schedule',
    'done',
    '75%',
  ])('"%s" names none', (reply) => {
    expect(read(reply).rag).toBeNull();
  });

  it('suggests one without recording it', () => {
    expect(read('behind schedule')).toMatchObject({ rag: null, suggestedRag: 'amber' });
    expect(read('can we push to 18 December?')).toMatchObject({ rag: null, suggestedRag: 'amber' });
  });

  it('asks when two stand side by side', () => {
    expect(read('amber/green')).toMatchObject({ rag: null, doubts: ['contradiction'] });
  });
});
