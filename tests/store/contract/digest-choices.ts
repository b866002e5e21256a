import { describe, expect, it } from '@jest/globals';
import { aDigestChoice, TEN } from '../../builders.ts';
import { type OpenStore, useStore } from './open-store.ts';

export function digestChoiceContract(open: OpenStore): void {
  describe('choices of when a digest comes', () => {
    const store = useStore(open);

    it('begin with none, keep every kind exactly, and are listed by number', async () => {
      expect(await store().digestChoices.highestNumber()).toBe(0);
      const all = [
        aDigestChoice({ number: 10, timing: { kind: 'weekly', weekday: 1, time: '08:00' } }),
        aDigestChoice({ number: 2, timing: { kind: 'by round', time: '09:00' } }),
        aDigestChoice({ number: 11, timing: { kind: 'off' } }),
      ];
      for (const one of all) expect(await store().digestChoices.add(one)).toBe('added');
      expect(await store().digestChoices.all()).toStrictEqual([all[1], all[0], all[2]]);
      expect(await store().digestChoices.add(aDigestChoice({ number: 10, at: TEN }))).toBe('taken');
    });
  });
}
