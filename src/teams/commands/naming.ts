import type { Found, Named } from '../../usecases/ports.ts';
import { phrases } from '../phrases.ts';
import { quote } from '../plain.ts';

export { dutyNames, groupNames, organisationNames, themeNames } from '../../usecases/name-register.ts';

/** The sentence for words that name nothing, or several things. */
export function explainMiss(
  words: string,
  kind: string,
  found: Exclude<Found, { outcome: 'found' }>,
  among: readonly Named[],
): string {
  const label = (id: string) => among.find((named) => named.id === id)?.names[0] ?? id;
  if (found.outcome === 'ambiguous') return phrases.ambiguous(`“${quote(words)}”`, found.ids.map(label));
  return phrases.unknownNear(`a ${kind} called “${quote(words)}”`, found.nearest.map(label));
}
