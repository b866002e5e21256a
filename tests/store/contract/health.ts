import { describe, expect, it } from '@jest/globals';
import { OutsideError } from '../../../src/domain/errors.ts';
import { anUpdate, NINE } from '../../builders.ts';
import { collect, type OpenStore } from './open-store.ts';

export function healthContract(open: OpenStore): void {
  describe('a store', () => {
    it('is healthy while open, and refuses everything once closed', async () => {
      const { store, close } = await open();
      await store.updates.add(anUpdate());
      expect(await store.isHealthy()).toBe(true);
      await close();
      expect(await store.isHealthy()).toBe(false);
      const refused = [
        () => store.updates.add(anUpdate({ revision: 2 })),
        () => store.updates.newest(anUpdate()),
        () => store.updates.ofRound('2026-12-10'),
        () => collect(store.updates.between('2026-01-01', '2027-01-01')),
        () => store.people.list(),
        () => store.inbox.isFirst('key', NINE),
        () => store.reports.list(1),
      ];
      for (const call of refused) {
        await expect(call()).rejects.toThrow(OutsideError);
        await expect(call()).rejects.toMatchObject({ code: 'STORE_CLOSED', mayRetry: false });
      }
    });
  });
}
