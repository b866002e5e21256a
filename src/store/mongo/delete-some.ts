import type { Collection, Filter, Sort } from 'mongodb';
import type { Stored } from './collection.ts';

/**
 * Deletes what fits, no more than `limit` at once, so that a server is never busy for long; answers how many. The filter
 * is asked again with the names: what has changed meanwhile stays.
 */
export async function deleteSome<Row extends object>(
  collection: Collection<Stored<Row>>,
  filter: Filter<Stored<Row>>,
  sort: Sort,
  limit: number,
): Promise<number> {
  if (limit < 1) return 0;
  const names = await collection.find(filter).project<{ _id: string }>({ _id: 1 }).sort(sort).limit(limit).toArray();
  if (names.length === 0) return 0;
  const named = { _id: { $in: names.map(({ _id }) => _id) } };
  const { deletedCount } = await collection.deleteMany({ $and: [named, filter] } as Filter<Stored<Row>>);
  return deletedCount;
}
