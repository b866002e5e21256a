import { describe, expect, it } from '@jest/globals';
import { anAction, TEN } from '../../builders.ts';
import { type OpenStore, useStore } from './open-store.ts';

export function boardActionContract(open: OpenStore): void {
  describe('actions of the board', () => {
    const store = useStore(open);

    it('keep each revision exactly, and the first of a number', async () => {
      const first = anAction({ number: 3, dutyId: null, owner: { kind: 'group', id: 'barrow' } });
      const second = anAction({ number: 3, revision: 2, state: 'done' });
      expect(await store().actions.add(first)).toBe('added');
      expect(await store().actions.add(second)).toBe('added');
      expect(await store().actions.add({ ...second, at: TEN })).toBe('taken');
      expect(await store().actions.record(3)).toStrictEqual([first, second]);
      expect(await store().actions.highestNumber()).toBe(3);
    });
  });
}
