import { z } from 'zod';

const word = z.string().catch('');
const number = z.number().catch(Number.NaN);
const wordList = z.array(word).catch([]);

function each<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const item = z.object(shape);
  return z.array(item.catch(() => item.parse({}))).catch([]);
}

const names = { id: word, name: word, shortName: word, aliases: wordList };
const ladder = each({ offset: number, unit: word, to: word });
const cadences = each({
  kind: word,
  month: number,
  day: number,
  refreshMonth: number,
  refreshDay: number,
  clock: word,
  step: word,
  ladder,
});
const measures = each({ id: word, name: word });
const answers = each({ id: word, stillOwed: wordList });
const steps = each({ id: word, shortName: word, aliases: wordList, after: word, answers });

/**
 * The data as far as it is any good, so that a wrong month in one duty does not hide a wrong group in another:
 * what the schema refuses is empty here, and every list keeps its places.
 */
const looseRegister = z.object({
  organisations: each(names),
  groups: each({ ...names, absent: wordList }),
  duties: each({
    ...names,
    cadences,
    leadRole: word,
    leads: wordList,
    support: wordList,
    groups: wordList,
    measures,
    ladder,
  }),
  themes: each({ ...names, duties: wordList }),
  clocks: each({ ...names, duty: word, steps }),
  boards: each({ id: word, on: word }),
  holidays: each({ on: word }),
  closureDays: each({ on: word }),
  holidaysElsewhere: each({ on: word }),
  reverseSchedule: z.record(z.string(), number).catch({}),
});

export type LooseRegister = z.infer<typeof looseRegister>;
export type LooseDuty = LooseRegister['duties'][number];
export type LooseClock = LooseRegister['clocks'][number];
export type LooseStep = LooseClock['steps'][number];
export type LooseNamed = LooseRegister['organisations'][number];

/** Takes data of any shape. */
export function readLoosely(data: unknown): LooseRegister {
  return looseRegister.catch(() => looseRegister.parse({})).parse(data);
}
