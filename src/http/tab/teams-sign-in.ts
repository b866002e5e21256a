import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import { OutsideError } from '../../domain/errors.ts';
import type { Identity, TeamsSignIn } from './sign-in.ts';

/** Teams on the desktop and phone, and Teams on the web: who may ask for a token on a person's behalf. */
const TEAMS_CLIENTS: readonly string[] = [
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
];
const CLOCK_TOLERANCE_S = 60;

const claimsSchema = z.object({
  tid: z.guid().toLowerCase(),
  oid: z.guid().toLowerCase(),
  ver: z.literal('2.0'),
  scp: z.string(),
  azp: z.string().toLowerCase(),
  name: z.string().optional(),
});

/**
 * Trusts the tokens that Teams gives the tab (single sign-on, version 2.0): signed by Entra, meant for this app, issued
 * by a tenant that is let in, for the scope `access_as_user`, asked for by Teams itself.
 * Source: Microsoft's "Enable SSO in a tab app" and "Claims validation" of the identity platform.
 *
 * @param options.keys Entra's signing keys unless given; read when first needed, and again for a key that is not known
 */
export function createTeamsSignIn(options: {
  appId: string;
  publicUrl: string;
  allowedTenants: readonly string[];
  keys?: JWTVerifyGetKey;
}): TeamsSignIn {
  const { appId, allowedTenants } = options;
  const keys =
    options.keys ?? createRemoteJWKSet(new URL('https://login.microsoftonline.com/common/discovery/v2.0/keys'));
  const audience = [appId, `api://${new URL(options.publicUrl).host}/botid-${appId}`];

  return {
    mode: 'teams',
    async identify(token) {
      const payload = await verify(token, keys, audience);
      const claims = claimsSchema.safeParse(payload);
      if (!payload || !claims.success) return undefined;
      const { tid, oid, scp, azp, name } = claims.data;
      const isOurs =
        allowedTenants.includes(tid) &&
        payload.iss === `https://login.microsoftonline.com/${tid}/v2.0` &&
        scp.split(' ').includes('access_as_user') &&
        TEAMS_CLIENTS.includes(azp);
      return isOurs ? ({ tenantId: tid, objectId: oid, name: name ?? null } satisfies Identity) : undefined;
    },
  };
}

async function verify(token: string, keys: JWTVerifyGetKey, audience: string[]): Promise<JWTPayload | undefined> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['RS256'],
      audience,
      clockTolerance: CLOCK_TOLERANCE_S,
      requiredClaims: ['exp', 'iss', 'tid', 'oid'],
    });
    return payload;
  } catch (error) {
    // Entra could not be asked: nobody's token is wrong for that.
    const isOutside = error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError);
    if (!isOutside) return undefined;
    throw new OutsideError('SIGN_IN_UNREACHABLE', 'Entra’s signing keys can not be read.', {
      mayRetry: true,
      cause: error,
    });
  }
}
