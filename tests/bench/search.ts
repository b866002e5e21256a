import { join } from 'node:path';
import type { Person } from '../../src/domain/person.ts';
import { loadPartnership } from '../../src/register/load.ts';
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.ts';
import { openMongoStore } from '../../src/store/mongo/open-mongo-store.ts';
import type { Store } from '../../src/usecases/ports.ts';
import { search } from '../../src/usecases/search.ts';
import { freshDatabase } from '../store/fresh-database.ts';
import { slotsOf } from '../submits.ts';
import { median } from './child.ts';
import { addManyUpdates, SAYER } from './many-updates.ts';
import { round } from './start.ts';

const REVISIONS = 10_000;
const TURNS = 7;
const NOW = '2027-04-05T09:00:00.000Z';
const WHO: Person = { ...SAYER, groupIds: [], roles: ['manager'], teamsId: null, personalConversationId: null };
/** A word that stands in one update, one in every update, and one in none: the last reads everything for nothing. */
const QUERIES = { rare: 'line 9999', common: 'hotspots', none: 'kestrel' };

interface Figures {
  /** A search against the bare read of the same documents; the median of the turns' ratios. */
  ratio: number;
  bareReadMs: number;
  searchMs: Record<keyof typeof QUERIES, number>;
}

/** Words looked for among 10,000 revisions, against reading these once; turns are interleaved. */
export async function benchSearch(): Promise<{ embedded: Figures; mongo?: Figures }> {
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
  const tools = { store, partnership, now: () => NOW };
  const look = (words: string) => search(tools, WHO, words);
  try {
    await addManyUpdates(store, slotsOf(partnership), REVISIONS);
    await readAll(store);
    await look(QUERIES.common);
    const reads: number[] = [];
    const searches: Record<keyof typeof QUERIES, number[]> = { rare: [], common: [], none: [] };
    for (let turn = 0; turn < TURNS; turn += 1) {
      reads.push(await timed(() => readAll(store)));
      searches.rare.push(await timed(() => look(QUERIES.rare)));
      searches.common.push(await timed(() => look(QUERIES.common)));
      searches.none.push(await timed(() => look(QUERIES.none)));
    }
    return {
      ratio: median(searches.none.map((ms, turn) => round(ms / (reads[turn] ?? Number.NaN)))),
      bareReadMs: round(median(reads)),
      searchMs: {
        rare: round(median(searches.rare)),
        common: round(median(searches.common)),
        none: round(median(searches.none)),
      },
    };
  } finally {
    await store.close();
  }
}

async function readAll(store: Store): Promise<void> {
  let documents = 0;
  for await (const update of store.updates.newestFirst({})) documents += update.revision > 0 ? 1 : 0;
  if (documents !== REVISIONS) throw new Error(`${documents} documents were read.`);
}

async function timed(deed: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await deed();
  return performance.now() - startedAt;
}
