import { describe, expect, it } from '@jest/globals';
import type { PersonKey } from '../../../src/domain/person.ts';
import { aPerson, fresh } from '../../builders.ts';
import { type OpenStore, twenty, useStore } from './open-store.ts';

export function peopleContract(open: OpenStore): void {
  describe('people', () => {
    const store = useStore(open);
    const placement = { organisationId: 'police', groupIds: ['eden', 'barrow'], roles: ['lead', 'member'] } as const;

    it('knows nobody at first', async () => {
      expect(await store().people.get(someone())).toBeUndefined();
    });

    it('starts a person who is seen without organisation, group or role', async () => {
      const key = someone();
      const seen = await store().people.see({ ...key, name: 'Ann', teamsId: '29:a', personalConversationId: 'a:1' });
      const expected = aPerson({
        ...key,
        name: 'Ann',
        teamsId: '29:a',
        personalConversationId: 'a:1',
        organisationId: null,
        groupIds: [],
        roles: [],
      });
      expect(seen).toEqual(expected);
      expect(await store().people.get(key)).toEqual(expected);
    });

    it('keeps what is known when somebody is seen with less', async () => {
      const key = someone();
      await store().people.see({ ...key, name: 'Ann', teamsId: '29:a' });
      const seen = await store().people.see({ ...key, personalConversationId: 'a:1' });
      expect(seen).toMatchObject({ name: 'Ann', teamsId: '29:a', personalConversationId: 'a:1' });
      expect(await store().people.see(key)).toEqual(seen);
    });

    it('has no name and null ids for a person who was seen by ids alone', async () => {
      expect(await store().people.see(someone())).toMatchObject({
        name: '',
        teamsId: null,
        personalConversationId: null,
        organisationId: null,
      });
    });

    it('places a person whom nobody has seen, under the name given', async () => {
      const key = someone();
      await store().people.place({ ...key, name: 'Ben' }, placement);
      expect(await store().people.get(key)).toEqual({
        ...key,
        ...placement,
        name: 'Ben',
        teamsId: null,
        personalConversationId: null,
      });
    });

    it('leaves name and ids alone when placing, and the placement alone when seeing', async () => {
      const key = someone();
      await store().people.see({ ...key, name: 'Ann', teamsId: '29:a' });
      await store().people.place({ ...key, name: 'Somebody else' }, placement);
      await store().people.see({ ...key, name: 'Ann Smith' });
      expect(await store().people.get(key)).toEqual({
        ...key,
        ...placement,
        name: 'Ann Smith',
        teamsId: '29:a',
        personalConversationId: null,
      });
    });

    it('places anew only somebody who still stands where they were seen', async () => {
      const key = { ...someone(), name: 'Ann' };
      const next = { ...placement, roles: ['viewer'] } as const;
      expect(await store().people.place(key, next, placement)).toBe('overtaken');
      expect(await store().people.get(key)).toBeUndefined();

      expect(await store().people.place(key, placement)).toBe('placed');
      for (const other of [{ organisationId: null }, { groupIds: ['eden'] }, { roles: ['member', 'lead'] as const }]) {
        expect(await store().people.place(key, next, { ...placement, ...other })).toBe('overtaken');
      }
      expect(await store().people.get(key)).toMatchObject(placement);
      expect(await store().people.place(key, next, placement)).toBe('placed');
      expect(await store().people.get(key)).toMatchObject(next);
    });

    it('lets one of twenty place somebody whom all of them saw in the same place', async () => {
      const key = { ...someone(), name: 'Ann' };
      await store().people.place(key, placement);
      const places = await twenty((caller) =>
        store().people.place(key, { ...placement, organisationId: `${caller}` }, placement),
      );
      expect(places.filter((outcome) => outcome === 'placed')).toHaveLength(1);
    });

    it('lets no placement slip in with what Teams shows', async () => {
      const key = someone();
      const tooMuch = { ...aPerson({ ...key, name: 'Ann', teamsId: '29:a', personalConversationId: 'a:1' }) };
      const seen = await store().people.see({ ...tooMuch, teamsId: '29:a', personalConversationId: 'a:1' });
      expect(seen).toMatchObject({ organisationId: null, groupIds: [], roles: [] });
    });

    it('loses neither when a person is seen and placed at once', async () => {
      const key = someone();
      await twenty((caller) =>
        caller % 2 === 0
          ? store()
              .people.see({ ...key, name: 'Ann', teamsId: '29:a' })
              .then(() => undefined)
          : store()
              .people.place({ ...key, name: 'Ann' }, placement)
              .then(() => undefined),
      );
      expect(await store().people.get(key)).toMatchObject({ ...placement, name: 'Ann', teamsId: '29:a' });
    });

    it('tells people of different tenants apart', async () => {
      const key = someone();
      const other = { ...key, tenantId: fresh('tenant') };
      await store().people.see({ ...key, name: 'Ann' });
      expect(await store().people.get(other)).toBeUndefined();
    });

    it('forgets somebody who has no role, and nobody else', async () => {
      const [gone, placed] = [someone(), someone()];
      await store().people.see({ ...gone, name: 'Ann', teamsId: '29:a' });
      await store().people.place({ ...placed, name: 'Zoë' }, placement);
      expect(await store().people.forget(gone)).toBe(true);
      expect(await store().people.forget(gone)).toBe(false);
      expect(await store().people.forget(placed)).toBe(false);
      expect(await store().people.get(gone)).toBeUndefined();
      expect(await store().people.get(placed)).toMatchObject(placement);
      expect(await store().people.see({ ...gone, name: 'Ann' })).toMatchObject({ name: 'Ann', teamsId: null });
    });

    it('lists by name, then by object id', async () => {
      const tenantId = fresh('tenant');
      for (const [objectId, name] of [
        ['2', 'Zoë'],
        ['1', 'Zoë'],
        ['4', 'Élan'],
        ['3', 'Ann'],
      ] as const) {
        await store().people.see({ tenantId, objectId, name });
      }
      const mine = (await store().people.list()).filter((person) => person.tenantId === tenantId);
      expect(mine.map((person) => [person.name, person.objectId])).toEqual([
        ['Ann', '3'],
        ['Zoë', '1'],
        ['Zoë', '2'],
        ['Élan', '4'],
      ]);
    });

    it('hands out copies', async () => {
      const key = someone();
      const seen = await store().people.see({ ...key, name: 'Ann' });
      Object.assign(seen, { name: 'Changed' });
      const read = await store().people.get(key);
      expect(read?.name).toBe('Ann');
      Object.assign(read ?? {}, { roles: ['manager'] });
      expect((await store().people.get(key))?.roles).toEqual([]);
    });
  });
}

function someone(): PersonKey {
  return { tenantId: fresh('tenant'), objectId: fresh('person') };
}
