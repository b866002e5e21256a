import { describe, expect, it } from '@jest/globals';
import { aLink, ELEVEN, fresh } from '../../builders.ts';
import { type OpenStore, twenty, useStore } from './open-store.ts';

export function linkContract(open: OpenStore): void {
  describe('links', () => {
    const store = useStore(open);

    it('answers the channel of a group, and nothing for a group without one', async () => {
      const link = aLink({ groupId: fresh('group') });
      await store().links.put(link);
      expect(await store().links.ofGroup(link.groupId)).toEqual(link);
      expect(await store().links.ofGroup(fresh('group'))).toBeUndefined();
    });

    it('replaces the earlier channel of a group', async () => {
      const [groupId, before, after] = [fresh('group'), fresh('channel'), fresh('channel')];
      await store().links.put(aLink({ groupId, conversationId: before }));
      const link = aLink({ groupId, conversationId: after, linkedAt: ELEVEN });
      await store().links.put(link);
      expect(await store().links.ofGroup(groupId)).toEqual(link);
      expect(await store().links.ofConversation(before)).toEqual([]);
      expect(await store().links.ofConversation(after)).toEqual([link]);
    });

    it('answers every group of a channel, in the order of their ids', async () => {
      const conversationId = fresh('channel');
      const groups = [fresh('group-z'), fresh('group-a'), fresh('group-m')];
      for (const groupId of groups) await store().links.put(aLink({ groupId, conversationId }));
      const found = await store().links.ofConversation(conversationId);
      expect(found.map((link) => link.groupId)).toEqual(groups.toSorted());
      const listed = (await store().links.list()).filter((link) => link.conversationId === conversationId);
      expect(listed).toEqual(found);
    });

    it('keeps one link when a group is linked twenty times at once', async () => {
      const groupId = fresh('group');
      await twenty((caller) => store().links.put(aLink({ groupId, conversationId: `${groupId}-channel-${caller}` })));
      const mine = (await store().links.list()).filter((link) => link.groupId === groupId);
      expect(mine).toHaveLength(1);
      expect(await store().links.ofGroup(groupId)).toEqual(mine[0]);
    });
  });
}
