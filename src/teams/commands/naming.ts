import type { Partnership } from '../../domain/partnership.ts';
import type { Found, Named } from '../../usecases/ports.ts';
import { phrases } from '../phrases.ts';
import { quote } from '../plain.ts';

/** What groups, duties, organisations and themes are called, for `language.find`. */
export function groupNames(partnership: Partnership): Named[] {
  return partnership.groups.map(({ id, name, shortName, aliases }) => ({
    id,
    names: [shortName, name, id, ...aliases],
  }));
}

export function dutyNames(partnership: Partnership): Named[] {
  return partnership.duties.map(({ id, title, shortName, aliases }) => ({
    id,
    names: [`${id} ${shortName}`, shortName, id, title, ...aliases],
  }));
}

export function organisationNames(partnership: Partnership): Named[] {
  return partnership.organisations.map(({ id, name, shortName, aliases }) => ({
    id,
    names: [shortName, name, id, ...aliases],
  }));
}

export function themeNames(partnership: Partnership): Named[] {
  return partnership.themes.map(({ id, name, shortName, aliases }) => ({
    id,
    names: [shortName, name, id, ...aliases],
  }));
}

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
