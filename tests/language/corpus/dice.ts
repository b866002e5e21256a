/** Seeded throws: the same seed gives the same corpus on every machine (mulberry32). */
export interface Dice {
  below(n: number): number;
  one<T>(of: readonly T[]): T;
  digits(n: number): string;
}

export function throwDice(seed: number): Dice {
  let state = seed;
  function below(n: number): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * n);
  }
  function one<T>(of: readonly T[]): T {
    const chosen = of[below(of.length)];
    if (chosen === undefined) throw new Error('There is nothing to choose from.');
    return chosen;
  }
  return { below, one, digits: (n) => Array.from({ length: n }, () => below(10)).join('') };
}
