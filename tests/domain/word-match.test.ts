import { describe, expect, it } from '@jest/globals';
import { findByWords, rankOf } from '../../src/domain/word-match.ts';

const asb = { names: ['D07', 'ASB', 'Reduce anti-social behaviour'], besides: ['Barrow Local Focus Hub', 'Police'] };
const plan = { names: ['D01', 'Approve the plan'], besides: ['Strategic Board'] };
const data = { names: ['D05', 'Analyse data about behaviour'], besides: ['Barrow Local Focus Hub'] };

describe('words that people look for', () => {
  it.each([
    ['d07', 0],
    ['  The ASB group ', 0],
    ['reduce anti-so', 1],
    ['d', 1],
    ['behav red', 2],
    ['barrow', 3],
    ['asb bar', 3],
    ['asb library', undefined],
    ['07', undefined],
    ['', undefined],
    [' .,! ', undefined],
  ])('“%s” fit with rank %p', (words, rank) => {
    expect(rankOf(words, asb)).toBe(rank);
  });

  it('are read no further than any name goes', () => {
    expect(rankOf('asb '.repeat(5000), asb)).toBe(2);
  });

  it('find the best first, and keep the order of what fits equally well', () => {
    const find = (words: string) => findByWords([plan, data, asb], words, (one) => one).map(({ names }) => names[0]);
    expect(find('d')).toEqual(['D01', 'D05', 'D07']);
    expect(find('b')).toEqual(['D05', 'D07', 'D01']);
    expect(find('data')).toEqual(['D05']);
    expect(find('nothing of the kind')).toEqual([]);
  });
});
