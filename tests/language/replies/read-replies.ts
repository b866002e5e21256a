import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PERSONAL_DATA } from '../../../src/domain/personal-data.ts';
import { RAGS, STATUSES } from '../../../src/domain/update.ts';

/** What a reply can be besides a position, or in place of one. */
export const ALSO = ['question', 'redirect', 'owner change', 'leave', 'alarming', 'sarcasm', 'evidence'] as const;

/** What a reply can say about a duty: a status, that nothing changed, or that it is not for this group. */
export const REPLY_STATUSES = [...STATUSES, 'no_change', 'not_applicable'] as const;

/** Where one duty stands, in one hub or in all. README.md beside this file says how each field is chosen. */
const position = z.strictObject({
  status: z.enum(REPLY_STATUSES).nullable(),
  /** Whole number, 0 to 100. */
  percent: z.int().min(0).max(100).nullable(),
  rag: z.enum(RAGS).nullable(),
  /** Whether something is in the way. Its words are not compared. */
  obstacle: z.boolean(),
  requestedDate: z.iso.date().nullable(),
});
type Position = z.infer<typeof position>;

const item = z.strictObject({
  /** A duty or a hub of the register. */
  ref: z.union([z.templateLiteral(['D', z.string().regex(/^\d\d$/)]), z.enum(['barrow', 'eden', 'south-lakeland'])]),
  ...position.shape,
});

/** One reply and what a careful assistant would record. */
const line = z.strictObject({
  text: z.string().trim().min(1),
  ...position.shape,
  /** Ask before anything is recorded, or there is nothing to record. */
  needsConfirmation: z.boolean(),
  /** Empty, or two and more. */
  items: z.array(item),
  personalData: z.array(z.enum(PERSONAL_DATA)),
  also: z.array(z.enum(ALSO)),
  /** Why, where it is not obvious. */
  note: z.string(),
});
export type Reply = z.infer<typeof line>;

const replySchema = line
  .refine((reply) => [reply, ...reply.items].every(isNumbered), 'Complete is 100% and not started is 0%')
  .refine(({ items }) => items.length !== 1, 'One item alone stands at the top')
  .refine((reply) => reply.items.length === 0 || isEmpty(reply), 'Beside items the top says nothing')
  .refine((reply) => reply.needsConfirmation || mayBeRecorded(reply), 'This has to be confirmed');

/** The replies of one half. Throws an Error that names the file and the line of every bad label. */
export function readReplies(half: 'tuning' | 'held-out'): Reply[] {
  const file = `${half}.jsonl`;
  return parseReplies(file, readFileSync(join(__dirname, file), 'utf8'));
}

/** The replies of a text with one JSON object a line. */
export function parseReplies(file: string, text: string): Reply[] {
  const read = text
    .trimEnd()
    .split('\n')
    .map((json, at) => ({ at, result: replySchema.safeParse(parseJson(json)) }));
  const faults = read.flatMap(({ at, result }) =>
    result.success ? [] : `${file}:${at + 1} ${z.prettifyError(result.error)}`,
  );
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return read.flatMap(({ result }) => result.data ?? []);
}

/** Undefined, which no schema takes, when the line is no JSON. */
function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isNumbered({ status, percent }: Position): boolean {
  if (status === 'complete') return percent === 100;
  return status !== 'not_started' || percent === 0;
}

function isEmpty({ status, percent, rag, obstacle, requestedDate }: Position): boolean {
  return status === null && percent === null && rag === null && !obstacle && requestedDate === null;
}

function mayBeRecorded({ status, requestedDate, items, personalData }: Reply): boolean {
  if (items.length > 0 || personalData.length > 0 || status === 'not_applicable') return false;
  return status !== null || requestedDate !== null;
}
