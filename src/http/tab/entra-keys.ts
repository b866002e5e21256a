import { createLocalJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import type { Instant } from '../../domain/day.ts';
import { OutsideError } from '../../domain/errors.ts';

/** Entra changes its keys every few weeks, and publishes a new one before it signs with it. */
const FRESH_MS = 24 * 60 * 60_000;
/** A token may name a key that is new. Anybody can make up such names, so they are looked for only so often. */
const AGAIN_MS = 30_000;
/** While Entra can not be reached it is not asked anew by everybody who opens the tab. */
const AGAIN_AFTER_FAILURE_MS = 5_000;
const PATIENCE_MS = 5_000;

type Find = ReturnType<typeof createLocalJWKSet>;
const keysSchema = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).min(1) });

/**
 * The keys that Entra signs with: read when first needed, kept for a day, read again for one that is not known.
 *
 * @param address of a JSON Web Key Set
 * @returns finds the key of a token; throws jose's error when there is none, an OutsideError when Entra can not be asked
 */
export function findEntraKeys(address: URL, now: () => Instant): JWTVerifyGetKey {
  let held: { find: Find; atMs: number } | undefined;
  let failure: { error: OutsideError; atMs: number } | undefined;
  let reading: Promise<Find> | undefined;

  function isWithin(ms: number, atMs: number): boolean {
    return Date.parse(now()) - atMs < ms;
  }

  /** Many who ask at once wait for one answer. */
  async function read(): Promise<Find> {
    if (failure && isWithin(AGAIN_AFTER_FAILURE_MS, failure.atMs)) throw failure.error;
    reading ??= download(address).finally(() => {
      reading = undefined;
    });
    try {
      const find = await reading;
      held = { find, atMs: Date.parse(now()) };
      failure = undefined;
      return find;
    } catch (cause) {
      const error = new OutsideError('SIGN_IN_UNREACHABLE', 'Entra’s signing keys can not be read.', {
        mayRetry: true,
        cause,
      });
      failure = { error, atMs: Date.parse(now()) };
      throw error;
    }
  }

  return async (header, token) => {
    const isFresh = held && isWithin(FRESH_MS, held.atMs);
    const find = held && isFresh ? held.find : await read();
    try {
      return await find(header, token);
    } catch (error) {
      const isUnknown = error instanceof errors.JWKSNoMatchingKey;
      if (!isUnknown || !held || isWithin(AGAIN_MS, held.atMs)) throw error;
    }
    return (await read())(header, token);
  };
}

async function download(address: URL): Promise<Find> {
  const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!response.ok) throw new Error(`The answer was ${response.status}.`);
  return createLocalJWKSet(keysSchema.parse(await response.json()));
}
