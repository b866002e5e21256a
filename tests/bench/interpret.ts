import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseReplies } from '../language/replies/read-replies.ts';
import { read } from '../language/reply/read.ts';
import { round } from './start.ts';

const ROUNDS = 10;

/** Replies read on one core, over the labelled replies that the rules were written by, after one round to warm up. */
export async function benchInterpret(): Promise<{ replies: number; perSecond: number; p50Ms: number; p99Ms: number }> {
  const file = join(import.meta.dirname, '../language/replies/tuning.jsonl');
  const texts = parseReplies(file, readFileSync(file, 'utf8')).map(({ text }) => text);
  for (const text of texts) read(text);
  const times = Array.from({ length: ROUNDS }, () => texts.map(timeOf))
    .flat()
    .toSorted((one, other) => one - other);
  const total = times.reduce((sum, ms) => sum + ms, 0);
  return {
    replies: texts.length,
    perSecond: Math.round((1000 * times.length) / total),
    p50Ms: round(at(times, 0.5)),
    p99Ms: round(at(times, 0.99)),
  };
}

function timeOf(text: string): number {
  const start = performance.now();
  read(text);
  return performance.now() - start;
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}
