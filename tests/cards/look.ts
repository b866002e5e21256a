/** Walks a card's JSON as a person's eye or a client would. */

export type Node = Record<string, unknown>;

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every object of the JSON, outermost first. `fallback` is walked only when asked: it is shown instead, not as well. */
export function nodesOf(value: unknown, withFallbacks = true): Node[] {
  if (Array.isArray(value)) return value.flatMap((one) => nodesOf(one, withFallbacks));
  if (!isNode(value)) return [];
  const inside = Object.entries(value).filter(([name]) => withFallbacks || name !== 'fallback');
  return [value, ...inside.flatMap(([, one]) => nodesOf(one, withFallbacks))];
}

export function ofType(value: unknown, type: string | RegExp, withFallbacks = true): Node[] {
  return nodesOf(value, withFallbacks).filter(({ type: found }) =>
    typeof found === 'string' && typeof type === 'string' ? found === type : new RegExp(type).test(String(found)),
  );
}

/** Every text of the JSON. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return isNode(value) ? Object.values(value).flatMap(textsOf) : [];
}

/** What Teams counts: the card as UTF-8, and the whole message as UTF-16. */
export function sizesOf(card: object): { cardBytes: number; messageBytes: number } {
  const message = {
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  };
  return {
    cardBytes: Buffer.byteLength(JSON.stringify(card), 'utf8'),
    messageBytes: Buffer.byteLength(JSON.stringify(message), 'utf16le'),
  };
}
