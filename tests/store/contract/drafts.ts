import { describe, expect, it } from '@jest/globals';
import { aDraft, ELEVEN, fresh, NINE, TEN } from '../../builders.ts';
import { type OpenStore, twenty, useStore } from './open-store.ts';

export function draftContract(open: OpenStore): void {
  describe('drafts', () => {
    const store = useStore(open);
    const somebody = () => ({ tenantId: 't', objectId: fresh('person') });
    const put = (of: Parameters<typeof aDraft>[0], now = NINE) => store().drafts.put(aDraft(of), now);

    it('are kept whole, one of a person and slot, and each replaces the one before', async () => {
      const person = somebody();
      expect(await store().drafts.get(person, aDraft(), NINE)).toBeUndefined();
      await put({ person });
      expect(await store().drafts.get(person, aDraft(), NINE)).toEqual(aDraft({ person }));
      const inputs = { ...aDraft().inputs, changed: 'More than before' };
      await put({ person, inputs, savedAt: TEN, basedOn: 2 }, TEN);
      expect(await store().drafts.get(person, aDraft(), TEN)).toEqual(
        aDraft({ person, inputs, savedAt: TEN, basedOn: 2 }),
      );
    });

    it('are of one person alone', async () => {
      const [one, other] = [somebody(), somebody()];
      await put({ person: one });
      expect(await store().drafts.get(other, aDraft(), NINE)).toBeUndefined();
      expect(await store().drafts.ofRound(other, aDraft().roundId, NINE)).toEqual([]);
      await store().drafts.drop(other, aDraft());
      expect(await store().drafts.get(one, aDraft(), NINE)).toBeDefined();
    });

    it('are listed for a person and round, by group, then duty', async () => {
      const person = somebody();
      await put({ person, groupId: 'eden', dutyId: 'D07' });
      await put({ person, groupId: 'barrow', dutyId: 'D08' });
      await put({ person, groupId: 'barrow', dutyId: 'D05' });
      await put({ person, roundId: '2027-03-11' });
      const listed = await store().drafts.ofRound(person, '2026-12-10', NINE);
      expect(listed.map(({ groupId, dutyId }) => `${groupId} ${dutyId}`)).toEqual([
        'barrow D05',
        'barrow D08',
        'eden D07',
      ]);
    });

    it('are saved by twenty at once, and one of them stands', async () => {
      const person = somebody();
      await twenty((caller) => put({ person, basedOn: caller }));
      expect(await store().drafts.ofRound(person, '2026-12-10', NINE)).toHaveLength(1);
    });

    it('are dropped, also where there is none', async () => {
      const person = somebody();
      await put({ person });
      await store().drafts.drop(person, aDraft());
      await store().drafts.drop(person, aDraft());
      expect(await store().drafts.get(person, aDraft(), NINE)).toBeUndefined();
    });

    it('are forgotten when their time is over, and not a moment before', async () => {
      const person = somebody();
      await put({ person, untilAt: TEN });
      expect(await store().drafts.get(person, aDraft(), '2026-11-23T09:59:59.999Z')).toBeDefined();
      expect(await store().drafts.get(person, aDraft(), TEN)).toBeUndefined();
      expect(await store().drafts.ofRound(person, '2026-12-10', TEN)).toEqual([]);
      await put({ person, untilAt: ELEVEN }, TEN);
      expect(await store().drafts.get(person, aDraft(), TEN)).toEqual(aDraft({ person, untilAt: ELEVEN }));
    });
  });
}
