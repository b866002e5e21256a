import { CloudAdapter, type TurnContext } from 'botbuilder';
import { type Credentials, type OpenId, type Proof, TeamsAuthentication } from './auth-proof.ts';

/** botbuilder's adapter, plus the question that the gate asks before it lets a request through. */
export class TeamsAdapter extends CloudAdapter {
  readonly #authentication: TeamsAuthentication;

  constructor(authentication: TeamsAuthentication) {
    super(authentication);
    this.#authentication = authentication;
  }

  /** What an Authorization header proves; never rejects. */
  prove(authorization: string): Promise<Proof> {
    return this.#authentication.prove(authorization);
  }
}

/**
 * Builds the adapter. Every call to Teams, in a turn or out of one, is made once and fails after ten seconds.
 * Without credentials nobody is authenticated: listen on loopback only.
 *
 * @param options.onError takes what a turn throws. It must not reject: the SDK would answer with the error's message.
 */
export function buildAdapter(options: {
  credentials?: Credentials;
  onError: (context: TurnContext, error: Error) => Promise<void>;
  openId?: OpenId;
}): TeamsAdapter {
  const adapter = new TeamsAdapter(new TeamsAuthentication(options.credentials, options.openId));
  adapter.onTurnError = options.onError;
  return adapter;
}
