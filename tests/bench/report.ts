import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Period } from '../../src/domain/period.ts';
import { language } from '../../src/language/index.ts';
import { loadPartnership } from '../../src/register/load.ts';
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.ts';
import { openMongoStore } from '../../src/store/mongo/open-mongo-store.ts';
import { makeReport } from '../../src/usecases/compile-report.ts';
import type { Store } from '../../src/usecases/ports.ts';
import { freshDatabase } from '../store/fresh-database.ts';
import { slotsOf } from '../submits.ts';
import { median } from './child.ts';
import { addManyUpdates, SAYER } from './many-updates.ts';
import { round } from './start.ts';

const REVISIONS = 100_000;
const TURNS = 7;
const YEAR: Period = { name: '2026 to 2027', fromOn: '2026-04-01', toOn: '2027-03-31', kind: 'financial year' };
const NOW = '2027-04-05T09:00:00.000Z';

interface Figures {
  ratio: number;
  compileMs: number;
  bareReadMs: number;
  /** What the heap holds more after the turns than before them. */
  heldMb: number;
  ratios: number[];
}

/**
 * A partnership-year of 100,000 stored revisions made into its report, against the bare read of the same documents
 * from the same store; turns are interleaved, the ratio is the median of the turns' ratios.
 */
export async function benchReport(): Promise<{ embedded: Figures; mongo?: Figures }> {
  const embedded = await measure(await openEmbeddedStore());
  if (!process.env['MONGODB_URI']) return { embedded };
  const database = freshDatabase();
  try {
    return { embedded, mongo: await measure(await openMongoStore(database.uri)) };
  } finally {
    await database.drop();
  }
}

async function measure(store: Store): Promise<Figures> {
  const partnership = await loadPartnership(
    join(import.meta.dirname, '../../src/register/westmorland-and-furness.yaml'),
  );
  const slots = slotsOf(partnership).filter(({ roundId }) => roundId > YEAR.fromOn && roundId <= YEAR.toOn);
  try {
    await addManyUpdates(store, slots, REVISIONS);
    return await compare(store, () =>
      makeReport(
        { store, partnership, language, now: () => NOW, newId: randomUUID },
        {
          scope: { kind: 'partnership' },
          period: YEAR,
          by: { ...SAYER, groupIds: [], roles: ['manager'], teamsId: null, personalConversationId: null },
        },
      ),
    );
  } finally {
    await store.close();
  }
}

async function compare(store: Store, compile: () => Promise<unknown>): Promise<Figures> {
  const read = async () => {
    let documents = 0;
    for await (const update of store.updates.between('2025-03-31T23:00:00.000Z', '2027-03-31T23:00:00.000Z'))
      documents += update.revision > 0 ? 1 : 0;
    if (documents !== REVISIONS) throw new Error(`${documents} documents were read.`);
  };
  await read();
  await compile();
  const before = heapMb();
  const [reads, compiles]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < TURNS; turn += 1) {
    reads.push(await timed(read));
    compiles.push(await timed(compile));
  }
  const ratios = compiles.map((ms, turn) => round(ms / (reads[turn] ?? Number.NaN)));
  return {
    ratio: median(ratios),
    compileMs: round(median(compiles)),
    bareReadMs: round(median(reads)),
    heldMb: round(heapMb() - before),
    ratios,
  };
}

async function timed(deed: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await deed();
  return performance.now() - startedAt;
}

/** After a collection, so that only what is held counts. */
function heapMb(): number {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}
