import type { InboxStore } from '../../usecases/ports.ts';
import { rememberUntil } from '../inbox-memory.ts';
import { text } from '../keys.ts';
import { type Mongo, openCollection } from './collection.ts';
import { deleteSome } from './delete-some.ts';
import { isDuplicate } from './outside.ts';

export async function inboxOn(mongo: Mongo): Promise<InboxStore> {
  // The server drops expired entries within a minute or so, and only if it knows how; the filter below is what counts.
  const inbox = await openCollection<{ untilAt: Date }>(mongo, 'inbox', [
    { key: { untilAt: 1 }, expireAfterSeconds: 0 },
  ]);

  return {
    forget: (now, limit) => deleteSome(inbox, { untilAt: { $lte: new Date(now) } }, { untilAt: 1 }, limit),

    async isFirst(activityKey, now) {
      try {
        await inbox.updateOne(
          { _id: text(activityKey), untilAt: { $lte: new Date(now) } },
          { $set: { untilAt: new Date(rememberUntil(now)) } },
          { upsert: true },
        );
        return true;
      } catch (error) {
        // It exists and has not expired, so the filter did not match and the name is taken.
        if (isDuplicate(error)) return false;
        throw error;
      }
    },
  };
}
