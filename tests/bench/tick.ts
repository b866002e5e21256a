import { MongoClient } from 'mongodb';
import type { Delivery } from '../../src/domain/delivery.ts';
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.ts';
import { openMongoStore } from '../../src/store/mongo/open-mongo-store.ts';
import type { Store } from '../../src/usecases/ports.ts';
import { aDelivery } from '../builders.ts';
import { freshDatabase } from '../store/fresh-database.ts';
import { median } from './child.ts';
import { round } from './start.ts';

const DUE = 100;
const FEW = 1000;
const MANY = 200_000;
const RUNS = 7;
const NOW = '2026-11-23T09:00:00.000Z';
const LEASE = '2026-11-23T09:00:30.000Z';

interface Figures {
  fewMs: number;
  manyMs: number;
  ratio: number;
}

/**
 * What a tick asks of the store with 100 deliveries due, among 1,000 stored and among 200,000: which lanes are due, and
 * each taken, claimed, settled and given back. The ratio tells whether the cost follows what is due. MongoDB too, where
 * MONGODB_URI is set.
 */
export async function benchTick(): Promise<{ embedded: Figures; mongodb: Figures | 'MONGODB_URI is not set' }> {
  const embedded = await compare(async () => ({ store: await openEmbeddedStore(), drop: async () => {} }));
  if (!process.env['MONGODB_URI']) return { embedded, mongodb: 'MONGODB_URI is not set' };
  const mongodb = await compare(async () => {
    const { uri, drop } = freshDatabase();
    return { store: await openMongoStore(uri), uri, drop };
  });
  return { embedded, mongodb };
}

interface Opened {
  store: Store;
  uri?: string;
  drop: () => Promise<void>;
}

async function compare(open: () => Promise<Opened>): Promise<Figures> {
  const [few, many] = [await filled(await open(), FEW), await filled(await open(), MANY)];
  const took: [few: number[], many: number[]] = [[], []];
  // Interleaved, so that whatever else the machine does meets both alike.
  for (let run = 0; run <= RUNS; run += 1) {
    for (const [place, { store }] of [few, many].entries()) {
      const ms = await tick(store, run);
      // The first run warms up.
      if (run > 0) took[place]?.push(ms);
    }
  }
  for (const { store, drop } of [few, many]) {
    await store.close();
    await drop();
  }
  const [fewMs, manyMs] = [round(median(took[0])), round(median(took[1]))];
  return { fewMs, manyMs, ratio: round(manyMs / fewMs) };
}

async function tick(store: Store, run: number): Promise<number> {
  for (let place = 0; place < DUE; place += 1) {
    await store.deliveries.add(deliveryOf(`due-${run}-${place}`, `lane-${place}`, { state: 'waiting', dueAt: NOW }));
  }
  const startedAt = performance.now();
  const lanes = await store.deliveries.dueLanes(NOW, DUE, []);
  if (lanes.length !== DUE) throw new Error(`${lanes.length} lanes are due.`);
  for (const { lane } of lanes) {
    const hold = await store.deliveries.takeLane(lane, 'bench', NOW, NOW);
    const claimed = await store.deliveries.claim(lane, 'bench', NOW, LEASE);
    if (!hold || !claimed) throw new Error('A lane was not to be had.');
    await store.deliveries.settle(claimed.id, 'bench', { state: 'sent', messageId: '1', mayBeDouble: false }, NOW);
    await store.deliveries.keepLane({ ...hold, untilAt: NOW });
  }
  return performance.now() - startedAt;
}

/** Everything that was ever sent, over a year and 500 conversations. */
async function filled(opened: Opened, howMany: number): Promise<Opened> {
  const sent = (number: number) => {
    const dueAt = new Date(Date.parse(NOW) - (howMany - number) * 150_000).toISOString();
    return deliveryOf(`sent-${number}`, `lane-${number % 500}`, { state: 'sent', dueAt });
  };
  const all = Array.from({ length: howMany }, (_, number) => sent(number));
  if (opened.uri === undefined) {
    for (const delivery of all) await opened.store.deliveries.add(delivery);
    return opened;
  }
  // One by one through the port would take minutes.
  const client = await MongoClient.connect(opened.uri);
  for (let from = 0; from < all.length; from += 5000) {
    const rows = all.slice(from, from + 5000).map((delivery) => ({
      _id: delivery.id,
      lane: delivery.route.conversationId,
      tenantId: delivery.route.tenantId,
      openAt: null,
      ...delivery,
    }));
    await client.db().collection<(typeof rows)[number]>('deliveries').insertMany(rows);
  }
  await client.close();
  return opened;
}

function deliveryOf(id: string, conversationId: string, of: Partial<Delivery>): Delivery {
  return aDelivery({ id, route: { ...aDelivery().route, conversationId }, ...of });
}
