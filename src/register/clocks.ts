import { plainName } from '../domain/names.ts';
import type { Finding, Path } from './fault.ts';
import type { LooseClock, LooseRegister, LooseStep } from './loose.ts';

/** What people type after a clock's number to do something else than a step; no step may be called by these. */
export const CLOCK_WORDS = ['start', 'done', 'pause', 'resume', 'extend', 'close', 'undo'] as const;

/** Clocks, their steps, and the cadences that follow them. */
export function checkClocks(register: LooseRegister): Finding[] {
  return [
    ...register.clocks.flatMap((clock, index) => checkClock(['clocks', index], clock, register)),
    ...register.duties.flatMap((duty, index) =>
      duty.cadences.flatMap((cadence, place) =>
        checkCadence(['duties', index, 'cadences', place], cadence, register.clocks),
      ),
    ),
  ];
}

function checkClock(path: Path, clock: LooseClock, { duties }: LooseRegister): Finding[] {
  const ids = clock.steps.map(({ id }) => id);
  return [
    ...checkReference([...path, 'duty'], clock.duty, 'duty', idsOf(duties)),
    ...clock.steps.flatMap((step, index) => [
      ...checkNames([...path, 'steps', index], step, clock.steps.slice(0, index)),
      ...checkReference([...path, 'steps', index, 'after'], step.after, 'earlier step', [
        'start',
        ...ids.slice(0, index).filter((id) => id !== ''),
      ]),
      ...step.answers.flatMap(({ stillOwed }, place) =>
        stillOwed.flatMap((id, nth) =>
          checkReference([...path, 'steps', index, 'answers', place, 'stillOwed', nth], id, 'step', idsOf(clock.steps)),
        ),
      ),
    ]),
  ];
}

/** Within a clock a word names one step. */
function checkNames(path: Path, step: LooseStep, earlier: readonly LooseStep[]): Finding[] {
  const taken = new Set(earlier.flatMap(namesOf).map(plainName));
  const own: [at: Path, name: string][] = [
    [['id'], step.id],
    [['shortName'], step.shortName],
    ...step.aliases.map((name, index): [Path, string] => [['aliases', index], name]),
  ];
  return own.flatMap(([at, name]): Finding[] => {
    const plain = plainName(name);
    if (CLOCK_WORDS.some((word) => word === plain)) {
      return [{ path: [...path, ...at], message: 'The bot knows this word already. Write another name.' }];
    }
    if (plain === '' || !taken.has(plain)) return [];
    return [{ path: [...path, ...at], message: 'An earlier step has this name. Write one that only this step has.' }];
  });
}

function checkCadence(
  path: Path,
  { kind, clock, step }: { kind: string; clock: string; step: string },
  clocks: readonly LooseClock[],
): Finding[] {
  if (kind !== 'event-driven') return [];
  const steps = idsOf(clocks.find(({ id }) => id === clock)?.steps ?? []);
  return [
    ...checkReference([...path, 'clock'], clock, 'clock', idsOf(clocks)),
    ...(steps.length === 0 ? [] : checkReference([...path, 'step'], step, 'step of this clock', steps)),
  ];
}

/** An empty id is the schema's to refuse, or was left out. */
function checkReference(path: Path, id: string, what: string, known: readonly string[]): Finding[] {
  if (id === '' || known.includes(id)) return [];
  return [{ path, message: `No ${what} has this id. Write one of ${known.join(', ')}.` }];
}

function idsOf(entries: readonly { id: string }[]): string[] {
  return entries.map(({ id }) => id).filter((id) => id !== '');
}

function namesOf({ id, shortName, aliases }: LooseStep): string[] {
  return [id, shortName, ...aliases];
}
