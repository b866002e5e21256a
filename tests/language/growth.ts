/** Rounds that are always taken, and the most: on a busy machine a quiet moment may have to be waited for. */
const LEAST_ROUNDS = 3;
const MOST_ROUNDS = 8;
/** Below this, a measurement is mostly noise. */
const LEAST_MS = 1;
/** Ten times the text: about ten times the work, where work that grows with the square takes a hundred times. */
const MOST_GROWTH = 40;

/**
 * How many times the work of a text a text ten times as long takes; undefined where that is about ten. It counts the time
 * of this process only, takes the best of several rounds and measures the two lengths in turn, so that what else the
 * machine does falls on both.
 */
export function overgrowth(work: (text: string) => unknown, piece: string, length: number): number | undefined {
  const [short, long] = [repeat(piece, length), repeat(piece, 10 * length)];
  let shortest = Number.POSITIVE_INFINITY;
  let longest = Number.POSITIVE_INFINITY;
  work(long);
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    shortest = Math.min(shortest, millisecondsOf(work, short));
    longest = Math.min(longest, millisecondsOf(work, long));
    const growth = longest / Math.max(LEAST_MS, shortest);
    // What is quick at both lengths needs no second look.
    const isQuick = longest < MOST_GROWTH * LEAST_MS;
    if (isQuick || (growth < MOST_GROWTH && round >= LEAST_ROUNDS)) return undefined;
  }
  return longest / Math.max(LEAST_MS, shortest);
}

function repeat(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

function millisecondsOf(work: (text: string) => unknown, text: string): number {
  const before = process.cpuUsage();
  work(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
