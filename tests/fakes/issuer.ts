import { base64url, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { listen } from '../../src/http/listen.ts';
import type { OpenId } from '../../src/teams/auth-proof.ts';

export const APP_ID = '0a0a0a0a-1111-4222-8333-444444444444';
export const TENANT_ID = '11111111-2222-4333-8444-555555555555';
export const SERVICE_URL = 'https://smba.trafficmanager.net/emea/';

/** How a token differs from a good one. */
export interface TokenChanges {
  claims?: JWTPayload;
  /** `webchat`: a published key that is not endorsed for Teams. `stranger`: a key that was never published. */
  key?: 'teams' | 'webchat' | 'stranger';
  kid?: string;
  alg?: 'RS256' | 'ES256' | 'none';
  /** Seconds from now. */
  expiresIn?: number;
  notBeforeIn?: number;
}

export interface Issuer {
  openId: OpenId;
  sign: (changes?: TokenChanges) => Promise<string>;
  close: () => Promise<void>;
}

/** The service that signs the tokens of Teams, on loopback: OpenID metadata, keys with endorsements, and a pen. */
export async function startIssuer(): Promise<Issuer> {
  const teams = await generateKeyPair('RS256', { modulusLength: 2048 });
  const webchat = await generateKeyPair('RS256', { modulusLength: 2048 });
  const stranger = await generateKeyPair('RS256', { modulusLength: 2048 });
  const curve = await generateKeyPair('ES256');
  const keys = [
    { ...(await exportJWK(teams.publicKey)), kid: 'teams', use: 'sig', alg: 'RS256', endorsements: ['msteams'] },
    { ...(await exportJWK(webchat.publicKey)), kid: 'webchat', use: 'sig', alg: 'RS256', endorsements: ['webchat'] },
  ];

  const server = await listen(
    (req, res) => {
      const issuer = `http://${req.headers.host}`;
      const metadata = { issuer: 'https://api.botframework.com', jwks_uri: `${issuer}/keys` };
      res.setHeader('content-type', 'application/json').end(JSON.stringify(req.url === '/keys' ? { keys } : metadata));
    },
    { host: '127.0.0.1', port: 0 },
  );

  async function sign(changes: TokenChanges = {}): Promise<string> {
    const { key = 'teams', kid = 'teams', alg = 'RS256', expiresIn = 3600, notBeforeIn = -60 } = changes;
    const now = Math.floor(Date.now() / 1000);
    const payload = {
      iss: 'https://api.botframework.com',
      aud: APP_ID,
      serviceurl: SERVICE_URL,
      exp: now + expiresIn,
      nbf: now + notBeforeIn,
      ...changes.claims,
    };
    if (alg === 'none') {
      return `${base64url.encode(JSON.stringify({ alg, kid }))}.${base64url.encode(JSON.stringify(payload))}.`;
    }
    const pen = alg === 'ES256' ? curve.privateKey : { teams, webchat, stranger }[key].privateKey;
    return await new SignJWT(payload).setProtectedHeader({ alg, kid }).sign(pen);
  }

  return {
    openId: {
      metadata: `http://127.0.0.1:${server.port}/openid`,
      issuer: 'https://api.botframework.com',
      login: 'https://login.microsoftonline.com/botframework.com',
    },
    sign,
    close: server.close,
  };
}
