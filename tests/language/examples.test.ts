import { describe, expect, it } from '@jest/globals';
import { EXAMPLES } from './examples.ts';
import { read } from './reply/read.ts';

describe('the worked examples of replies', () => {
  it.each(EXAMPLES)('reads "$reply"', ({ reply, confirm, items = [], ...expected }) => {
    const { status, percent, rag, obstacle, requestedDate, doubts, ...reading } = read(reply);
    expect({ status, percent, rag, obstacle, requestedDate }).toEqual({
      status: expected.status ?? null,
      percent: expected.percent ?? null,
      rag: expected.rag ?? null,
      obstacle: expected.obstacle ?? null,
      requestedDate: expected.requestedDate ?? null,
    });
    expect(reading.items).toMatchObject(items);
    expect(reading.items).toHaveLength(items.length);
    expect(doubts.length > 0).toBe(confirm ?? false);
  });
});
