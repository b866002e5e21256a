import type { Conversation, ConversationStore } from '../../usecases/ports.ts';
import { BLANK_CONVERSATION, given } from '../blank.ts';
import { text } from '../keys.ts';
import { type Mongo, openCollection, ROW } from './collection.ts';
import { retryDuplicate } from './outside.ts';

export async function conversationsOn(mongo: Mongo): Promise<ConversationStore> {
  const conversations = await openCollection<Conversation>(mongo, 'conversations', [{ key: { teamId: 1, id: 1 } }]);

  return {
    async get(id) {
      return (await conversations.findOne({ _id: text(id) }, ROW)) ?? undefined;
    },

    async remember({ id, ...seen }) {
      const fields = given(seen);
      const others = Object.entries(BLANK_CONVERSATION).filter(([name]) => !(name in fields));
      await retryDuplicate(() =>
        conversations.updateOne(
          { _id: text(id) },
          { $set: fields, $setOnInsert: { id, ...Object.fromEntries(others) } },
          { upsert: true },
        ),
      );
    },

    async setTeamOpen(teamId, isOpen) {
      await conversations.updateMany({ teamId: text(teamId) }, { $set: { isOpen } });
    },

    async renameTeam(teamId, name) {
      await conversations.updateMany({ teamId: text(teamId) }, { $set: { teamName: name } });
    },

    async forget(id) {
      await conversations.deleteOne({ _id: text(id) });
    },

    async ofTeam(teamId) {
      return conversations
        .find({ teamId: text(teamId) }, ROW)
        .sort({ id: 1 })
        .toArray();
    },
  };
}
