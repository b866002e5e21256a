/**
 * The rate limits that Microsoft documents for one bot ("Optimize your bot with rate limiting", 2026 edition), as
 * sliding windows fed by the caller's clock, so that a virtual clock works too.
 */

export type Operation = 'send' | 'create' | 'members' | 'conversations';

/** At most `most` requests in any `seconds` seconds. */
interface Window {
  seconds: number;
  most: number;
}

export interface Limits {
  /** Per conversation; a channel with all its threads is one. Updates and deletes count as sends. */
  perConversation: Record<Operation, Window[]>;
  /** Per app and tenant. */
  perTenant: Window[];
  /** Page size of the member list: anything less or more is moved to the nearest of these. */
  pageSize: { least: number; most: number };
}

const writes = [
  { seconds: 1, most: 7 },
  { seconds: 2, most: 8 },
  { seconds: 30, most: 60 },
  { seconds: 3600, most: 1800 },
];
const reads = writes.map(({ seconds, most }) => ({ seconds, most: most * 2 }));

export const documentedLimits: Limits = {
  perConversation: { send: writes, create: writes, members: reads, conversations: reads },
  perTenant: [{ seconds: 1, most: 50 }],
  pageSize: { least: 50, most: 500 },
};

export interface Gate {
  /**
   * Asks for `cost` requests of one kind. Answers 0 and counts them, or the whole seconds to wait (Retry-After) and
   * counts nothing.
   */
  ask(operation: Operation, conversation: string, tenantId: string, nowAt: string, cost?: number): number;
}

/** A gate that lets everything through. */
export function openGate(): Gate {
  return { ask: () => 0 };
}

/** When one conversation or tenant was asked for, oldest first. What every window has forgotten stands before `from`. */
interface Past {
  times: number[];
  from: number;
}

/** Sliding windows. An ask costs the same however much was asked before. */
export function createGate(limits: Limits): Gate {
  const pasts = new Map<string, Past>();

  function waitFor(key: string, windows: Window[], nowMs: number, cost: number): number {
    const { times, from } = pasts.get(key) ?? { times: [], from: 0 };
    const waits = windows.map(({ seconds, most }) => {
      // The request that must have left the window before `cost` more fit into it.
      const place = times.length - (most - cost + 1);
      const blocking = place < from ? undefined : times[place];
      return blocking === undefined ? 0 : blocking + seconds * 1000 - nowMs;
    });
    return Math.max(0, ...waits);
  }

  function count(key: string, windows: Window[], nowMs: number, cost: number): void {
    const past = pasts.get(key) ?? { times: [], from: 0 };
    pasts.set(key, past);
    const longestMs = Math.max(...windows.map(({ seconds }) => seconds)) * 1000;
    const isForgotten = (time: number | undefined) => time !== undefined && time <= nowMs - longestMs;
    while (isForgotten(past.times[past.from])) past.from += 1;
    // Cut off seldom, so that on average each request is moved once.
    if (past.from > past.times.length / 2) {
      past.times.splice(0, past.from);
      past.from = 0;
    }
    for (let counted = 0; counted < cost; counted += 1) past.times.push(nowMs);
  }

  return {
    ask(operation, conversation, tenantId, nowAt, cost = 1) {
      const nowMs = Date.parse(nowAt);
      const asked = [
        { key: `${operation} ${conversation}`, windows: limits.perConversation[operation] },
        { key: `tenant ${tenantId}`, windows: limits.perTenant },
      ].filter(({ windows }) => windows.length > 0);
      const waitMs = Math.max(0, ...asked.map(({ key, windows }) => waitFor(key, windows, nowMs, cost)));
      if (waitMs > 0) return Math.ceil(waitMs / 1000);
      for (const { key, windows } of asked) count(key, windows, nowMs, cost);
      return 0;
    },
  };
}
