import { describe, expect, it } from '@jest/globals';
import { fresh } from '../../builders.ts';
import { type OpenStore, twenty, useStore } from './open-store.ts';

export function rolelessContract(open: OpenStore): void {
  describe('people without a role', () => {
    const store = useStore(open);

    it('are noted with the first day that was told, until they are dropped', async () => {
      const key = { tenantId: fresh('tenant'), objectId: fresh('object') };
      await store().roleless.note(key, '2026-11-23');
      await twenty(() => store().roleless.note(key, '2026-11-24'));
      expect(await store().roleless.all()).toEqual([{ ...key, sinceOn: '2026-11-23' }]);
      await store().roleless.drop(key);
      await store().roleless.drop(key);
      expect(await store().roleless.all()).toEqual([]);
    });
  });
}
