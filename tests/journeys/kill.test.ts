import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Partnership } from '../../src/domain/partnership.ts';
import { loadPartnership } from '../../src/register/load.ts';
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.ts';
import { startMortalBot } from './kill-bot.ts';
import { drawPoints, randomFrom } from './kill-random.ts';
import { gatherWriters, type Tally, type Writer, wordsOf, writeAll } from './kill-writers.ts';

const WRITERS = 40;
const EACH = 50;
const SUBMITS = WRITERS * EACH;
const KILLS = 10;
/** Longer than an answer takes, so that a kill falls anywhere between two writes to the disk. */
const WITHIN_MS = 8;

/** `KILL_SEED=number npx jest kill` draws the same points and repetitions again. */
const seed = Number(process.env['KILL_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

describe(`2,000 submits and ten kills (KILL_SEED=${seed})`, () => {
  let folder: string;
  let partnership: Partnership;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'csp-kill-'));
    partnership = await loadPartnership(join(__dirname, '../../src/register/westmorland-and-furness.yaml'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('lose no acknowledged update and double none after redelivery', async () => {
    const random = randomFrom(seed);
    const writers = gatherWriters(partnership, WRITERS);
    const tally: Tally = { acknowledged: 0, unanswered: 0, repeated: 0 };
    for (const point of drawPoints(KILLS, SUBMITS - WRITERS, random)) {
      await liveUntil(point, folder, writers, tally, random);
    }
    const exitCode = await liveToTheEnd(folder, writers, tally, random);

    expect(tally.acknowledged).toBe(SUBMITS);
    expect(tally.unanswered).toBeGreaterThan(KILLS);
    expect(tally.repeated).toBeGreaterThan(KILLS);
    expect(await readStore(folder)).toEqual(writers.flatMap(toldBy).toSorted());
    expect(exitCode).toBe(0);
  }, 600_000);
});

/** A life that is killed a moment after so many submits in all have their receipt. */
async function liveUntil(
  point: number,
  folder: string,
  writers: readonly Writer[],
  tally: Tally,
  random: () => number,
): Promise<void> {
  const bot = await startMortalBot(folder);
  const afterMs = random() * WITHIN_MS;
  let killing: Promise<void> | undefined;
  const onAcknowledged = () => {
    if (tally.acknowledged >= point) killing ??= wait(afterMs).then(() => bot.kill());
  };
  try {
    await writeAll(bot, writers, { each: EACH, random, tally, onAcknowledged });
    await killing;
  } finally {
    await bot.kill();
  }
}

/** The last life: everybody gets all their receipts, and it is stopped as an operator stops it. */
async function liveToTheEnd(
  folder: string,
  writers: readonly Writer[],
  tally: Tally,
  random: () => number,
): Promise<number | null> {
  const bot = await startMortalBot(folder);
  try {
    await writeAll(bot, writers, { each: EACH, random, tally, onAcknowledged: () => undefined });
    return await bot.stop();
  } finally {
    await bot.kill();
  }
}

/** Every update in the store, as "slot revision words". */
async function readStore(folder: string): Promise<string[]> {
  const store = await openEmbeddedStore(join(folder, 'store'));
  const lines: string[] = [];
  for await (const { roundId, groupId, dutyId, revision, said } of store.updates.between('2000', '3000')) {
    const words = said.kind === 'progress' ? said.progress.changed : said.kind;
    lines.push(`${roundId} ${groupId} ${dutyId} ${revision}: ${words}`);
  }
  await store.close();
  return lines.toSorted();
}

/** The same lines from the writer's own memory: revisions 1 to 50, each once, with its words. */
function toldBy(writer: Writer): string[] {
  const { roundId, groupId, dutyId } = writer.slot;
  return Array.from(
    { length: writer.acknowledged },
    (_, index) => `${roundId} ${groupId} ${dutyId} ${index + 1}: ${wordsOf(writer, index + 1)}`,
  );
}
