import { describe, expect, it } from '@jest/globals';
import { fresh, NINE } from '../../builders.ts';
import { type OpenStore, twenty, useStore } from './open-store.ts';

export function inboxContract(open: OpenStore): void {
  describe('the inbox', () => {
    const store = useStore(open);

    it('says first once, for each activity', async () => {
      const key = fresh('activity');
      expect(await store().inbox.isFirst(key, NINE)).toBe(true);
      expect(await store().inbox.isFirst(key, NINE)).toBe(false);
      expect(await store().inbox.isFirst(fresh('activity'), NINE)).toBe(true);
    });

    it('says first to exactly one of twenty at once', async () => {
      const key = fresh('activity');
      const answers = await twenty(() => store().inbox.isFirst(key, NINE));
      expect(answers.filter(Boolean)).toHaveLength(1);
    });

    it('remembers for a day and no longer', async () => {
      const key = fresh('activity');
      await store().inbox.isFirst(key, NINE);
      expect(await store().inbox.isFirst(key, '2026-11-24T08:59:59.999Z')).toBe(false);
      const answers = await twenty(() => store().inbox.isFirst(key, '2026-11-24T09:00:00.000Z'));
      expect(answers.filter(Boolean)).toHaveLength(1);
    });

    it('forgets what it need not remember any more, no more than asked for', async () => {
      const [one, two, three] = [fresh('activity'), fresh('activity'), fresh('activity')];
      for (const key of [one, two]) await store().inbox.isFirst(key, '2020-01-01T09:00:00.000Z');
      await store().inbox.isFirst(three, '2020-01-01T09:00:00.001Z');
      expect(await store().inbox.forget('2020-01-02T09:00:00.000Z', 1)).toBeLessThanOrEqual(1);
      await store().inbox.forget('2020-01-02T09:00:00.000Z', 99);
      expect(await store().inbox.forget('2020-01-02T09:00:00.000Z', 99)).toBe(0);
      expect(await store().inbox.isFirst(three, '2020-01-02T09:00:00.000Z')).toBe(false);
    });
  });
}
