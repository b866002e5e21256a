import type { Clock, Deed, Outcome, PauseReason } from './clock.ts';
import type { Allowance, ClockStep, ClockTemplate } from './clock-template.ts';
import type { Day } from './day.ts';
import { addMonths } from './months.ts';
import { addDays, addWorkingDays, daysBetween, isWorkingDay } from './working-days.ts';

/** `waiting` has no day yet: nobody promised one, or it is counted from a step that has none. `not needed` has none. */
export type StepState = 'done' | 'due' | 'overdue' | 'paused' | 'waiting' | 'not needed';

export interface TimedStep {
  step: ClockStep;
  state: StepState;
  /** While the clock is paused: the day if it were resumed today. */
  dueOn: Day | null;
  doneOn: Day | null;
  answer: string | null;
  /** What this clock allows, where it differs from the register. */
  allowed: Allowance;
  /** Its day was moved for this clock alone. */
  isMoved: boolean;
}

export interface Timetable {
  clock: Clock;
  template: ClockTemplate;
  state: 'running' | 'paused' | 'closed';
  steps: readonly TimedStep[];
  /** The open step with the earliest day; the first open one when none has a day. */
  next: TimedStep | undefined;
  pause: { on: Day; reason: PauseReason } | undefined;
  closed: { on: Day; outcome: Outcome } | undefined;
}

export interface Calendar {
  today: Day;
  holidays: ReadonlySet<Day>;
}

interface Pause {
  fromOn: Day;
  toOn: Day;
}

/**
 * Every step with its due day, done day and state. A step whose base is done (or is the start) runs by itself, and each
 * pause moves it on: by the days of the pause, or by its working days where working days are allowed. A step whose base
 * is open is counted from the base's due day, so it moves with it. An extension only ever gives more time. So no step
 * can fall due before what it is counted from.
 */
export function timetable(clock: Clock, template: ClockTemplate, calendar: Calendar): Timetable {
  const deeds = clock.events.map(({ deed }) => deed);
  const pause = deeds.filter((deed) => deed.kind === 'paused' || deed.kind === 'resumed').at(-1);
  const isPaused = pause?.kind === 'paused';
  const closed = deeds.find((deed) => deed.kind === 'closed');
  const pauses = pausesOf(deeds, closed?.on ?? calendar.today);
  const left = stillOwed(deeds, template);

  const steps: TimedStep[] = [];
  for (const step of template.steps) {
    const times = timesOf(step, steps, clock, pauses, calendar);
    const isLeftOut = closed !== undefined || (left !== undefined && !left.includes(step.id));
    const state = stateOf(times, isLeftOut, isPaused, calendar.today);
    steps.push({ ...times, state, dueOn: state === 'not needed' ? null : times.dueOn });
  }
  const open = steps.filter(isOpen);
  const dated = open
    .filter(({ dueOn }) => dueOn !== null)
    .toSorted((one, other) => (one.dueOn ?? '').localeCompare(other.dueOn ?? ''));
  return {
    clock,
    template,
    state: closed ? 'closed' : isPaused ? 'paused' : 'running',
    steps,
    next: dated[0] ?? open[0],
    pause: isPaused ? { on: pause.on, reason: pause.reason } : undefined,
    closed: closed && { on: closed.on, outcome: closed.outcome },
  };
}

