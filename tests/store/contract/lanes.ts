import { describe, expect, it } from '@jest/globals';
import { ELEVEN, fresh, NINE, TEN } from '../../builders.ts';
import { type OpenStore, twenty, useStore } from './open-store.ts';

const SPACING_MS = 20;

export function laneContract(open: OpenStore): void {
  describe('lanes', () => {
    const store = useStore(open);

    it('are taken by exactly one of twenty at once, new or free again', async () => {
      const lane = fresh('lane');
      const first = await twenty((caller) => store().deliveries.takeLane(lane, `writer ${caller}`, NINE, TEN));
      expect(first.filter((hold) => hold !== undefined)).toHaveLength(1);
      const next = await twenty((caller) => store().deliveries.takeLane(lane, `later ${caller}`, TEN, ELEVEN));
      const [held, ...more] = next.flatMap((hold) => hold ?? []);
      expect(more).toEqual([]);
      expect(held).toEqual({ lane, writer: held?.writer, untilAt: ELEVEN, paceAt: null, shutUntilAt: null });
    });

    it('are free when the hold ends, not a moment before', async () => {
      const lane = fresh('lane');
      await store().deliveries.takeLane(lane, 'one', NINE, TEN);
      const early = await store().deliveries.takeLane(lane, 'two', '2026-11-23T09:59:59.999Z', ELEVEN);
      expect(early).toBeUndefined();
      expect(await store().deliveries.takeLane(lane, 'two', TEN, ELEVEN)).toMatchObject({ writer: 'two' });
    });

    it('hand pace and shutting on to the next writer', async () => {
      const lane = fresh('lane');
      const hold = await store().deliveries.takeLane(lane, 'one', NINE, TEN);
      if (!hold) throw new Error('It was free.');
      const kept = { ...hold, untilAt: NINE, paceAt: '2026-11-23T09:00:02.020Z', shutUntilAt: TEN };
      expect(await store().deliveries.keepLane(kept)).toBe(true);
      const next = await store().deliveries.takeLane(lane, 'two', NINE, ELEVEN);
      expect(next).toEqual({ ...kept, writer: 'two', untilAt: ELEVEN });
    });

    it('are not kept by who has lost them', async () => {
      const lane = fresh('lane');
      const lost = await store().deliveries.takeLane(lane, 'one', NINE, TEN);
      if (!lost) throw new Error('It was free.');
      await store().deliveries.takeLane(lane, 'two', TEN, ELEVEN);
      expect(await store().deliveries.keepLane({ ...lost, untilAt: NINE })).toBe(false);
      expect(await store().deliveries.takeLane(lane, 'three', TEN, ELEVEN)).toBeUndefined();
      expect(await store().deliveries.keepLane({ ...lost, lane: fresh('lane') })).toBe(false);
    });
  });

  describe('the line of a tenant', () => {
    const store = useStore(open);
    const place = (tenantId: string, now: string) => store().deliveries.reserve(tenantId, SPACING_MS, now);

    it('gives twenty at once a place each, evenly spaced from now on', async () => {
      const tenant = fresh('tenant');
      const places = await twenty(() => place(tenant, NINE));
      const expected = places.map((_, index) => new Date(Date.parse(NINE) + index * SPACING_MS).toISOString());
      expect(places.toSorted()).toEqual(expected);
    });

    it('gives twenty at once a place each when nobody has waited for long', async () => {
      const tenant = fresh('tenant');
      await place(tenant, NINE);
      const places = await twenty(() => place(tenant, TEN));
      expect(new Set(places).size).toBe(20);
      expect(places.toSorted()[0]).toBe(TEN);
    });

    it('gives no place in the past, and none before those given', async () => {
      const tenant = fresh('tenant');
      expect(await place(tenant, NINE)).toBe(NINE);
      expect(await place(tenant, '2026-11-23T09:00:00.005Z')).toBe('2026-11-23T09:00:00.020Z');
      expect(await place(tenant, '2026-11-23T09:00:00.500Z')).toBe('2026-11-23T09:00:00.500Z');
    });

    it('is each tenant’s own', async () => {
      expect(await place(fresh('tenant'), NINE)).toBe(NINE);
      expect(await place(fresh('tenant'), NINE)).toBe(NINE);
    });

    it('begins anew when a clock that ran ahead has written it', async () => {
      const tenant = fresh('tenant');
      await place(tenant, ELEVEN);
      expect(await place(tenant, NINE)).toBe(NINE);
      expect(await place(tenant, NINE)).toBe('2026-11-23T09:00:00.020Z');
    });
  });
}
