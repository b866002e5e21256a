import { describe, expect, it } from '@jest/globals';
import { compare, FIELDS } from './compare.ts';
import { readReplies } from './read-replies.ts';

/** Just under what was reached: rules may change, and must not read worse. */
const FLOOR = 0.98;
const WHOLE_FLOOR = 0.97;

describe('the labelled replies that the rules were written by', () => {
  const { replies, whole, byField } = compare(readReplies('tuning'));

  it.each(FIELDS)('are read right in %s', (field) => {
    expect(byField[field] / replies).toBeGreaterThanOrEqual(FLOOR);
  });

  it('are read right in every field together', () => {
    expect(whole / replies).toBeGreaterThanOrEqual(WHOLE_FLOOR);
  });
});
