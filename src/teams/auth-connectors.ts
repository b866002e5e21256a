import { type ConnectorClient, ConnectorFactory } from 'botframework-connector';

const SEND_TIMEOUT_MS = 10_000;

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
  timeout: number;
}
type Next = (request: Outgoing) => Promise<unknown>;

/**
 * Connector clients that ask once. The SDK repeats a POST up to three times after 429, 503 and other 5xx answers, so
 * that one card can appear four times in a channel, and waits for as long as Retry-After says inside the turn. Who
 * sends decides about trying again; here a call answers or fails within ten seconds.
 */
export class SingleTryConnectors extends ConnectorFactory {
  readonly #inner: ConnectorFactory;

  constructor(inner: ConnectorFactory) {
    super();
    this.#inner = inner;
  }

  override async create(serviceUrl: string, audience?: string): Promise<ConnectorClient> {
    const connector = await this.#inner.create(serviceUrl, audience);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- private in the SDK, and held by adapter.test.ts
    const { pipeline } = (connector as unknown as Pipelined).client;
    pipeline.removePolicy({ name: 'defaultRetryPolicy' });
    pipeline.addPolicy({
      name: 'sendTimeout',
      sendRequest: (request, next) => {
        request.timeout = SEND_TIMEOUT_MS;
        return next(request);
      },
    });
    return connector;
  }
}
