import type { Declaration, PersonalDataType } from '../domain/personal-data.ts';
import type { Source } from '../domain/update.ts';
import type { Tools } from './ports.ts';

export type ScreenOutcome = { outcome: 'clear' } | { outcome: 'personal data'; types: PersonalDataType[] };

/**
 * Looks for personal data in words before they are stored, logged or repeated. Types that the person declared to be a
 * false alarm pass. That words were held back is audited with the types and the door, and with nothing else: neither
 * the words nor their place, nor who wrote them, because nothing was kept that anybody would have to answer for.
 */
export async function screenWords(
  tools: Pick<Tools, 'language' | 'partnership' | 'store' | 'now' | 'newId'>,
  ask: { words: readonly string[]; declaration: Declaration | null; door: Source['by'] },
): Promise<ScreenOutcome> {
  const types = typesIn(tools, ask.words);
  if (types.every((type) => ask.declaration?.types.includes(type))) return { outcome: 'clear' };
  await tools.store.audit.append({
    id: `withhold:${tools.newId()}`,
    at: tools.now(),
    by: null,
    act: 'withhold personal data',
    subject: ask.door,
    detail: { types: types.join(', ') },
  });
  return { outcome: 'personal data', types };
}

/** Each type once, in the order of the texts. */
export function typesIn(tools: Pick<Tools, 'language' | 'partnership'>, words: readonly string[]): PersonalDataType[] {
  const findings = words.flatMap((text) => tools.language.findPersonalData(text, tools.partnership));
  return [...new Set(findings.map(({ type }) => type))];
}
