import { describe, expect, it } from '@jest/globals';
import type { FeedOwner } from '../../../src/usecases/ports.ts';
import { aFeed, ELEVEN, fresh } from '../../builders.ts';
import { type OpenStore, twenty, useStore } from './open-store.ts';

export function feedContract(open: OpenStore): void {
  describe('feeds', () => {
    const store = useStore(open);
    const owners: [string, () => FeedOwner][] = [
      ['a person', () => ({ kind: 'person', tenantId: fresh('tenant'), objectId: fresh('person') })],
      ['a group', () => ({ kind: 'group', groupId: fresh('group') })],
    ];

    describe.each(owners)('of %s', (_, newOwner) => {
      it('is kept at first, and then answered whatever is offered', async () => {
        const feed = aFeed({ owner: newOwner() });
        expect(await store().feeds.obtain(feed)).toEqual(feed);
        expect(await store().feeds.obtain(aFeed({ owner: feed.owner, madeAt: ELEVEN }))).toEqual(feed);
        expect(await store().feeds.ofSecret(feed.secret)).toEqual(feed);
      });

      it('is one when twenty ask at once', async () => {
        const owner = newOwner();
        const answers = await twenty(() => store().feeds.obtain(aFeed({ owner })));
        expect(new Set(answers.map(({ secret }) => secret)).size).toBe(1);
        const found = await Promise.all(answers.map(({ secret }) => store().feeds.ofSecret(secret)));
        expect(found).toEqual(answers);
      });

      it('is found by no secret but its newest', async () => {
        const before = await store().feeds.obtain(aFeed({ owner: newOwner() }));
        const after = aFeed({ owner: before.owner, madeAt: ELEVEN });
        await store().feeds.replace(after);
        expect(await store().feeds.ofSecret(before.secret)).toBeUndefined();
        expect(await store().feeds.ofSecret(after.secret)).toEqual(after);
        expect(await store().feeds.obtain(aFeed({ owner: before.owner }))).toEqual(after);
      });

      it('is one when it is replaced twenty times at once', async () => {
        const feeds = Array.from({ length: 20 }, () => aFeed());
        const owner = newOwner();
        await twenty((caller) => store().feeds.replace({ ...aFeed(), ...feeds[caller], owner }));
        const found = await Promise.all(feeds.map(({ secret }) => store().feeds.ofSecret(secret)));
        expect(found.filter((feed) => feed !== undefined)).toHaveLength(1);
      });
    });

    it('may be replaced before one was made', async () => {
      const feed = aFeed({ owner: { kind: 'group', groupId: fresh('group') } });
      await store().feeds.replace(feed);
      expect(await store().feeds.ofSecret(feed.secret)).toEqual(feed);
    });

    it('keeps apart a group and a person, and tenants', async () => {
      const name = fresh('same');
      const all = [
        aFeed({ owner: { kind: 'group', groupId: `${name}:${name}` } }),
        aFeed({ owner: { kind: 'person', tenantId: name, objectId: name } }),
        aFeed({ owner: { kind: 'person', tenantId: `${name}-2`, objectId: name } }),
      ];
      for (const feed of all) expect(await store().feeds.obtain(feed)).toEqual(feed);
    });

    it('finds nothing for a secret that nobody has', async () => {
      expect(await store().feeds.ofSecret(fresh('secret'))).toBeUndefined();
    });

    it('forgets the feed of an owner, so that its address finds nothing', async () => {
      const feed = aFeed({ owner: { kind: 'group', groupId: fresh('group') }, secret: fresh('secret') });
      await store().feeds.replace(feed);
      await store().feeds.forget(feed.owner);
      await store().feeds.forget(feed.owner);
      expect(await store().feeds.ofSecret(feed.secret)).toBeUndefined();
    });
  });
}
