import { randomUUID } from 'node:crypto';
import { MongoClient } from 'mongodb';

/** A database of its own on the server that MONGODB_URI names. */
export function freshDatabase(): { uri: string; drop(): Promise<void> } {
  const url = new URL(process.env['MONGODB_URI'] ?? '');
  const name = `csp-test-${randomUUID()}`;
  url.pathname = `/${name}`;
  return {
    uri: url.toString(),
    async drop() {
      const client = await MongoClient.connect(url.toString());
      await client.db(name).dropDatabase();
      await client.close();
    },
  };
}
