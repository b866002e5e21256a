import { describe, expect, it } from '@jest/globals';
import { ELEVEN, NINE, TEN } from '../../builders.ts';
import { type OpenStore, twenty, useStore } from './open-store.ts';

export function planContract(open: OpenStore): void {
  describe('the bookmark of the plan', () => {
    const store = useStore(open);

    it('begins with nothing planned, asked or looked at', async () => {
      expect(await store().plan.read()).toStrictEqual({
        throughOn: null,
        startedOn: null,
        asked: 0,
        answered: 0,
        lookedAt: null,
      });
    });

    it('counts every ask, also of twenty at once', async () => {
      const { asked } = await store().plan.read();
      await twenty(() => store().plan.ask());
      expect(await store().plan.read()).toMatchObject({ asked: asked + 20 });
    });

    it('moves forward only', async () => {
      await store().plan.finish({ throughOn: '2026-11-24', answered: 3 });
      await store().plan.finish({ throughOn: '2026-11-23', answered: 2 });
      expect(await store().plan.read()).toMatchObject({ throughOn: '2026-11-24', answered: 3 });
      await store().plan.finish({ throughOn: '2026-11-23', answered: 4 });
      expect(await store().plan.read()).toMatchObject({
        throughOn: '2026-11-24',
        startedOn: '2026-11-23',
        answered: 4,
      });
      await store().plan.finish({ throughOn: '2026-11-30', answered: 4 });
      expect(await store().plan.read()).toMatchObject({ throughOn: '2026-11-30', startedOn: '2026-11-23' });
    });

    it('answers when somebody last looked, and moves that forward only', async () => {
      expect(await store().plan.look(TEN)).toBeNull();
      expect(await store().plan.look(NINE)).toBe(TEN);
      expect(await store().plan.look(ELEVEN)).toBe(TEN);
      expect((await store().plan.read()).lookedAt).toBe(ELEVEN);
    });

    it('changes each part without touching the others', async () => {
      const before = await store().plan.read();
      await store().plan.ask();
      expect(await store().plan.read()).toStrictEqual({ ...before, asked: before.asked + 1 });
    });
  });
}
