import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';

export interface Child {
  process: ChildProcess;
  /** The first line of output that matched. */
  line: string;
  readyMs: number;
}

/** Starts a node program and waits for a line that says it is ready. */
export async function startChild(args: string[], env: Record<string, string>, ready: RegExp): Promise<Child> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let seen = '';
  for await (const chunk of child.stdout) {
    seen += String(chunk);
    const line = seen.split('\n').find((text) => ready.test(text));
    if (line !== undefined) return { process: child, line, readyMs: performance.now() - startedAt };
  }
  throw new Error(`The program ended before it was ready: ${args.join(' ')}`);
}

export async function stopChild({ process: child }: Child): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

/** Resident memory in MB, as Linux counts it. */
export async function residentMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+) kB/u.exec(status)?.[1] ?? Number.NaN) / 1024);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
