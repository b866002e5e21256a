import { distance } from 'fastest-levenshtein';
import { plainName } from '../domain/names.ts';
import type { Found, Named } from '../usecases/ports.ts';

/** Longer than any name, so that a pasted page costs nothing. */
const LENGTH_LIMIT = 100;
const NEAREST = 3;

/**
 * Finds what the words name: exactly, else by a beginning, else by words of a name in any order. The first of these
 * that names anything decides; two things named alike are ambiguous. Nothing is guessed from a near miss.
 */
export function find(words: string, among: readonly Named[]): Found {
  const asked = plainName(words.slice(0, LENGTH_LIMIT));
  const known = among.map(({ id, names }) => ({ id, names: [id, ...names].map(plainName) }));
  for (const isNamed of [isExact, isBeginning, hasWords]) {
    const ids = known.filter(({ names }) => names.some((name) => isNamed(name, asked))).map(({ id }) => id);
    const [id] = ids;
    if (id !== undefined) return ids.length === 1 ? { outcome: 'found', id } : { outcome: 'ambiguous', ids };
  }
  return { outcome: 'unknown', nearest: nearestOf(asked, known) };
}

function isExact(name: string, asked: string): boolean {
  return asked !== '' && name === asked;
}

/** One letter begins too many names to mean any. */
function isBeginning(name: string, asked: string): boolean {
  return asked.length > 1 && name.startsWith(asked);
}

function hasWords(name: string, asked: string): boolean {
  const words = name.split(' ');
  return asked.length > 1 && asked.split(' ').every((part) => words.some((word) => word === part));
}

/** Ids, nearest first; what stands first in the register wins a draw. */
function nearestOf(asked: string, known: readonly { id: string; names: string[] }[]): string[] {
  return known
    .map(({ id, names }) => ({ id, steps: Math.min(...names.map((name) => distance(asked, name))) }))
    .toSorted((one, other) => one.steps - other.steps)
    .slice(0, NEAREST)
    .map(({ id }) => id);
}
