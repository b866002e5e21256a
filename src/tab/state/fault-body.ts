import { ApiFault } from './api.ts';

/** What the server sent beside a fault under that name: the newer version, the kinds of words held back. */
export function faultBody<Value>(
  error: Error | null,
  name: string,
  isIt: (found: object) => found is Value & object,
): Value | undefined {
  const body = error instanceof ApiFault ? error.body : undefined;
  if (typeof body !== 'object' || body === null) return undefined;
  const found: unknown = Object.entries(body).find(([key]) => key === name)?.[1];
  return typeof found === 'object' && found !== null && isIt(found) ? found : undefined;
}
