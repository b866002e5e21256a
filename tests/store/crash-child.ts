import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.ts';
import { crashUpdate } from './crash-update.ts';

/** Adds updates without end, eight at a time, and prints the number of each one that was acknowledged. */
const [folder, run] = process.argv.slice(2);
const store = await openEmbeddedStore(folder);
let next = 1;

async function addForEver(): Promise<void> {
  for (;;) {
    const revision = next++;
    await store.updates.add(crashUpdate(Number(run), revision));
    process.stdout.write(`${revision}\n`);
  }
}

await Promise.all(Array.from({ length: 8 }, addForEver));
