import { afterAll, beforeAll } from '@jest/globals';
import type { Store } from '../../../src/usecases/ports.ts';

/** Opens an empty store; `close` leaves nothing behind. */
export type OpenStore = () => Promise<{ store: Store; close: () => Promise<void> }>;

/** One empty store for the tests of a `describe`; they keep apart by using names of their own. */
export function useStore(open: OpenStore): () => Store {
  let opened: Awaited<ReturnType<OpenStore>> | undefined;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(async () => {
    await opened?.close();
  });
  return () => {
    if (!opened) throw new Error('The store is asked for before the tests run.');
    return opened.store;
  };
}

/** Twenty callers at once. */
export function twenty<Answer>(call: (caller: number) => Promise<Answer>): Promise<Answer[]> {
  return Promise.all(Array.from({ length: 20 }, (_, caller) => call(caller)));
}

export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

export async function firstOf<Item>(items: AsyncIterable<Item>): Promise<Item | undefined> {
  for await (const item of items) return item;
  return undefined;
}
