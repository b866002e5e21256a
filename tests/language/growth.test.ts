import { describe, expect, it } from '@jest/globals';
import { overgrowth } from './growth.ts';

/** Looks at every character, and from each at all that follow where `isSquare`. */
function look(text: string, isSquare: boolean): number {
  let seen = 0;
  for (let from = 0; from < text.length; from += 1) {
    const end = isSquare ? text.length : Math.min(text.length, from + 100);
    for (let at = from; at < end; at += 1) seen += text.charCodeAt(at) % 7;
  }
  return seen;
}

describe('the measure of growth', () => {
  it('lets work pass that grows with the text', () => {
    expect(overgrowth((text) => look(text, false), 'a', 1000)).toBeUndefined();
  });

  it('catches work that grows with the square of the text', () => {
    expect(overgrowth((text) => look(text, true), 'a', 1000)).toBeGreaterThan(40);
  });
});
