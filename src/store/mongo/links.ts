import type { GroupLink, LinkStore } from '../../usecases/ports.ts';
import { text } from '../keys.ts';
import { type Mongo, openCollection, ROW } from './collection.ts';
import { retryDuplicate } from './outside.ts';

export async function linksOn(mongo: Mongo): Promise<LinkStore> {
  const links = await openCollection<GroupLink>(mongo, 'links', [{ key: { conversationId: 1, groupId: 1 } }]);

  return {
    async put(link) {
      await retryDuplicate(() => links.replaceOne({ _id: text(link.groupId) }, link, { upsert: true }));
    },

    async ofGroup(groupId) {
      return (await links.findOne({ _id: text(groupId) }, ROW)) ?? undefined;
    },

    async ofConversation(conversationId) {
      return links
        .find({ conversationId: text(conversationId) }, ROW)
        .sort({ groupId: 1 })
        .toArray();
    },

    list: () => links.find({}, ROW).sort({ _id: 1 }).toArray(),
  };
}
