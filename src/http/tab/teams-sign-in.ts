import { decodeJwt, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Instant } from '../../domain/day.ts';
import { findEntraKeys } from './entra-keys.ts';
import type { Identity, TeamsSignIn } from './sign-in.ts';

/** Entra in the public cloud; clouds of governments have addresses of their own. */
const ENTRA = 'https://login.microsoftonline.com';
/** Teams on the desktop and phone, and Teams on the web: who may ask for a token on a person's behalf. */
const TEAMS_CLIENTS: readonly string[] = [
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
];
const CLOCK_TOLERANCE_S = 60;

const tenantSchema = z.object({ tid: z.guid().toLowerCase() });
const claimsSchema = tenantSchema.extend({
  oid: z.guid().toLowerCase(),
  ver: z.literal('2.0'),
  scp: z.string(),
  azp: z.string().toLowerCase(),
  name: z.string().optional(),
});

/**
 * Trusts the tokens that Teams gives the tab (single sign-on, version 2.0): signed by Entra with a key of the person's
 * tenant, one that is let in; meant for this app, for the scope `access_as_user`, asked for by Teams itself.
 * Source: Microsoft's "Enable SSO in a tab app" and "Claims validation" of the identity platform.
 *
 * @param options.allowedTenants in lower case
 * @param options.entra origin of another Entra than that of the public cloud
 */
export function createTeamsSignIn(options: {
  appId: string;
  allowedTenants: readonly string[];
  now: () => Instant;
  entra?: string;
}): TeamsSignIn {
  const { appId, allowedTenants, now, entra = ENTRA } = options;
  const tenants = new Map(
    allowedTenants.map((tenantId) => [
      tenantId,
      {
        issuer: `${entra}/${tenantId}/v2.0`,
        // A tenant's own list: that for all tenants also has keys for people's private accounts.
        keys: findEntraKeys(new URL(`/${tenantId}/discovery/v2.0/keys`, entra), now),
      },
    ]),
  );

  return {
    mode: 'teams',
    async identify(token) {
      // What the token says of itself only chooses the keys that it is then proven by.
      const tenant = tenants.get(readTenant(token) ?? '');
      if (!tenant) return undefined;
      const payload = await verify(token, { ...tenant, appId, now });
      const claims = claimsSchema.safeParse(payload);
      if (!claims.success) return undefined;
      const { tid, oid, scp, azp, name } = claims.data;
      const isOurs = scp.split(' ').includes('access_as_user') && TEAMS_CLIENTS.includes(azp);
      return isOurs ? ({ tenantId: tid, objectId: oid, name: name ?? null } satisfies Identity) : undefined;
    },
  };
}

function readTenant(token: string): string | undefined {
  try {
    return tenantSchema.safeParse(decodeJwt(token)).data?.tid;
  } catch {
    // Not a token at all.
    return undefined;
  }
}

/** What a token says, if that is proven. Throws an OutsideError where the keys can not be read: the token may be good. */
async function verify(
  token: string,
  options: { issuer: string; keys: JWTVerifyGetKey; appId: string; now: () => Instant },
): Promise<JWTPayload | undefined> {
  try {
    const { payload } = await jwtVerify(token, options.keys, {
      algorithms: ['RS256'],
      issuer: options.issuer,
      audience: options.appId,
      clockTolerance: CLOCK_TOLERANCE_S,
      currentDate: new Date(options.now()),
      requiredClaims: ['exp', 'nbf'],
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}
