import { base64url, exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { listen } from '../../src/http/listen.ts';

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;

/** How a token differs from a good one. */
export interface SsoChanges {
  /** A claim that is undefined is left out. */
  claims?: Record<string, string | string[] | undefined>;
  kid?: string;
  /** `published key as secret` signs by HS256 with the public key's text: the old trick. */
  alg?: 'RS256' | 'none' | 'published key as secret';
  /** A key that was never published. */
  isStranger?: boolean;
  /** Seconds from now. */
  expiresIn?: number;
  notBeforeIn?: number;
}

/** Entra on loopback: each tenant's signing keys, and a pen for the tokens that Teams gives the tab. */
export interface Entra {
  url: string;
  sign: (person: { tenantId: string; objectId: string; name?: string }, changes?: SsoChanges) => Promise<string>;
  /** Signs with a further key from now on. */
  rotate: () => Promise<void>;
  /** How often keys were asked for. */
  asked: number;
  /** What it answers instead of its keys. */
  broken: { status: number; body: string } | undefined;
  close: () => Promise<void>;
}

export const TEAMS_ON_THE_WEB = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';

export async function startEntra(options: { appId: string; now: () => string }): Promise<Entra> {
  const keys: (Pair & { kid: string })[] = [];
  async function makePair(): Promise<Pair> {
    return generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
  }
  async function rotate(): Promise<void> {
    keys.push({ ...(await makePair()), kid: `key-${keys.length + 1}` });
  }
  await rotate();
  let stranger: Pair | undefined;

  const server = await listen(
    (req, res) => {
      const tenantId = /^\/([\w-]+)\/discovery\/v2\.0\/keys$/u.exec(req.url ?? '')?.[1];
      if (tenantId === undefined) return void res.writeHead(404).end();
      entra.asked += 1;
      if (entra.broken) return void res.writeHead(entra.broken.status).end(entra.broken.body);
      void Promise.all(
        keys.map(async ({ publicKey, kid }) => ({
          ...(await exportJWK(publicKey)),
          kid,
          use: 'sig',
          issuer: `${entra.url}/${tenantId}/v2.0`,
        })),
      ).then((published) => res.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: published })));
    },
    { host: '127.0.0.1', port: 0 },
  );

  const entra: Entra = {
    url: `http://127.0.0.1:${server.port}`,
    rotate,
    asked: 0,
    broken: undefined,
    close: server.close,
    async sign(person, changes = {}) {
      const newest = keys.at(-1);
      if (!newest) throw new Error('There is no key.');
      const { alg = 'RS256', kid = newest.kid, isStranger = false, expiresIn = 3600, notBeforeIn = -300 } = changes;
      const nowS = Math.floor(Date.parse(options.now()) / 1000);
      const payload = {
        aud: options.appId,
        iss: `${entra.url}/${person.tenantId}/v2.0`,
        iat: nowS + notBeforeIn,
        nbf: nowS + notBeforeIn,
        exp: nowS + expiresIn,
        azp: TEAMS_ON_THE_WEB,
        azpacr: '0',
        oid: person.objectId,
        tid: person.tenantId,
        name: person.name,
        scp: 'access_as_user',
        ver: '2.0',
        ...changes.claims,
      };
      if (alg === 'none') {
        return `${base64url.encode(JSON.stringify({ alg, kid }))}.${base64url.encode(JSON.stringify(payload))}.`;
      }
      if (alg === 'published key as secret') {
        const secret = new TextEncoder().encode(await exportSPKI(newest.publicKey));
        return new SignJWT(payload).setProtectedHeader({ alg: 'HS256', kid, typ: 'JWT' }).sign(secret);
      }
      const pen = isStranger ? (stranger ??= await makePair()) : newest;
      return new SignJWT(payload).setProtectedHeader({ alg, kid, typ: 'JWT' }).sign(pen.privateKey);
    },
  };
  return entra;
}
