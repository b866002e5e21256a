import { type Collection, type Db, type IndexDescription, MongoServerError } from 'mongodb';

/** A document is the row itself under a deterministic name, so that adding it twice is refused by `_id` alone. */
export type Stored<Row> = Row & { _id: string };

export interface Mongo {
  database: Db;
  onWarning: (sentence: string) => void;
}

/** Answers rows as the ports know them. */
export const ROW = { projection: { _id: 0 } } as const;

/**
 * The collection with its indexes in place. An index that the server refuses is a warning and not an end:
 * uniqueness rests on `_id`, so without it answers are slower and still right.
 */
export async function openCollection<Row extends object>(
  { database, onWarning }: Mongo,
  name: string,
  indexes: IndexDescription[],
): Promise<Collection<Stored<Row>>> {
  const collection = database.collection<Stored<Row>>(name);
  for (const index of indexes) {
    await collection.createIndexes([index]).catch((error: unknown) => {
      if (!(error instanceof MongoServerError)) throw error;
      const fields = Object.keys(index.key).join(', ');
      onWarning(
        `The database refused an index on ${fields} of ${name} (code ${error.code}), so some answers may be slow.`,
      );
    });
  }
  return collection;
}
