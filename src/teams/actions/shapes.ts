import { z } from 'zod';

const id = z.string().min(1).max(100);

/** What every button of a duty row carries. Nothing in it is trusted beyond naming things. */
export const slotShape = z.object({
  dutyId: id,
  groupId: id,
  roundId: z.iso.date(),
  basedOn: z.coerce.number().int().min(0).max(100_000),
  next: z.enum(['prompt', 'owed', 'receipt']).default('receipt'),
});

/** A text box: trimmed, absent means empty. */
export const textShape = z
  .string()
  .max(30_000)
  .default('')
  .transform((text) => text.trim());
