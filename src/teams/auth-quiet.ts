import { AsyncLocalStorage } from 'node:async_hooks';

const hushed = new AsyncLocalStorage<true>();
let isListening = false;

/**
 * Runs work without what it prints through `console.error`. The SDK prints a stack and the public key for every token
 * that fails, so anyone could flood the log. Only calls made by `work` itself fall silent; everything else still prints.
 */
export function runQuietly<Result>(work: () => Promise<Result>): Promise<Result> {
  if (!isListening) {
    isListening = true;
    const { console } = globalThis;
    const print = console.error.bind(console);
    console.error = (...words: unknown[]) => {
      if (!hushed.getStore()) print(...words);
    };
  }
  return hushed.run(true, work);
}
