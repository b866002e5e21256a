import { z } from 'zod';
import { type Declaration, NOT_PERSONAL, PERSONAL_DATA } from '../../domain/personal-data.ts';

const id = z.string().min(1).max(100);

/** What every button of a duty row carries. Nothing in it is trusted beyond naming things. */
export const slotShape = z.object({
  dutyId: id,
  groupId: id,
  roundId: z.iso.date(),
  basedOn: z.coerce.number().int().min(0).max(100_000),
  next: z.enum(['prompt', 'owed', 'receipt']).default('receipt'),
});

/** Which candidate a button speaks about: its id and the version that was seen. */
export const candidateShape = z.object({
  candidateId: z.string().min(1).max(1000),
  version: z.coerce.number().int().min(1).max(100_000),
});

/** A text box: trimmed, absent means empty. */
export const textShape = z
  .string()
  .max(30_000)
  .default('')
  .transform((text) => text.trim());

/** Of a form that was held back: what the person was told, and what they chose to say about it. */
export const declarationShape = z.object({
  told: z.string().max(500).default(''),
  notPersonal: z.string().max(100).default(''),
});

export type DeclarationInputs = z.infer<typeof declarationShape>;

/** Nothing is declared until a reason of the list was chosen; types that do not exist are left out. */
export function readDeclaration({ told, notPersonal }: DeclarationInputs): Declaration | null {
  const reason = NOT_PERSONAL.find((one) => one === notPersonal);
  const parts = told.split(',');
  return reason ? { reason, types: PERSONAL_DATA.filter((type) => parts.includes(type)) } : null;
}
