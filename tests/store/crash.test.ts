import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Update } from '../../src/domain/update.ts';
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.ts';
import { crashUpdate } from './crash-update.ts';
import { newFolder } from './folder.ts';

describe('a process that is killed while it writes', () => {
  let at: Awaited<ReturnType<typeof newFolder>>;
  beforeAll(async () => {
    at = await newFolder();
  });
  afterAll(() => at.remove());

  it.each([1, 2, 3])(
    'loses nothing that it acknowledged, and leaves nothing half written (run %i)',
    async (run) => {
      const acknowledged = await writeUntilKilled(at.folder, run);
      expect(acknowledged.length).toBeGreaterThan(0);
      const store = await openEmbeddedStore(at.folder);
      try {
        const found = new Map<string, string>();
        for await (const update of store.updates.between('2026-01-01', '2027-01-01')) {
          found.set(`${update.roundId}:${update.revision}`, JSON.stringify(update));
        }
        expect(acknowledged.filter((revision) => !found.has(`run-${run}:${revision}`))).toEqual([]);
        const broken = [...found].filter(([name, json]) => json !== JSON.stringify(told(name)));
        expect(broken).toEqual([]);
      } finally {
        await store.close();
      }
    },
    15_000,
  );
});

/** What was added under a name such as "run-2:37". */
function told(name: string): Update {
  const [, run, revision] = /^run-(\d+):(\d+)$/.exec(name) ?? [];
  return crashUpdate(Number(run), Number(revision));
}

/** The numbers that the process acknowledged before it was killed, at a moment that nobody chose. */
async function writeUntilKilled(folder: string, run: number): Promise<number[]> {
  const script = require.resolve('./crash-child.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder, String(run)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  await Promise.race([once(child.stdout, 'data'), closed]);
  await wait(20 + Math.random() * 400);
  child.kill('SIGKILL');
  await closed;
  // A last line without its end may be a number cut short.
  return printed.split('\n').slice(0, -1).map(Number);
}
