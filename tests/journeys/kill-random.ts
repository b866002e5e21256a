/** Random numbers from 0 to 1 that are the same for the same seed (mulberry32), so that a failed run can be repeated. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So many different whole numbers from 1 to `most`, in rising order. */
export function drawPoints(howMany: number, most: number, random: () => number): number[] {
  const points = new Set<number>();
  while (points.size < howMany) points.add(1 + Math.floor(random() * most));
  return [...points].toSorted((one, other) => one - other);
}
