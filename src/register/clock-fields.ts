import { z } from 'zod';
import { LONGEST } from '../domain/clock-rules.ts';
import type { Allowance } from '../domain/clock-template.ts';
import { day, expected, id, list, oneOf, settings, whole, words } from './fields.ts';

const otherNames = list('a list of other names', words(60));

function counted<const Unit extends keyof typeof LONGEST>(unit: Unit) {
  return settings(`a time in ${unit}`, { unit: z.literal(unit), offset: whole('a length of time', 0, LONGEST[unit]) });
}

const allowed: z.ZodType<Allowance> = z.discriminatedUnion(
  'unit',
  [
    counted('days'),
    counted('working days'),
    counted('months'),
    settings('a time that nobody promises', { unit: z.literal('no promise'), offset: z.null().default(null) }),
  ],
  expected('a unit of time', 'a unit, one of days, working days, months, no promise'),
);

const answer = settings('an answer', {
  id: id(),
  name: words(60),
  aliases: otherNames,
  stillOwed: list('a list of steps', id()).optional(),
});

const step = settings('a step', {
  id: id(),
  name: words(160),
  shortName: words(40),
  aliases: otherNames,
  stage: words(60),
  allowed,
  after: id(),
  owedBy: oneOf('who owes it', ['chair', 'manager', 'lead', 'partners', 'outside']),
  answers: list('a list of answers', answer, { max: 6 }).default([]),
});

/** A clock of the register. */
export const clockFields = settings('a clock', {
  id: id(),
  name: words(120),
  shortName: words(40),
  aliases: otherNames,
  label: words(20),
  duty: id(),
  startedBy: words(120),
  renamed: settings('the new name', {
    shortName: words(40),
    inForceOn: z.union([z.null(), day()], expected('a day', 'a date like 2027-04-01, or null until it is known')),
  }).optional(),
  steps: list('a list of steps', step, { min: 1, max: 20 }),
});
