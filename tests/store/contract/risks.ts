import { describe, expect, it } from '@jest/globals';
import { aRiskRevision, TEN } from '../../builders.ts';
import { type OpenStore, useStore } from './open-store.ts';

export function riskContract(open: OpenStore): void {
  describe('risks', () => {
    const store = useStore(open);

    it('begin with none', async () => {
      expect(await store().risks.highestNumber()).toBe(0);
      expect(await store().risks.all()).toEqual([]);
    });

    it('keep each revision exactly, oldest first, and the first of a number', async () => {
      const first = aRiskRevision({ number: 7, dutyId: null, ownerId: null });
      const second = aRiskRevision({ number: 7, revision: 2, isClosed: true });
      expect(await store().risks.add(second)).toBe('added');
      expect(await store().risks.add(first)).toBe('added');
      expect(await store().risks.add({ ...first, at: TEN })).toBe('taken');
      expect(await store().risks.record(7)).toStrictEqual([first, second]);
    });

    it('are numbered apart from clocks', async () => {
      await store().risks.add(aRiskRevision({ number: 9 }));
      expect(await store().risks.highestNumber()).toBe(9);
      expect(await store().clocks.record(9)).toEqual([]);
    });
  });
}