function timesOf(
  step: ClockStep,
  earlier: readonly TimedStep[],
  clock: Clock,
  pauses: readonly Pause[],
  calendar: Calendar,
): Omit<TimedStep, 'state'> {
  const deeds = clock.events.map(({ deed }) => deed);
  const base = earlier.find((one) => one.step.id === step.after);
  const done = deeds.find((deed) => deed.kind === 'done' && deed.step === step.id);
  const changed = deeds.filter((deed) => deed.kind === 'allowance changed' && deed.step === step.id).at(-1);
  const extended = deeds.filter((deed) => deed.kind === 'extended' && deed.step === step.id).at(-1);
  const doneOn = done?.kind === 'done' ? done.on : null;
  const allowed = changed?.kind === 'allowance changed' ? changed.allowed : step.allowed;

  const shift = (day: Day, fromOn: Day) => shiftBy(day, allowed, cut(pauses, fromOn, doneOn), calendar);
  const knownOn = step.after === 'start' ? clock.startedOn : (base?.doneOn ?? null);
  const fromOn = knownOn ?? base?.dueOn ?? null;
  // An extension promises a day where nobody else did; it too comes after what the step is counted from.
  const counted = fromOn && (count(fromOn, allowed, calendar) ?? (extended ? fromOn : null));
  const runsTo = counted && knownOn ? shift(counted, knownOn) : counted;
  const extendedTo = extended?.kind === 'extended' ? shift(extended.until, extended.on) : null;
  const isExtended = extendedTo !== null && (runsTo === null || extendedTo > runsTo);
  return {
    step,
    dueOn: isExtended ? extendedTo : runsTo,
    doneOn,
    answer: done?.kind === 'done' ? done.answer : null,
    allowed,
    isMoved: isExtended || changed !== undefined,
  };
}

function stateOf(
  { doneOn, dueOn }: Pick<TimedStep, 'doneOn' | 'dueOn'>,
  isLeftOut: boolean,
  isPaused: boolean,
  today: Day,
): StepState {
  if (doneOn !== null) return 'done';
  if (isLeftOut) return 'not needed';
  if (dueOn === null) return 'waiting';
  if (isPaused) return 'paused';
  return dueOn < today ? 'overdue' : 'due';
}

export function isOpen({ state }: TimedStep): boolean {
  return state !== 'done' && state !== 'not needed';
}

/** The day that this much time ends on, counted from a day; null when nothing was promised. */
function count(from: Day, allowed: Allowance, { holidays }: Calendar): Day | null {
  switch (allowed.unit) {
    case 'days':
      return addDays(from, allowed.offset);
    case 'working days':
      return addWorkingDays(from, allowed.offset, holidays);
    case 'months':
      return addMonths(from, allowed.offset);
    case 'no promise':
      return null;
  }
}

/** A pause that goes on lasts until `now`. */
function pausesOf(deeds: readonly Deed[], now: Day): Pause[] {
  const pauses: Pause[] = [];
  for (const deed of deeds) {
    const last = pauses.at(-1);
    if (deed.kind === 'paused') pauses.push({ fromOn: deed.on, toOn: now });
    else if (deed.kind === 'resumed' && last) pauses[pauses.length - 1] = { fromOn: last.fromOn, toOn: deed.on };
  }
  return pauses;
}

/** The parts of the pauses in which a step was open and running. */
function cut(pauses: readonly Pause[], fromOn: Day, doneOn: Day | null): Pause[] {
  return pauses
    .map((pause) => ({
      fromOn: pause.fromOn > fromOn ? pause.fromOn : fromOn,
      toOn: doneOn !== null && doneOn < pause.toOn ? doneOn : pause.toOn,
    }))
    .filter((pause) => pause.fromOn < pause.toOn);
}

function shiftBy(day: Day, allowed: Allowance, pauses: readonly Pause[], { holidays }: Calendar): Day {
  return pauses.reduce((at, pause) => {
    const days = daysOf(pause);
    if (allowed.unit !== 'working days') return addDays(at, days.length);
    return addWorkingDays(at, days.filter((one) => isWorkingDay(one, holidays)).length, holidays);
  }, day);
}

/** The day on which a pause begins still counts, the day on which it ends does not. */
function daysOf({ fromOn, toOn }: Pause): Day[] {
  return Array.from({ length: daysBetween(fromOn, toOn) }, (_, index) => addDays(fromOn, index + 1));
}

/** The steps that a decision has left; undefined while nothing was left out. */
function stillOwed(deeds: readonly Deed[], template: ClockTemplate): readonly string[] | undefined {
  for (const deed of deeds) {
    if (deed.kind !== 'done' || deed.answer === null) continue;
    const step = template.steps.find(({ id }) => id === deed.step);
    const left = step?.answers.find(({ id }) => id === deed.answer)?.stillOwed;
    if (left) return left;
  }
  return undefined;
}
