let inHand = 0;
let isListening = false;

/**
 * Runs work, and nothing is printed through `console.error` meanwhile. The SDK prints a stack and the public key for every
 * token that fails, so anyone could flood the log. Our own log does not go through the console, so nothing of ours is
 * lost; following the calls themselves (AsyncLocalStorage) would slow down every promise of the process.
 */
export async function runQuietly<Result>(work: () => Promise<Result>): Promise<Result> {
  if (!isListening) {
    isListening = true;
    const { console } = globalThis;
    const print = console.error.bind(console);
    console.error = (...words: unknown[]) => {
      if (inHand === 0) print(...words);
    };
  }
  inHand += 1;
  try {
    return await work();
  } finally {
    inHand -= 1;
  }
}
