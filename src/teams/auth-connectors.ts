import { type ConnectorClient, ConnectorFactory } from 'botframework-connector';

/** The part of the SDK's client that we touch. It is private there, and there is no option that does the same. */
interface Pipelined {
  client: {
    pipeline: {
      removePolicy(policy: { name: string }): unknown;
      addPolicy(policy: { name: string; sendRequest: (request: Outgoing, next: Next) => Promise<unknown> }): void;
    };
  };
}
interface Outgoing {
  abortSignal?: AbortSignal;
}
type Next = (request: Outgoing) => Promise<unknown>;

/**
 * Makes connector clients that ask once and wait for so long, no longer. The SDK repeats a POST up to three times after
 * 429, 503 and other 5xx answers, so that one card can appear four times in a channel, and waits for as long as
 * Retry-After says inside the turn. Whether to try again is decided by whoever sends.
 */
export class SingleTryConnectors extends ConnectorFactory {
  readonly #inner: ConnectorFactory;
  readonly #timeoutMs: number;
  readonly #made = new Map<string, ConnectorClient>();

  constructor(inner: ConnectorFactory, timeoutMs: number) {
    super();
    this.#inner = inner;
    this.#timeoutMs = timeoutMs;
  }

  /** One client serves every call to the same address: making one costs more than a whole small turn. */
  override async create(serviceUrl: string, audience?: string): Promise<ConnectorClient> {
    const key = `${serviceUrl} ${audience ?? ''}`;
    const connector = this.#made.get(key) ?? (await this.#make(serviceUrl, audience));
    this.#made.set(key, connector);
    return connector;
  }

  async #make(serviceUrl: string, audience?: string): Promise<ConnectorClient> {
    const connector = await this.#inner.create(serviceUrl, audience);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- private in the SDK, and held by adapter.test.ts
    const { pipeline } = (connector as unknown as Pipelined).client;
    pipeline.removePolicy({ name: 'defaultRetryPolicy' });
    pipeline.addPolicy({
      name: 'sendTimeout',
      // Not the SDK's own `timeout`: that one stops counting at the headers, and its timer outlives a failed call.
      sendRequest: (request, next) =>
        next(Object.assign(request, { abortSignal: AbortSignal.timeout(this.#timeoutMs) })),
    });
    return connector;
  }
}
