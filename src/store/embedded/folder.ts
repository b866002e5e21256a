import { readdir } from 'node:fs/promises';
import { ClassicLevel } from 'classic-level';
import { OutsideError } from '../../domain/errors.ts';
import type { Change, Disk } from './journal.ts';

const AT_ONCE = 1000;

/** A store folder on disk: a LevelDB database, locked for this process while it is open. */
export interface Folder extends Disk {
  /** Everything in it, in the order of the keys, some at a time. */
  records(): AsyncIterable<[key: string, value: string][]>;
}

/** Opens a folder, or makes it. Throws an OutsideError that names the remedy when it is in use or damaged. */
export async function openFolder(path: string): Promise<Folder> {
  await refuseHalfCopied(path);
  const level = new ClassicLevel(path);
  await level.open().catch((cause: unknown) => {
    throw explain(path, cause);
  });
  return {
    async *records() {
      const iterator = level.iterator();
      try {
        for (;;) {
          const some = await iterator.nextv(AT_ONCE);
          if (some.length === 0) return;
          yield some;
        }
      } catch (cause) {
        throw explain(path, cause);
      } finally {
        await iterator.close();
      }
    },
    commit: (changes: readonly Change[]) => level.batch([...changes], { sync: true }),
    close: () => level.close(),
  };
}

/** LevelDB takes a folder without its CURRENT file for a new one and would start as if nothing had ever been said. */
async function refuseHalfCopied(path: string): Promise<void> {
  const files = await readdir(path).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw explain(path, error);
  });
  const isLevel = files.some((file) => /\.(ldb|sst|log)$|^MANIFEST-/.test(file));
  if (isLevel && !files.includes('CURRENT')) throw explain(path, new Error('The file CURRENT is missing.'));
}

function explain(path: string, cause: unknown): OutsideError {
  if (codesOf(cause).includes('LEVEL_LOCKED')) {
    return new OutsideError(
      'STORE_LOCKED',
      `Another process is using the store folder ${path}. Stop it first, or give this one a folder of its own. ` +
        'To let several processes share one store, set MONGODB_URI.',
      { mayRetry: false, cause },
    );
  }
  return new OutsideError(
    'STORE_DAMAGED',
    `The store folder ${path} can not be opened: a file is damaged or missing, or this process may not write there. ` +
      'Nothing was changed. Check who owns the folder; if that is right, restore the whole folder from a backup.',
    { mayRetry: false, cause },
  );
}

/** The codes of an error and of what caused it: LevelDB's reason is wrapped in a general one. */
function codesOf(error: unknown): unknown[] {
  if (typeof error !== 'object' || error === null) return [];
  return ['code' in error ? error.code : undefined, ...('cause' in error ? codesOf(error.cause) : [])];
}
