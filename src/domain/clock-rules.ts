import type { Deed } from './clock.ts';
import type { StepAnswer } from './clock-template.ts';
import type { Day } from './day.ts';
import { addMonths } from './months.ts';
import { isOpen, type TimedStep, type Timetable } from './timetable.ts';

/** The longest that a step may be allowed; the register is held to the same. */
export const LONGEST = { days: 1000, 'working days': 500, months: 60 } as const;

/** How far ahead a step may be extended, in months. */
const FARTHEST_MONTHS = 60;

/** Why something can not have happened to a clock. */
export type DeedFault =
  | { fault: 'closed' }
  | { fault: 'no such step' }
  | { fault: 'step done'; on: Day }
  | { fault: 'step not needed' }
  | { fault: 'earlier step open'; step: TimedStep }
  | { fault: 'answer missing'; answers: readonly StepAnswer[] }
  | { fault: 'future'; latestOn: Day }
  | { fault: 'before'; earliestOn: Day }
  | { fault: 'paused already' }
  | { fault: 'not paused' }
  | { fault: 'not later'; than: Day }
  | { fault: 'too far'; latestOn: Day }
  | { fault: 'too long' };

/** What is wrong with the deed on this timetable, today; undefined when it may be recorded. */
export function faultIn(deed: Deed, table: Timetable, today: Day): DeedFault | undefined {
  if (deed.kind === 'started' || deed.kind === 'taken back') return undefined;
  if (table.state === 'closed') return { fault: 'closed' };
  if (deed.on > today) return { fault: 'future', latestOn: today };
  switch (deed.kind) {
    case 'done':
      return faultInDone(deed, table);
    case 'extended':
      return faultInStep(deed.step, table) ?? faultInDay(deed.until, deed.step, table, today);
    case 'allowance changed': {
      const { unit, offset } = deed.allowed;
      const isTooLong = unit !== 'no promise' && !(Number.isInteger(offset) && offset >= 0 && offset <= LONGEST[unit]);
      return faultInStep(deed.step, table) ?? (isTooLong ? { fault: 'too long' } : undefined);
    }
    case 'paused':
      if (table.state === 'paused') return { fault: 'paused already' };
      return before(deed.on, lastOn(table, ['resumed']));
    case 'resumed':
      if (table.state !== 'paused') return { fault: 'not paused' };
      return before(deed.on, lastOn(table, ['paused']));
    case 'closed':
      return before(deed.on, lastOn(table, ['done', 'paused', 'resumed']));
  }
}

function faultInDone(deed: Extract<Deed, { kind: 'done' }>, table: Timetable): DeedFault | undefined {
  const fault = faultInStep(deed.step, table);
  if (fault) return fault;
  const step = table.steps.find((one) => one.step.id === deed.step)?.step;
  const base = table.steps.find((one) => one.step.id === step?.after);
  if (base && isOpen(base)) return { fault: 'earlier step open', step: base };
  const answers = step?.answers ?? [];
  const isAnswered = answers.length === 0 ? deed.answer === null : answers.some(({ id }) => id === deed.answer);
  if (!isAnswered) return { fault: 'answer missing', answers };
  return before(deed.on, base?.doneOn ?? table.clock.startedOn);
}

/** A step that nothing more can happen to. */
function faultInStep(id: string, table: Timetable): DeedFault | undefined {
  const step = table.steps.find((one) => one.step.id === id);
  if (!step) return { fault: 'no such step' };
  if (step.doneOn !== null) return { fault: 'step done', on: step.doneOn };
  return step.state === 'not needed' ? { fault: 'step not needed' } : undefined;
}

function faultInDay(until: Day, id: string, table: Timetable, today: Day): DeedFault | undefined {
  const timed = table.steps.find((one) => one.step.id === id);
  const base = table.steps.find((one) => one.step.id === timed?.step.after);
  const dueOn = timed?.dueOn ?? base?.dueOn;
  const latestOn = addMonths(today, FARTHEST_MONTHS);
  if (until < today) return { fault: 'before', earliestOn: today };
  if (dueOn && until <= dueOn) return { fault: 'not later', than: dueOn };
  return until > latestOn ? { fault: 'too far', latestOn } : undefined;
}

function before(on: Day, earliestOn: Day): DeedFault | undefined {
  return on < earliestOn ? { fault: 'before', earliestOn } : undefined;
}

/** The latest day on which one of these happened, or the start. */
function lastOn({ clock }: Timetable, kinds: readonly Deed['kind'][]): Day {
  return clock.events.reduce(
    (last, { deed }) => (kinds.includes(deed.kind) && 'on' in deed && deed.on > last ? deed.on : last),
    clock.startedOn,
  );
}
