import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import type { NewValue } from '../usecases/record-measures.ts';

/** What a card has room for beside its words: Teams takes about 28 KB. */
const MOST_CHARACTERS = 18_000;
/** 2,000 figures with the longest ids there can be. */
const MOST_BYTES = 400_000;

const rowShape = z.tuple([z.string().max(100), z.string().max(100), z.iso.date(), z.number()]);
const rowsShape = z.array(rowShape).max(2000);

/**
 * Figures that wait for Save, small enough for a button; undefined where they are too many. Nothing is kept before Save,
 * and what comes back is checked like anything that a person could have written.
 */
export function packValues(values: readonly NewValue[]): string | undefined {
  const rows = values.map(({ dutyId, measureId, quarterEndOn, value }) => [dutyId, measureId, quarterEndOn, value]);
  const packed = deflateRawSync(JSON.stringify(rows)).toString('base64');
  return packed.length <= MOST_CHARACTERS ? packed : undefined;
}

/** Undefined for anything that `packValues` did not make. */
export function unpackValues(packed: string): NewValue[] | undefined {
  try {
    const text = inflateRawSync(Buffer.from(packed, 'base64'), { maxOutputLength: MOST_BYTES }).toString('utf8');
    const read = rowsShape.safeParse(JSON.parse(text));
    return read.data?.map(([dutyId, measureId, quarterEndOn, value]) => ({ dutyId, measureId, quarterEndOn, value }));
  } catch {
    return undefined;
  }
}
