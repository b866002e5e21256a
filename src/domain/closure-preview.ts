import type { ClockStep } from './clock-template.ts';
import type { Day } from './day.ts';
import { type Deadline, deadlinesOf } from './deadline.ts';
import { freeDaysOf } from './free-days.ts';
import { rungsOf } from './ladder.ts';
import type { Partnership, Rung } from './partnership.ts';
import { ROUND_STEPS, type Round, type RoundStep, roundsOf } from './round.ts';
import { isOpen, type Timetable } from './timetable.ts';
import { addDays } from './working-days.ts';

/** A deadline that moves lies near the closed days, so one from this long ago is the same before and after. */
const DAYS_BACK = 120;
const DAYS_AHEAD = 800 + 120;

export interface Move {
  from: Day;
  to: Day;
}

/** Nudges are among the reminders, and a board stays where it is. */
const STEPS = ROUND_STEPS.filter((step) => !['nudgeOn', 'lastCallOn', 'overdueNudgeOn', 'boardOn'].includes(step));

/** What becomes of dates when days are closed or opened: only what is different, by day. */
export interface ClosurePreview {
  rounds: (Move & { boardOn: Day; step: RoundStep })[];
  /** Of duties. Rounds are in the list of their own. */
  deadlines: (Move & { dutyId: string; what: string })[];
  reminders: (Move & { dutyId: string | null; what: string; rung: Rung })[];
}

export function previewClosure(before: Partnership, after: Partnership, today: Day): ClosurePreview {
  const horizon = { fromOn: addDays(today, -DAYS_BACK), toOn: addDays(today, DAYS_AHEAD) };
  const pairs = pairUp(withoutRiders(deadlinesOf(before, horizon)), withoutRiders(deadlinesOf(after, horizon)));
  const isAhead = ({ from, to }: Move) => from !== to && (from >= today || to >= today);
  const reminders = pairs.flatMap(([old, now]) => {
    const then = rungsOf(old, freeDaysOf(before));
    return rungsOf(now, freeDaysOf(after)).flatMap(({ rung, on }) => {
      const was = then.find((one) => nameOf(one.rung) === nameOf(rung));
      return was ? [{ dutyId: now.dutyId, what: now.what, rung, from: was.on, to: on }] : [];
    });
  });
  return {
    rounds: roundsOf(before)
      .flatMap((round) => movesOf(round, roundsOf(after)))
      .filter(isAhead),
    deadlines: pairs
      .flatMap(([old, now]) =>
        now.dutyId === null ? [] : [{ dutyId: now.dutyId, what: now.what, from: old.on, to: now.on }],
      )
      .filter(isAhead),
    reminders: reminders.filter(isAhead).toSorted((one, other) => (one.from < other.from ? -1 : 1)),
  };
}

/** A step of a running clock whose day moves. Clocks that stand in both lists are compared. */
export interface ClockMove extends Move {
  table: Timetable;
  step: ClockStep;
}

/** Which open steps of these clocks move; the tables are of the same clocks, with the days before and after. */
export function movesOfClocks(before: readonly Timetable[], after: readonly Timetable[]): ClockMove[] {
  return after.flatMap((table) => {
    const old = before.find(({ clock }) => clock.number === table.clock.number);
    return table.steps.filter(isOpen).flatMap(({ step, dueOn: to }) => {
      const from = old?.steps.find((one) => one.step.id === step.id)?.dueOn ?? null;
      return from === null || to === null || from === to ? [] : [{ table, step, from, to }];
    });
  });
}

function movesOf(old: Round, rounds: readonly Round[]): ClosurePreview['rounds'] {
  const now = rounds.find(({ id }) => id === old.id) ?? old;
  return STEPS.map((step) => ({
    boardOn: old.boardOn,
    step,
    from: old[step],
    to: now[step],
  }));
}

/** What is due to the board on the day of a round is within the round, and reminded of with it. */
function withoutRiders(deadlines: readonly Deadline[]): Deadline[] {
  const roundDays = new Set(deadlines.filter(({ kind }) => kind === 'round').map(({ on }) => on));
  return deadlines.filter(({ kind, on }) => kind !== 'board' || !roundDays.has(on));
}

/** The first of a kind before is the first of it after, and so on: no day that is closed makes one more or one fewer. */
function pairUp(before: readonly Deadline[], after: readonly Deadline[]): [Deadline, Deadline][] {
  const groups = new Map<string, Deadline[]>();
  for (const deadline of after) {
    const group = groups.get(keyOf(deadline)) ?? [];
    groups.set(keyOf(deadline), [...group, deadline]);
  }
  return before.flatMap((deadline) => {
    const now = groups.get(keyOf(deadline))?.shift();
    return now ? [[deadline, now] satisfies [Deadline, Deadline]] : [];
  });
}

/** Rounds differ by their board, which `what` names. */
function keyOf({ dutyId, kind, what }: Deadline): string {
  return `${dutyId} ${kind} ${what}`;
}

function nameOf({ offset, unit, to }: Rung): string {
  return `${offset} ${unit} ${to}`;
}
