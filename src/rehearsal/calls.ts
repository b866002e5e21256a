/** One call of the bot to the connector, without its words: for counting and reckoning afterwards. */
export interface Call {
  at: string;
  method: string;
  /** Whom it was about, `;messageid=…` included; of a new conversation, its id. Empty where there was none. */
  conversationId: string;
  tenantId: string;
  /** Of the body as it came. */
  bytes: number;
  /** What the bot was told; 0 when the connection was cut instead. */
  status: number;
  /** Whether it took effect, whatever the bot was told. */
  wasDone: boolean;
}

/** The last calls; enough for a busy afternoon, and an end to it. */
export const callsKept = 20_000;

export interface Calls {
  add(call: Call): void;
  /** Oldest first. */
  list(): Call[];
}

export function createCalls(): Calls {
  const calls: Call[] = [];
  return {
    add(call) {
      calls.push(call);
      // Cut off seldom: shifting one by one would move them all at every call.
      if (calls.length >= 2 * callsKept) calls.splice(0, callsKept);
    },
    list: () => calls.slice(-callsKept),
  };
}
