import { describe, expect, it } from '@jest/globals';
import { aCandidate, ELEVEN, fresh, NINE, TEN } from '../../builders.ts';
import { type OpenStore, twenty, useStore } from './open-store.ts';

export function candidateContract(open: OpenStore): void {
  describe('candidates', () => {
    const store = useStore(open);
    const put = (of: Parameters<typeof aCandidate>[0], now = NINE) => store().candidates.put(aCandidate(of), now);

    it('are kept whole, and only once', async () => {
      const id = fresh('candidate');
      expect(await store().candidates.get(id, NINE)).toBeUndefined();
      expect(await put({ id })).toBe(true);
      expect(await put({ id, messageId: 'another' })).toBe(false);
      expect(await store().candidates.get(id, NINE)).toEqual(aCandidate({ id }));
    });

    it('are added by one of twenty at once, and replaced by one of twenty at once', async () => {
      const id = fresh('candidate');
      for (const version of [1, 2]) {
        const wins = await twenty((caller) => put({ id, version, messageId: `caller ${caller}` }));
        expect(wins.filter(Boolean)).toHaveLength(1);
        const standing = await store().candidates.get(id, NINE);
        expect(standing).toMatchObject({ version, messageId: `caller ${wins.indexOf(true)}` });
      }
    });

    it('are replaced by the next version alone', async () => {
      const id = fresh('candidate');
      expect(await put({ id, version: 2 })).toBe(false);
      await put({ id });
      expect(await put({ id, version: 3 })).toBe(false);
      expect(await put({ id, version: 2, state: 'left' })).toBe(true);
      expect(await put({ id, version: 2, state: 'recorded' })).toBe(false);
      expect(await store().candidates.get(id, NINE)).toMatchObject({ version: 2, state: 'left' });
    });

    it('remember the message that shows them, and keep their version', async () => {
      const id = fresh('candidate');
      const card = { conversationId: 'a:ann', messageId: '3' };
      await store().candidates.markShown(id, card);
      expect(await store().candidates.get(id, NINE)).toBeUndefined();
      await put({ id });
      await store().candidates.markShown(id, card);
      expect(await store().candidates.get(id, NINE)).toEqual(aCandidate({ id, card }));
    });

    it('are forgotten when their time is over, and not a moment before', async () => {
      const id = fresh('candidate');
      await put({ id, untilAt: TEN });
      expect(await store().candidates.get(id, '2026-11-23T09:59:59.999Z')).toBeDefined();
      expect(await store().candidates.get(id, TEN)).toBeUndefined();
      expect(await put({ id, version: 2, untilAt: ELEVEN }, TEN)).toBe(false);
      expect(await put({ id, untilAt: ELEVEN }, TEN)).toBe(true);
      expect(await store().candidates.get(id, TEN)).toEqual(aCandidate({ id, untilAt: ELEVEN }));
    });

    it('are forgotten when their time has come, no more than asked for', async () => {
      const ids = [fresh('candidate'), fresh('candidate'), fresh('candidate')];
      const [one = '', two = '', three = ''] = ids;
      for (const id of [one, two]) await put({ id, untilAt: TEN });
      await put({ id: three, untilAt: ELEVEN });
      expect(await store().candidates.forget(TEN, 1)).toBeLessThanOrEqual(1);
      await store().candidates.forget(TEN, 99);
      expect(await store().candidates.forget(TEN, 99)).toBe(0);
      const standing = await Promise.all(ids.map((id) => store().candidates.get(id, NINE)));
      expect(standing.map((candidate) => candidate?.id)).toEqual([undefined, undefined, three]);
    });
  });
}
