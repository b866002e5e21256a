import type { Feed, FeedStore } from '../../usecases/ports.ts';
import { feedId, text } from '../keys.ts';
import type { Database } from './database.ts';
import { Grouping } from './indexes.ts';

export function feedsIn(database: Database): FeedStore {
  const bySecret = new Grouping<Feed>((feed) => feed.secret);
  const feeds = database.table<Feed>({ name: 'feeds', idOf: ({ owner }) => feedId(owner), upgrades: [] }, bySecret);

  return {
    async obtain(feed) {
      const standing = feeds.get(feedId(feed.owner));
      if (!standing) feeds.put(feed);
      await database.journal.durable();
      return standing ?? structuredClone(feed);
    },

    async replace(feed) {
      feeds.put(feed);
      await database.journal.durable();
    },

    async forget(owner) {
      feeds.delete(feedId(owner));
      await database.journal.durable();
    },

    async ofSecret(secret) {
      return feeds.get(bySecret.of(text(secret))[0]);
    },
  };
}
