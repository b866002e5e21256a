import { isDeepStrictEqual } from 'node:util';
import type { ReadItem, Reading } from '../../../src/domain/reading.ts';
import { read } from '../reply/read.ts';
import type { Reply } from './read-replies.ts';

export const FIELDS = [
  'status',
  'percent',
  'rag',
  'obstacle',
  'requestedDate',
  'needsConfirmation',
  'items',
  'personalData',
] as const;
export type Field = (typeof FIELDS)[number];

type Comparable = Record<Field, unknown>;

export interface Miss {
  text: string;
  field: Field;
  expected: unknown;
  got: unknown;
}

export interface Score {
  replies: number;
  /** Replies with every field right. */
  whole: number;
  /** Replies with this field right. */
  byField: Record<Field, number>;
  misses: Miss[];
}

/** Reads every reply and compares it with its labels, field by field. Personal data and obstacles by presence. */
export function compare(replies: readonly Reply[]): Score {
  const byField = Object.fromEntries(FIELDS.map((field) => [field, 0])) as Record<Field, number>;
  const misses: Miss[] = [];
  let whole = 0;
  for (const reply of replies) {
    const expected = labelled(reply);
    const got = asRead(read(reply.text));
    const wrong = FIELDS.filter((field) => !isDeepStrictEqual(expected[field], got[field]));
    for (const field of FIELDS) if (!wrong.includes(field)) byField[field] += 1;
    if (wrong.length === 0) whole += 1;
    misses.push(...wrong.map((field) => ({ text: reply.text, field, expected: expected[field], got: got[field] })));
  }
  return { replies: replies.length, whole, byField, misses };
}

function labelled({ text: _text, also: _also, note: _note, personalData, items, ...reply }: Reply): Comparable {
  return {
    ...reply,
    items: items.toSorted((one, other) => one.ref.localeCompare(other.ref)),
    personalData: personalData.length > 0,
  };
}

/** Beside items the labels leave the top empty: the items say it all. */
function asRead({ items, doubts, personalData, ...position }: Reading): Comparable {
  return {
    status: items.length > 0 ? null : position.status,
    percent: position.percent,
    rag: position.rag,
    obstacle: position.obstacle !== null,
    requestedDate: position.requestedDate,
    needsConfirmation: doubts.length > 0,
    items: items.map(comparableItem).toSorted((one, other) => one.ref.localeCompare(other.ref)),
    personalData: personalData.length > 0,
  };
}

function comparableItem({ ref, status, percent, rag, obstacle, requestedDate }: ReadItem) {
  return { ref, status, percent, rag, obstacle: obstacle !== null, requestedDate };
}
