import { Impossible } from '../../domain/errors.ts';
import type { Feed, FeedStore } from '../../usecases/ports.ts';
import { feedId, text } from '../keys.ts';
import { type Mongo, openCollection, ROW } from './collection.ts';
import { retryDuplicate } from './outside.ts';

export async function feedsOn(mongo: Mongo): Promise<FeedStore> {
  const feeds = await openCollection<Feed>(mongo, 'feeds', [{ key: { secret: 1 } }]);

  return {
    async obtain({ owner, secret, madeAt }) {
      const feed = await retryDuplicate(() =>
        feeds.findOneAndUpdate(
          { _id: feedId(owner) },
          { $setOnInsert: { owner, secret, madeAt } },
          { ...ROW, upsert: true, returnDocument: 'after' },
        ),
      );
      if (!feed) throw new Impossible('An upsert answered no document.');
      return feed;
    },

    async replace(feed) {
      await retryDuplicate(() => feeds.replaceOne({ _id: feedId(feed.owner) }, feed, { upsert: true }));
    },

    async ofSecret(secret) {
      return (await feeds.findOne({ secret: text(secret) }, ROW)) ?? undefined;
    },
  };
}
