import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { overgrowth } from '../growth.ts';
import { read } from './read.ts';

/** Pieces that rules look for, so that any text made of them visits many rules. */
const PIECES = [
  'done', 'not', 'yet', '50%', '3/4', 'Barrow', 'Eden and', 'ASB', 'drugs one', 'D07', 'red', 'amber', 'waiting on police',
  'by', '14 March', '30 Feb', 'w/c 12th', 'next board', 'can we push to', 'ask probation', 'on leave til 7th', 'sorry',
  'actually', 'the', 'until', '<p>', '&nbsp;', '\u202e', '👍', 'd\u0301\u0302', '-', ',', '.', '?', '\n', '1', '🙄', 'will be', 'https://',
]; // biome-ignore format: a list reads better close

describe('any text at all', () => {
  it('has an answer, the same each time', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' ')),
    );
    fc.assert(
      fc.property(text, (reply) => {
        const reading = read(reply);
        expect(reading).toEqual(read(reply));
        const { status, percent, requestedDate, doubts } = reading;
        expect(percent === null || (Number.isInteger(percent) && percent >= 0 && percent <= 100)).toBe(true);
        expect(requestedDate ?? '2026-11-23').toMatch(/^20\d\d-\d\d-\d\d$/);
        expect(status !== 'complete' || percent === 100).toBe(true);
        expect(reading.items.length === 0 || doubts.includes('several at once')).toBe(true);
        expect(status !== null || requestedDate !== null || doubts.length > 0).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    '<p>done</p>',
    '50% ',
    'friday 12 march done ',
    'Barrow done, Eden 40% ',
    '1/2/3/',
    '\n- ',
    'd\u0301\u0302 ',
    'ask ',
  ])('of ten times as many %j takes about ten times the work at most', (piece) => {
    expect(overgrowth(read, piece, 3000)).toBeUndefined();
  });

  it('reads what stands at the start of a very long text', () => {
    expect(read(`60% done. ${'and so on '.repeat(3000)}`)).toMatchObject({ percent: 60 });
  });
});
