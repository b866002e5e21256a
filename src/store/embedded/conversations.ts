import type { Conversation, ConversationStore } from '../../usecases/ports.ts';
import { BLANK_CONVERSATION, given } from '../blank.ts';
import { text } from '../keys.ts';
import type { Database } from './database.ts';
import { Grouping } from './indexes.ts';

export function conversationsIn(database: Database): ConversationStore {
  const byTeam = new Grouping<Conversation>((conversation) => conversation.teamId);
  const conversations = database.table<Conversation>(
    { name: 'conversations', idOf: ({ id }) => text(id), upgrades: [] },
    byTeam,
  );

  async function changeTeam(teamId: string, change: Partial<Conversation>): Promise<void> {
    for (const conversation of conversations.getAll(byTeam.of(text(teamId)))) {
      conversations.put({ ...conversation, ...change });
    }
    await database.journal.durable();
  }

  return {
    async get(id) {
      return conversations.get(text(id));
    },

    async remember(seen) {
      const { id, tenantId, kind, serviceUrl, botId, ...rest } = seen;
      const known = conversations.get(text(id)) ?? BLANK_CONVERSATION;
      conversations.put({ ...known, id, tenantId, kind, serviceUrl, botId, ...given(rest) });
      await database.journal.durable();
    },

    setTeamOpen: (teamId, isOpen) => changeTeam(teamId, { isOpen }),

    renameTeam: (teamId, name) => changeTeam(teamId, { teamName: name }),

    async forget(id) {
      conversations.delete(text(id));
      await database.journal.durable();
    },

    async ofTeam(teamId) {
      return conversations.getAll(byTeam.of(text(teamId)));
    },
  };
}
