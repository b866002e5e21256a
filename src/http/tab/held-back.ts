import { z } from 'zod';
import { NOT_PERSONAL, NOT_PERSONAL_WORDS, PERSONAL_DATA, type PersonalDataType } from '../../domain/personal-data.ts';
import { joinWords } from '../../domain/words.ts';
import { type Answer, fault } from './route.ts';

/** What somebody says of words that were held back; null for words that are sent for the first time. */
export const declarationShape = z
  .object({ types: z.array(z.enum(PERSONAL_DATA)).max(PERSONAL_DATA.length), reason: z.enum(NOT_PERSONAL) })
  .nullable()
  .default(null);

/**
 * Nothing was kept: what it looks like, and what the person may say of it. Never what was found, or where.
 *
 * @param field the one that holds words; null where several do
 */
export function heldBack(field: string | null, types: readonly PersonalDataType[]): Answer {
  const looksLike = `This looks like personal information (${joinWords(types)}).`;
  return fault(
    422,
    {
      title: 'Nothing was saved',
      detail: `${looksLike} Take it out, or say below why it is not personal.`,
      ...(field !== null && { fields: { [field]: `${looksLike} Take it out.` } }),
    },
    { heldBack: { types, reasons: NOT_PERSONAL.map((value) => ({ value, title: NOT_PERSONAL_WORDS[value] })) } },
  );
}
