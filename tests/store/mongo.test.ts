import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { OutsideError } from '../../src/domain/errors.ts';
import { openMongoStore } from '../../src/store/mongo/open-mongo-store.ts';
import { anUpdate } from '../builders.ts';
import { storeContract } from './contract.ts';
import { newGate } from './gate.ts';

const uri = process.env.MONGODB_URI ?? '';
const describeOnServer = uri === '' ? describe.skip : describe;
if (uri === '') {
  process.stderr.write('SKIPPED: the store contract did not run on MongoDB, because MONGODB_URI is not set.\n');
}

const newName = () => `csp-test-${randomUUID()}`;

async function drop(database: string): Promise<void> {
  const client = await MongoClient.connect(uri);
  await client.db(database).dropDatabase();
  await client.close();
}

describeOnServer('the MongoDB store', () => {
  storeContract(async () => {
    const database = newName();
    const store = await openMongoStore(uri, { database });
    return {
      store,
      close: async () => {
        await store.close();
        await drop(database);
      },
    };
  });

  it('opens again on what is there, without a word', async () => {
    const database = newName();
    const first = await openMongoStore(uri, { database });
    await first.updates.add(anUpdate());
    await first.close();
    const warnings: string[] = [];
    const second = await openMongoStore(uri, { database, onWarning: (sentence) => warnings.push(sentence) });
    expect(await second.updates.newest(anUpdate())).toEqual(anUpdate());
    expect(warnings).toEqual([]);
    await second.close();
    await drop(database);
  });

  it('answers within seconds when the server is lost, and heals when it is back', async () => {
    const gate = await newGate(uri);
    const database = newName();
    const store = await openMongoStore(gate.uri, { database });
    await store.updates.add(anUpdate());
    await gate.shut();
    expect(await store.isHealthy()).toBe(false);
    const lost = store.updates.newest(anUpdate());
    await expect(lost).rejects.toThrow(OutsideError);
    await expect(lost).rejects.toMatchObject({ code: 'STORE_UNREACHABLE', mayRetry: true });
    await gate.open();
    expect(await store.updates.newest(anUpdate())).toEqual(anUpdate());
    expect(await store.isHealthy()).toBe(true);
    await store.close();
    await gate.shut();
    await drop(database);
  }, 20_000);
});

describe('opening a MongoDB store', () => {
  it('says within seconds that no server is there, and not where', async () => {
    const failure: unknown = await openMongoStore('mongodb://someone:secret@127.0.0.1:1/').catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(OutsideError);
    expect(failure).toMatchObject({ code: 'STORE_UNREACHABLE', mayRetry: true });
    expect(String(failure)).not.toContain('secret');
  }, 10_000);

  it('refuses a setting that is no address', async () => {
    await expect(openMongoStore('http://example.org')).rejects.toMatchObject({
      code: 'STORE_ADDRESS',
      mayRetry: false,
    });
  });
});
