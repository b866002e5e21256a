import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { hasWords, markWords, readSearch } from '../../src/domain/find-words.ts';

const TEXT = 'Two more patrols on Friday nights; the café’s owner says that it helps.';
const hits = (text: string, query: string) =>
  markWords(text, readSearch(query)).flatMap((part) => (part.isHit ? [part.text] : []));

describe('looking for words', () => {
  it.each([
    ['patrols', true],
    ['PATROL', true],
    ['friday patrols', true],
    ['cafe', true],
    ['café owner', true],
    ['atrol', false],
    ['patrols sunday', false],
    ['!!', false],
    ['', false],
  ])('for “%s” is %p', (query, isFound) => {
    expect(hasWords([TEXT], readSearch(query))).toBe(isFound);
  });

  it('finds words that stand in several texts of one update', () => {
    expect(hasWords(['Patrols began', 'No analyst'], readSearch('analyst patrols'))).toBe(true);
  });

  it('takes at most eight words, each once, of the first hundred letters', () => {
    expect(readSearch('One two one TWO three')).toEqual(['one', 'two', 'three']);
    expect(readSearch('a b c d e f g h i j')).toHaveLength(8);
    expect(readSearch('x'.repeat(500))).toEqual(['x'.repeat(100)]);
  });

  it('marks what was found as it was written', () => {
    expect(hits(TEXT, 'cafe PATROL')).toEqual(['patrols', 'café']);
    expect(
      markWords('Patrols', readSearch('patrol'))
        .map(({ text }) => text)
        .join(''),
    ).toBe('Patrols');
  });

  it('shows of a long text the part around the first hit', () => {
    const long = `${'word '.repeat(100)}patrols ${'more '.repeat(100)}`;
    const parts = markWords(long, readSearch('patrols'));
    expect(parts[0]).toEqual({ text: '… ', isHit: false });
    expect(parts.at(-1)).toEqual({ text: ' …', isHit: false });
    expect(parts.filter(({ isHit }) => isHit)).toEqual([{ text: 'patrols', isHit: true }]);
    expect(parts.reduce((length, { text }) => length + text.length, 0)).toBeLessThan(200);
  });

  it('never loses or adds a letter of a short text, whatever is looked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.string({ maxLength: 20 }), (text, query) => {
        const parts = markWords(text, readSearch(query));
        expect(parts.map((part) => part.text).join('')).toBe(text);
      }),
    );
  });

  it('says of every text that it has words exactly when it marks each of them', () => {
    const word = fc.constantFrom('patrol', 'café', 'ASB', 'Ärger', 'x');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), word, (words, wanted) => {
        const text = words.join(' ');
        expect(hasWords([text], readSearch(wanted))).toBe(hits(text, wanted).length > 0);
      }),
    );
  });
});
