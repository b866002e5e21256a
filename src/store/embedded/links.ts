import type { GroupLink, LinkStore } from '../../usecases/ports.ts';
import { text } from '../keys.ts';
import type { Database } from './database.ts';
import { Grouping } from './indexes.ts';
import { byText } from './sorted.ts';

export function linksIn(database: Database): LinkStore {
  const byConversation = new Grouping<GroupLink>((link) => link.conversationId);
  const links = database.table<GroupLink>(
    { name: 'links', idOf: ({ groupId }) => text(groupId), upgrades: [] },
    byConversation,
  );

  return {
    async put(link) {
      links.put(link);
      await database.journal.durable();
    },

    async ofGroup(groupId) {
      return links.get(text(groupId));
    },

    async ofConversation(conversationId) {
      return links.getAll(byConversation.of(text(conversationId)));
    },

    async list() {
      return links.all().toSorted((one, other) => byText(one.groupId, other.groupId));
    },
  };
}
