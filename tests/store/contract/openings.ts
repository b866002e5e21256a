import { describe, expect, it } from '@jest/globals';
import type { RoundOpened } from '../../../src/domain/round-opened.ts';
import { NINE, TEN } from '../../builders.ts';
import { type OpenStore, useStore } from './open-store.ts';

export function openingContract(open: OpenStore): void {
  describe('openings of rounds', () => {
    const store = useStore(open);

    it('are kept once, as the first server noted them', async () => {
      const opened: RoundOpened = {
        number: 20261210,
        revision: 1,
        roundId: '2026-12-10',
        at: NINE,
        posted: ['barrow'],
        unlinked: ['eden'],
        unreached: [],
      };
      expect(await store().openings.record(opened.number)).toEqual([]);
      expect(await store().openings.add(opened)).toBe('added');
      expect(await store().openings.add({ ...opened, at: TEN, posted: [] })).toBe('taken');
      expect(await store().openings.record(opened.number)).toStrictEqual([opened]);
      expect(await store().openings.record(20270311)).toEqual([]);
    });
  });
}
