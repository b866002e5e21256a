import { plainName } from './names.ts';

/** What a thing that people look for is called, and what else is said of it. */
export interface Findable {
  names: readonly string[];
  besides: readonly string[];
}

/** Longer than any name, so that a pasted page costs nothing. */
const LENGTH_LIMIT = 100;

/**
 * How well words fit a thing: 0 when they are one of its names, 1 when they begin one, 2 when each begins a word of its
 * names, 3 when what is said besides is needed too. Undefined when any of them fits nothing. Beginnings count, because
 * people are answered while they type.
 */
export function rankOf(words: string, { names, besides }: Findable): number | undefined {
  const asked = plainName(words.slice(0, LENGTH_LIMIT));
  if (asked === '') return undefined;
  const called = names.map(plainName);
  if (called.includes(asked)) return 0;
  if (called.some((name) => name.startsWith(asked))) return 1;
  const wanted = asked.split(' ');
  const own = called.flatMap((name) => name.split(' '));
  if (wanted.every((part) => own.some((word) => word.startsWith(part)))) return 2;
  const all = [...own, ...besides.flatMap((text) => plainName(text).split(' '))];
  return wanted.every((part) => all.some((word) => word.startsWith(part))) ? 3 : undefined;
}

/** What the words fit, best first; what fits equally well stays in its order. */
export function findByWords<Thing>(
  things: readonly Thing[],
  words: string,
  describe: (thing: Thing) => Findable,
): Thing[] {
  return things
    .flatMap((thing) => {
      const rank = rankOf(words, describe(thing));
      return rank === undefined ? [] : [{ thing, rank }];
    })
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ thing }) => thing);
}
