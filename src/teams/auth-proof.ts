import {
  type Activity,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import {
  type AuthenticateRequestResult,
  AuthenticationConfiguration,
  AuthenticationConstants,
  AuthenticationError,
  type Claim,
  ClaimsIdentity,
  type ConnectorFactory,
  type UserTokenClient,
} from 'botframework-connector';
import { SingleTryConnectors } from './auth-connectors.ts';
import { runQuietly } from './auth-quiet.ts';

/** The Entra app that the bot is, in its one tenant. */
export interface Credentials {
  appId: string;
  password: string;
  tenantId: string;
}

/** Where tokens come from. National clouds have their own three; left out, it is the public cloud. */
export interface OpenId {
  /** Address of the OpenID metadata document with the keys of the service that calls us. */
  metadata: string;
  /** Issuer that a token must name. */
  issuer: string;
  /** Address that our own tokens are fetched from. */
  login: string;
}

/** What an Authorization header proves. `unchecked` means that the keys could not be fetched, so nothing is known. */
export type Proof =
  | {
      outcome: 'proven';
      /** The only serviceUrl that this caller may name; null when authentication is off. */
      serviceUrl: string | null;
      /** Lets the adapter take this activity without checking the same token again. */
      vouchFor: (activity: object) => void;
    }
  | { outcome: 'refused' }
  | { outcome: 'unchecked'; cause: unknown };

const SEND_TIMEOUT_MS = 10_000;

const PUBLIC_CLOUD: OpenId = {
  metadata: AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
  issuer: AuthenticationConstants.ToBotFromChannelTokenIssuer,
  login: AuthenticationConstants.ToChannelFromBotLoginUrl,
};

/**
 * The SDK's authentication for Teams alone. Without credentials it is off: whoever builds it so must listen on
 * loopback only.
 */
export class TeamsAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #vouched = new WeakMap<object, AuthenticateRequestResult>();
  readonly #isOpen: boolean;
  /** Without credentials everybody is the same nobody, so the SDK is asked once. */
  #anybody: Promise<AuthenticateRequestResult> | undefined;
  readonly #connectors: ConnectorFactory;
  readonly #userTokens: Promise<UserTokenClient>;

  constructor(credentials: Credentials | undefined, openId: OpenId = PUBLIC_CLOUD) {
    super(
      {
        ToBotFromChannelOpenIdMetadataUrl: openId.metadata,
        // The Bot Framework Emulator is not a caller of ours, so its keys are never asked for.
        ToBotFromEmulatorOpenIdMetadataUrl: openId.metadata,
        ToBotFromChannelTokenIssuer: openId.issuer,
        ToChannelFromBotLoginUrl: openId.login,
        ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
        OAuthUrl: AuthenticationConstants.OAuthUrl,
        CallerId: 'urn:botframework:azure',
      },
      buildCredentialFactory(credentials),
      new AuthenticationConfiguration(credentials ? ['msteams'] : [], async (claims) => {
        if (credentials) demandIssuer(claims, openId.issuer);
      }),
    );
    this.#isOpen = credentials === undefined;
    const us = new ClaimsIdentity([{ type: AuthenticationConstants.AudienceClaim, value: credentials?.appId ?? '' }]);
    this.#connectors = new SingleTryConnectors(super.createConnectorFactory(us), SEND_TIMEOUT_MS);
    this.#userTokens = super.createUserTokenClient(us);
  }

  /** Checks a header before anything of the body is read. */
  async prove(authorization: string): Promise<Proof> {
    try {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the SDK reads channelId and serviceUrl, no more
      const anyTeamsActivity = { channelId: 'msteams' } as Activity;
      const result = await this.authenticateRequest(anyTeamsActivity, authorization);
      return {
        outcome: 'proven',
        serviceUrl: result.claimsIdentity.getClaimValue(AuthenticationConstants.ServiceUrlClaim),
        vouchFor: (activity) => void this.#vouched.set(activity, result),
      };
    } catch (cause) {
      return isAboutKeys(cause) ? { outcome: 'unchecked', cause } : { outcome: 'refused' };
    }
  }

  override async authenticateRequest(activity: Activity, authorization: string): Promise<AuthenticateRequestResult> {
    const vouched = this.#vouched.get(activity);
    if (vouched) return vouched;
    if (this.#isOpen) return (this.#anybody ??= this.#ask(activity, ''));
    return this.#ask(activity, authorization);
  }

  async #ask(activity: Activity, authorization: string): Promise<AuthenticateRequestResult> {
    const result = await runQuietly(() => super.authenticateRequest(activity, authorization));
    // The SDK makes this factory itself, so the override below does not reach the turns that come in.
    return { ...result, connectorFactory: this.#connectors };
  }

  /** The bot is one app, whoever asks: what the SDK makes anew for each turn is made once. */
  override createConnectorFactory(): ConnectorFactory {
    return this.#connectors;
  }

  override createUserTokenClient(): Promise<UserTokenClient> {
    return this.#userTokens;
  }
}

function buildCredentialFactory(credentials: Credentials | undefined): ConfigurationServiceClientCredentialFactory {
  if (!credentials) return new ConfigurationServiceClientCredentialFactory();
  return new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppId: credentials.appId,
    MicrosoftAppPassword: credentials.password,
    MicrosoftAppTenantId: credentials.tenantId,
  });
}

/** The SDK takes tokens of the Emulator and of other bots too; ours come from the channel service or not at all. */
function demandIssuer(claims: readonly Claim[], issuer: string): void {
  const named = claims.find((claim) => claim.type === AuthenticationConstants.IssuerClaim)?.value;
  if (named !== issuer) throw new AuthenticationError('The token is not from the channel service.', 401);
}

/** Keys that could not be fetched: an answer other than 200 is the SDK's own error, no answer at all is node-fetch's. */
function isAboutKeys(cause: unknown): boolean {
  if (cause instanceof AuthenticationError) return cause.statusCode >= 500;
  return cause instanceof Error && cause.name === 'FetchError';
}
