import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, residentMb, startChild, stopChild } from './child.ts';

const RUNS = 5;

/** From the built files to the first line that says it is running, rehearsal room included; fresh data folder each time. */
export async function benchStart(): Promise<{
  readyMs: number;
  rssMb: number;
  runs: number[];
  bareNodeMs: number;
  ratio: number;
}> {
  const program = join(import.meta.dirname, '../../dist/main.js');
  if (!existsSync(program)) throw new Error('Build first: npm run build');
  const ready: number[] = [];
  const resident: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const empty = await startChild(['-e', 'console.log("ready"); setInterval(() => {}, 1000)'], {}, /ready/u);
    bare.push(empty.readyMs);
    await stopChild(empty);
    const folder = await mkdtemp(join(tmpdir(), 'csp-bench-'));
    const child = await startChild([program], { DATA_FOLDER: folder, PORT: '0', ROOM_PORT: '0' }, /is running/u);
    ready.push(child.readyMs);
    await new Promise((resolve) => setTimeout(resolve, 500));
    resident.push(await residentMb(child.process.pid ?? 0));
    await stopChild(child);
    await rm(folder, { recursive: true, force: true });
  }
  const bareNodeMs = Math.round(median(bare));
  const readyMs = Math.round(median(ready));
  return {
    readyMs,
    rssMb: median(resident),
    runs: ready.map(Math.round),
    bareNodeMs,
    ratio: round(readyMs / bareNodeMs),
  };
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
