import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** One value. `what` and `remedy` make the fault: "Not a month: write a whole number from 1 to 12." */
function value<T>(what: string, remedy: string, isRight: (input: unknown) => boolean) {
  return z.custom<T>(isRight, expected(what, remedy));
}

export function expected(what: string, remedy: string) {
  return {
    error: ({ input }: { input?: unknown }) =>
      `${input === undefined || input === null ? 'Missing' : `Not ${what}`}: write ${remedy}.`,
  };
}

/** Plain words on one line. */
export function words(limit = 400) {
  return value<string>(
    'words',
    `plain words, at most ${limit} characters; put numbers in quotes`,
    (input) =>
      typeof input === 'string' && input.trim() !== '' && input.length <= limit && !/[\p{Cc}\u2028\u2029]/u.test(input),
  );
}

/** Ids become part of the keys of stored records, so they are short and plain. */
export function id() {
  const remedy = 'a letter, then letters, numbers and hyphens, at most 40, in quotes if only numbers';
  return value<string>('an id', remedy, (input) => typeof input === 'string' && /^[a-z][a-z0-9-]{0,39}$/i.test(input));
}

export function whole(what: string, from: number, to: number) {
  const isRight = (input: unknown) =>
    typeof input === 'number' && Number.isInteger(input) && input >= from && input <= to;
  return value<number>(what, `a whole number from ${from} to ${to}`, isRight);
}

export function finite(what: string, from = -1e12, to = 1e12) {
  const isRight = (input: unknown) => typeof input === 'number' && input >= from && input <= to;
  return value<number>(what, `a number from ${from} to ${to}`, isRight);
}

export function day() {
  return value<string>('a date of the calendar', 'year, month and day, like 2026-12-10', isDay);
}

export function isDay(input: unknown): input is string {
  if (typeof input !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(input)) return false;
  try {
    Temporal.PlainDate.from(input);
    return true;
  } catch {
    return false;
  }
}

export function telephone() {
  const isRight = (input: unknown) =>
    typeof input === 'string' && /^[+\d][\d ()-]{1,24}$/.test(input) && /^\D*(?:\d\D*){3,15}$/.test(input);
  return value<string>('a telephone number', 'the number in quotes, like "01539 123456"', isRight);
}

export function yesOrNo() {
  return value<boolean>('true or false', 'true or false', (input) => typeof input === 'boolean');
}

export function oneOf<const T extends string | null>(what: string, choices: readonly T[]) {
  const isRight = (input: unknown) => choices.some((choice) => choice === input);
  return value<T>(what, `one of ${choices.map(String).join(', ')}`, isRight);
}

/** Settings by name; a name that is not known is a fault, not a silence. */
export function settings<Shape extends z.core.$ZodLooseShape>(what: string, shape: Shape) {
  const names = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `Not a setting of ${what}: remove it or use one of ${names}.`
        : expected(what, `its settings, one a line: ${names}`).error(issue),
  });
}

export function list<Item extends z.ZodType>(what: string, item: Item, limits: { min?: number; max?: number } = {}) {
  const { min = 0, max = 200 } = limits;
  return z
    .array(item, expected(what, 'a list, one item a line after a hyphen'))
    .min(min, `Not enough: write at least ${min} here.`)
    .max(max, `Too many: write at most ${max} here.`);
}
