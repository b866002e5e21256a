import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import type { Delivery } from '../../src/domain/delivery.ts';
import type { Call } from '../../src/rehearsal/calls.ts';
import { documentedLimits } from '../../src/rehearsal/limits.ts';
import type { Rehearsal } from '../../src/rehearsal/server.ts';
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.ts';
import { openMongoStore } from '../../src/store/mongo/open-mongo-store.ts';
import type { Store } from '../../src/usecases/ports.ts';
import { type Child, startChild } from '../bench/child.ts';
import { freshDatabase } from '../store/fresh-database.ts';
import { type Crowd, countCopies, fillOutbox, openCrowd } from './crowd.ts';
import { randomFrom } from './kill-random.ts';

/** `DELIVERIES=10000 npx jest deliveries-kill` sends them all; two slow cores would take minutes for it. */
const HOW_MANY = Number(process.env['DELIVERIES'] ?? 2000);
const PEOPLE = 500;
const TENANTS = 3;
/** Whose chats the app was removed from: 403, and everything waiting for them fails at once. */
const REMOVED = 5;
const KILL_EVERY_MS = 4000;
const LANES_AT_ONCE = 32;
const CHILD = join(__dirname, 'sender-child.ts');
/** From the real time to a Monday at nine, when people may be written to. */
const SHIFT_MS = Date.parse('2026-11-23T09:00:00.000Z') - Date.now();

