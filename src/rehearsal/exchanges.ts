import type { Exchange } from './protocol.ts';

const kept = 200;

/** The last requests and answers in both directions, for the payload panel and for tests. */
export interface Exchanges {
  add(exchange: Omit<Exchange, 'id'>): void;
  /** Newest first. */
  list(): Exchange[];
}

export function createExchanges(tell: (exchange: Exchange) => void): Exchanges {
  const newestFirst: Exchange[] = [];
  let lastId = 0;
  return {
    add(seen) {
      lastId += 1;
      const exchange = { id: lastId, ...seen };
      newestFirst.unshift(exchange);
      newestFirst.length = Math.min(newestFirst.length, kept);
      tell(exchange);
    },
    list: () => [...newestFirst],
  };
}
