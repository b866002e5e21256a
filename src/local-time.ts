import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Instant } from './domain/day.ts';
import { ConfigError } from './domain/errors.ts';

/** The time of a local installation: the real time, and how far ahead of it somebody has moved. */
export interface MovableTime {
  now: () => Instant;
  aheadMs: () => number;
  /** Forward only: an instant that has passed changes nothing. */
  advanceTo(at: Instant): void;
}

const kept = z.object({ aheadMs: z.number().nonnegative() });

/**
 * Kept in `folder`, so that a restart goes on in the same time: what was stored must not lie in the future. Throws a
 * ConfigError when what is kept cannot be read.
 */
export function openMovableTime(folder: string, realNow: () => Instant): MovableTime {
  const path = join(folder, 'time.json');
  let aheadMs = read(path);
  const nowMs = () => Date.parse(realNow()) + aheadMs;
  return {
    now: () => new Date(nowMs()).toISOString(),
    aheadMs: () => aheadMs,
    advanceTo(at) {
      const byMs = Date.parse(at) - nowMs();
      if (byMs <= 0) return;
      // Kept before anything happens in the new time: after a crash the clock is late for nothing that is stored.
      keep(folder, path, aheadMs + byMs);
      aheadMs += byMs;
    },
  };
}

function read(path: string): number {
  if (!existsSync(path)) return 0;
  try {
    return kept.parse(JSON.parse(readFileSync(path, 'utf8'))).aheadMs;
  } catch {
    throw new ConfigError([`${path} cannot be read. "npm run reset" clears it, with everything else in the folder.`]);
  }
}

function keep(folder: string, path: string, aheadMs: number): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${path}.new`, JSON.stringify({ aheadMs }));
  renameSync(`${path}.new`, path);
}
