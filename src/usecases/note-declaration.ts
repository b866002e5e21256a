import type { Instant } from '../domain/day.ts';
import type { PersonKey } from '../domain/person.ts';
import type { Declaration } from '../domain/personal-data.ts';
import type { Tools } from './ports.ts';
import { typesIn } from './screen-words.ts';

/**
 * Words that look like personal data were kept because somebody declared them a false alarm: the audit has who, which
 * types and the reason, and none of the words. Harmless to repeat; nothing is noted where nothing was declared.
 *
 * @param kept.subject names what the words were kept in, its revision included
 */
export async function noteDeclaration(
  tools: Pick<Tools, 'store' | 'language' | 'partnership'>,
  kept: { words: readonly string[]; declaration: Declaration | null; subject: string; by: PersonKey; at: Instant },
): Promise<void> {
  const { words, declaration, subject, by, at } = kept;
  const types = declaration ? typesIn(tools, words) : [];
  if (!declaration || types.length === 0) return;
  await tools.store.audit.append({
    id: `declare:${subject}`,
    at,
    by: { tenantId: by.tenantId, objectId: by.objectId },
    act: 'declare not personal data',
    subject,
    detail: { types: types.join(', '), reason: declaration.reason },
  });
}
