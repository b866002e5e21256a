import { Impossible } from '../../domain/errors.ts';
import type { Feed, FeedStore } from '../../usecases/ports.ts';
import { feedId, text } from '../keys.ts';
import { type Mongo, openCollection, ROW } from './collection.ts';
import { isDuplicate, retryDuplicate } from './outside.ts';

export async function feedsOn(mongo: Mongo): Promise<FeedStore> {
  const feeds = await openCollection<Feed>(mongo, 'feeds', [{ key: { secret: 1 } }]);

  return {
    // Not an upsert: of two at once, FerretDB may answer each with its own document though only one stays.
    async obtain(feed) {
      const { owner, secret, madeAt } = feed;
      try {
        await feeds.insertOne({ _id: feedId(owner), owner, secret, madeAt });
        return { owner, secret, madeAt };
      } catch (error) {
        if (!isDuplicate(error)) throw error;
      }
      const standing = await feeds.findOne({ _id: feedId(owner) }, ROW);
      if (!standing) throw new Impossible('A feed that exists was not found.');
      return standing;
    },

    async replace(feed) {
      await retryDuplicate(() => feeds.replaceOne({ _id: feedId(feed.owner) }, feed, { upsert: true }));
    },

    async forget(owner) {
      await feeds.deleteOne({ _id: feedId(owner) });
    },

    async ofSecret(secret) {
      return (await feeds.findOne({ secret: text(secret) }, ROW)) ?? undefined;
    },
  };
}
