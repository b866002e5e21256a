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
import { drawPoints, randomFrom } from './kill-random.ts';

/** `DELIVERIES=10000 npx jest deliveries-kill` sends them all; two slow cores would take minutes for it. */
const HOW_MANY = Number(process.env['DELIVERIES'] ?? 400);
const PEOPLE = 500;
const TENANTS = 3;
/** Whose chats the app was removed from: 403, and everything waiting for them fails at once. */
const REMOVED = 5;
const KILLS = Math.max(2, Math.ceil(HOW_MANY / 150));
/** Ten times what a quiet machine takes. */
const MOST_MS = 120_000 + HOW_MANY * 400;
const LANES_AT_ONCE = 32;
const CHILD = join(__dirname, 'sender-child.ts');
/** From the real time to a Monday at nine, when people may be written to. */
const SHIFT_MS = Date.parse('2026-11-23T09:00:00.000Z') - Date.now();

const seed = Number(process.env['KILL_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
/** One of the two a run: where there is a server, two processes share it; else one process has the embedded store. */
const describeOnServer = process.env['MONGODB_URI'] ? describe : describe.skip;
const describeEmbedded = process.env['MONGODB_URI'] ? describe.skip : describe;
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

/** Servers of which one is killed now and then, and started again, until everything has come to its end. */
async function sendAmidKills(
  storeAt: string,
  servers: number,
  crowd: Crowd,
  open: () => Promise<Store>,
): Promise<void> {
  const random = randomFrom(seed);
  const start = () =>
    startChild(['--import', 'tsx', CHILD], { SENDER_STORE: storeAt, SHIFT_MS: String(SHIFT_MS) }, /^sending/u);
  const startAll = () => Promise.all(Array.from({ length: servers }, start));
  const arrived = () => countCopies(crowd.room, crowd.chats).size;
  let running: Child[] = await startAll();
  try {
    for (const point of drawPoints(KILLS, Math.floor(HOW_MANY * 0.9), random)) {
      while (arrived() < point) await wait(100);
      const place = Math.floor(random() * servers);
      await end(running[place], 'SIGKILL');
      running[place] = await start();
    }
    // What was in hand when a process died is found beyond its lease, half a minute later.
    for (let isOpen = true; isOpen; ) {
      await wait(15_000);
      await Promise.all(running.map((child) => end(child, 'SIGTERM')));
      const store = await open();
      const { waiting, sending } = await store.deliveries.count('2026-11-01');
      await store.close();
      isOpen = waiting + sending > 0;
      if (isOpen) running = await startAll();
    }
  } finally {
    await Promise.all(running.map((child) => end(child, 'SIGKILL')));
  }
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

/** The limits that what Teams accepted broke. */
function brokenLimits(calls: readonly Call[]): string[] {
  const taken = calls.filter(({ method, wasDone }) => method === 'POST' && wasDone);
  const limits = [
    ['conversationId', documentedLimits.perConversation.send],
    ['tenantId', documentedLimits.perTenant],
  ] as const;
  return limits.flatMap(([by, windows]) =>
    [...new Set(taken.map((call) => call[by]))].flatMap((name) => {
      const group = taken.filter((call) => call[by] === name);
      return windows
        .filter(({ seconds, most }) => mostWithin(group, seconds) > most)
        .map(({ seconds }) => `${by} in ${seconds} s`);
    }),
  );
}

interface Proof {
  kept: number;
  /** Ids, where the app was not removed. */
  neverArrived: string[];
  endsWhereRemoved: string[];
  endsElsewhere: string[];
  /** Arrived twice and do not say that they may have. */
  doubledUnawares: string[];
  /** More than connections that died after acceptance and what killed processes had in hand. */
  doubledBeyondReason: number;
  brokenLimits: string[];
}

/** What is to come of it, whenever and whoever is killed. */
const FLAWLESS: Proof = {
  kept: HOW_MANY,
  neverArrived: [],
  endsWhereRemoved: ['failed unreachable'],
  endsElsewhere: ['sent'],
  doubledUnawares: [],
  doubledBeyondReason: 0,
  brokenLimits: [],
};

async function prove(storeAt: string, servers: number, open: () => Promise<Store>): Promise<Proof> {
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
  await sendAmidKills(storeAt, servers, crowd, open);
  const tookS = Math.round((Date.now() - startedMs) / 1000);

  const copies = countCopies(crowd.room, crowd.chats);
  const reading = await open();
  const ended: Delivery[] = [];
  // One after the other: thousands at once would wait longer for a connection than the driver allows.
  for (const { id } of all) ended.push(...[await reading.deliveries.get(id)].filter((one) => one !== undefined));
  await reading.close();
  const calls = crowd.room.calls();
  await crowd.stop();

  const doubled = ended.filter(({ id }) => (copies.get(id) ?? 0) > 1);
  const extra = doubled.reduce((sum, { id }) => sum + (copies.get(id) ?? 0) - 1, 0);
  const cutAfter = calls.filter(({ status, wasDone }) => status === 0 && wasDone).length;
  process.stdout.write(
    `${HOW_MANY} deliveries, ${servers} server(s), ${KILLS} kills, ${tookS} s: ${copies.size} arrived, ` +
      `${extra} messages twice (${cutAfter} connections died after acceptance), ` +
      `${calls.filter(({ status }) => status === 429).length} answered 429. KILL_SEED=${seed}\n`,
  );

  const isRemoved = ({ route }: Delivery) => removed.has(route.conversationId);
  const elsewhere = ended.filter((delivery) => !isRemoved(delivery));
  const endsOf = (some: readonly Delivery[]) => [
    ...new Set(some.map(({ state, reason }) => (reason === null ? state : `${state} ${reason}`))),
  ];
  return {
    kept: ended.length,
    neverArrived: elsewhere.filter(({ id }) => !copies.has(id)).map(({ id }) => id),
    endsWhereRemoved: endsOf(ended.filter(isRemoved)),
    endsElsewhere: endsOf(elsewhere),
    doubledUnawares: doubled.filter(({ mayBeDouble }) => !mayBeDouble).map(({ id }) => id),
    doubledBeyondReason: Math.max(0, extra - cutAfter - KILLS * LANES_AT_ONCE),
    brokenLimits: brokenLimits(calls),
  };
}

describeOnServer(`two servers that send from one MongoDB (KILL_SEED=${seed})`, () => {
  it(
    'lose nothing, double only what nobody could know, and keep every rate, whenever one is killed',
    async () => {
      const database = freshDatabase();
      try {
        expect(await prove(database.uri, 2, () => openMongoStore(database.uri))).toEqual(FLAWLESS);
      } finally {
        await database.drop();
      }
    },
    MOST_MS,
  );
});

describeEmbedded(`one server that sends from the embedded store (KILL_SEED=${seed})`, () => {
  it(
    'loses nothing, doubles only what nobody could know, and keeps every rate, whenever it is killed',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'csp-sender-'));
      try {
        const path = join(folder, 'store');
        expect(await prove(path, 1, () => openEmbeddedStore(path))).toEqual(FLAWLESS);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    MOST_MS,
  );
});
