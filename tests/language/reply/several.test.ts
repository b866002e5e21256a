import { describe, expect, it } from '@jest/globals';
import { read } from './read.ts';

function parts(reply: string): string[] {
  return read(reply).items.map(({ ref, status, percent }) => `${ref} ${status} ${percent}`);
}

describe('a reply about several duties or hubs', () => {
  it.each([
    ['D07 done D08 50%', ['D07 complete 100', 'D08 in_progress 50']],
    ['- ASB: done\n- reoffending: not started', ['D07 complete 100', 'D09 not_started 0']],
    [
      'Barrow and Eden done, South Lakeland behind',
      ['barrow complete 100', 'eden complete 100', 'south-lakeland in_progress null'],
    ],
    ['Barrow 90 / Eden 70', ['barrow in_progress 90', 'eden in_progress 70']],
    [
      'done in Barrow, half done in Eden, SL to start',
      ['barrow complete 100', 'eden in_progress 50', 'south-lakeland not_started 0'],
    ],
    ['Barrow done, others not started', ['barrow complete 100', 'eden not_started 0', 'south-lakeland not_started 0']],
    ['barrow done, n/a for eden', ['barrow complete 100', 'eden not_applicable null']],
  ])('"%s" is split and confirmed', (reply, expected) => {
    expect(parts(reply)).toEqual(expected);
    expect(read(reply)).toMatchObject({ percent: null, doubts: ['several at once'] });
  });

  it.each(['60%, drugs data outstanding', '75% there, waiting on police data', 'plan done', 'all three hubs on track'])(
    '"%s" is about one',
    (reply) => {
      expect(read(reply).items).toEqual([]);
    },
  );

  it('never puts another duty’s number on the duty that was asked', () => {
    const reading = read('drugs one about 40%', { dutyId: 'D07' });
    expect(reading).toMatchObject({ status: null, percent: null, doubts: ['several at once'] });
    expect(reading.items).toMatchObject([{ ref: 'D08', percent: 40 }]);
  });

  it('knows the one duty that a reply names at its end, or asks more time for', () => {
    expect(read('60% on D07', { dutyId: 'D08' }).items).toMatchObject([{ ref: 'D07', percent: 60 }]);
    expect(read('D07: can we push to next month?', { dutyId: 'D08' })).toMatchObject({ dutyId: 'D07', items: [] });
  });

  it('knows the one hub that a reply names', () => {
    expect(read('N/A for Eden')).toMatchObject({ groupId: 'eden', items: [] });
  });

  it('calls hubs complete only when every hub is', () => {
    expect(read('Barrow and Eden done').status).toBe('in_progress');
    expect(read('Barrow, Eden and SL all done').status).toBe('complete');
  });
});