const seed = Number(process.env['KILL_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const describeOnServer = process.env['MONGODB_URI'] ? describe : describe.skip;
if (!process.env['MONGODB_URI']) {
  process.stderr.write('SKIPPED: two servers did not send from one MongoDB, because MONGODB_URI is not set.\n');
}

function now(): string {
  return new Date(Date.now() + SHIFT_MS).toISOString();
}

/** One call in ten meets a misfortune. */
function playFaults(room: Rehearsal): void {
  const match = { method: 'POST', path: '/activities' };
  const faults = [
    { status: 429, retryAfter: 1 },
    { status: 412, code: 'PreconditionFailed' },
    { status: 502 },
    { status: 504 },
    { cut: 'before doing' },
    { cut: 'after doing' },
  ] as const;
  for (const [index, fault] of faults.entries()) room.fail({ match, share: 1 / 60, seed: seed + index, ...fault });
}

/** Servers of which one is killed every few seconds, and started again, until nearly everything is sent. */
async function sendAmidKills(storeAt: string, servers: number, crowd: Crowd): Promise<number> {
  const random = randomFrom(seed);
  const start = () =>
    startChild(['--import', 'tsx', CHILD], { SENDER_STORE: storeAt, SHIFT_MS: String(SHIFT_MS) }, /^sending/u);
  const running: Child[] = await Promise.all(Array.from({ length: servers }, start));
  let kills = 0;
  const arrived = () => countCopies(crowd.room, crowd.chats).size;
  try {
    while (arrived() < HOW_MANY * 0.8) {
      await wait(KILL_EVERY_MS * (0.5 + random()));
      const place = Math.floor(random() * servers);
      await end(running[place], 'SIGKILL');
      kills += 1;
      running[place] = await start();
    }
    const enough = HOW_MANY - (HOW_MANY / PEOPLE) * REMOVED;
    while (arrived() < enough) await wait(500);
    // What was sent and not yet marked when a process died is found beyond its lease.
    await wait(32_000);
  } finally {
    await Promise.all(running.map((child) => end(child, 'SIGTERM')));
  }
  return kills;
}

async function end(child: Child | undefined, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (!child || child.process.exitCode !== null || child.process.signalCode !== null) return;
  const gone = once(child.process, 'exit');
  child.process.kill(signal);
  await gone;
}

/** The most that Teams accepted in any window of that length, of the calls of one conversation or tenant. */
function mostWithin(calls: readonly Call[], seconds: number): number {
  const times = calls.map(({ at }) => Date.parse(at));
  let first = 0;
  let most = 0;
  for (const [index, time] of times.entries()) {
    while ((times[first] ?? 0) <= time - seconds * 1000) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return most;
}

function checkWindows(calls: readonly Call[]): void {
  const taken = calls.filter(({ method, wasDone }) => method === 'POST' && wasDone);
  for (const [by, windows] of [
    ['conversationId', documentedLimits.perConversation.send],
    ['tenantId', documentedLimits.perTenant],
  ] as const) {
    for (const group of Map.groupBy(taken, (call) => call[by]).values()) {
      for (const { seconds, most } of windows) expect(mostWithin(group, seconds)).toBeLessThanOrEqual(most);
    }
  }
}

async function proveDelivery(storeAt: string, servers: number, open: () => Promise<Store>): Promise<void> {
  const crowd = await openCrowd(PEOPLE, TENANTS, now);
  const removed = new Set(crowd.chats.slice(0, REMOVED).map(({ id }) => id));
  const filling = await open();
  const all = await fillOutbox(filling, crowd.chats, HOW_MANY, now());
  await filling.close();
  for (const person of Array.from({ length: REMOVED }, (_, place) => place)) {
    await crowd.room.as(`aaaaaaaa-0000-4000-8000-${String(person).padStart(12, '0')}`).uninstall('personal');
  }
  playFaults(crowd.room);
  const startedMs = Date.now();
  const kills = await sendAmidKills(storeAt, servers, crowd);
  const tookS = Math.round((Date.now() - startedMs) / 1000);

  const copies = countCopies(crowd.room, crowd.chats);
  const reading = await open();
  const ends = await Promise.all(all.map(({ id }) => reading.deliveries.get(id)));
  await reading.close();
  const calls = crowd.room.calls();
  await crowd.stop();

  const ended = ends.filter((delivery): delivery is Delivery => delivery !== undefined);
  const doubled = ended.filter(({ id }) => (copies.get(id) ?? 0) > 1);
  const extra = doubled.reduce((sum, { id }) => sum + (copies.get(id) ?? 0) - 1, 0);
  const cutAfter = calls.filter(({ status, wasDone }) => status === 0 && wasDone).length;
  process.stdout.write(
    `${HOW_MANY} deliveries, ${servers} server(s), ${kills} kills, ${tookS} s: ${copies.size} arrived, ` +
      `${extra} messages twice (${cutAfter} connections died after acceptance), ` +
      `${calls.filter(({ status }) => status === 429).length} answered 429. KILL_SEED=${seed}\n`,
  );

  // Nothing is lost: all arrived, except to those who removed the app, whose deliveries say so.
  const isRemoved = ({ route }: Delivery) => removed.has(route.conversationId);
  expect(ended).toHaveLength(HOW_MANY);
  expect(ended.filter((delivery) => !isRemoved(delivery) && !copies.has(delivery.id))).toEqual([]);
  expect(new Set(ended.filter(isRemoved).map(({ state, reason }) => `${state} ${reason}`))).toEqual(
    new Set(['failed unreachable']),
  );
  expect(new Set(ended.filter((one) => !isRemoved(one)).map(({ state }) => state))).toEqual(new Set(['sent']));
  // Twice only where nobody could know, and it says so.
  expect(doubled.filter(({ mayBeDouble }) => !mayBeDouble)).toEqual([]);
  expect(extra).toBeLessThanOrEqual(cutAfter + kills * LANES_AT_ONCE);
  expect(kills).toBeGreaterThan(1);
  checkWindows(calls);
}

describeOnServer(`two servers that send from one MongoDB (KILL_SEED=${seed})`, () => {
  it('lose nothing, double only what nobody could know, and keep every rate, whenever one is killed', async () => {
    const database = freshDatabase();
    try {
      await proveDelivery(database.uri, 2, () => openMongoStore(database.uri));
    } finally {
      await database.drop();
    }
  }, 900_000);
});

describe(`one server that sends from the embedded store (KILL_SEED=${seed})`, () => {
  it('loses nothing, doubles only what nobody could know, and keeps every rate, whenever it is killed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'csp-sender-'));
    try {
      await proveDelivery(join(folder, 'store'), 1, () => openEmbeddedStore(join(folder, 'store')));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 900_000);
});
