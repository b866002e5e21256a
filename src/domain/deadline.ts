import type { ActionOwner } from './board-action.ts';
import type { ClockStep } from './clock-template.ts';
import type { Day } from './day.ts';
import { freeDaysOf } from './free-days.ts';
import { type Horizon, isWithin } from './kinds/due-day.ts';
import { findDueDays } from './kinds/index.ts';
import type { CadenceKind, Duty, Partnership, ReverseSchedule, Rung } from './partnership.ts';
import type { PersonKey } from './person.ts';
import { type Round, roundsOf } from './round.ts';
import { formatDay } from './words.ts';

/** One dated thing that somebody owes: by a duty's cadence, to a round, as a step of a clock, or as the board agreed. */
export interface Deadline {
  /** The same at every reckoning: the duty, which of its cadences, the day. Another day is another deadline. */
  id: string;
  /** Null for a round, which asks every group about every duty, and for an action that is about none. */
  dutyId: string | null;
  kind: CadenceKind | 'round' | 'clock' | 'question' | 'agreed' | 'action';
  /** "Figures for the year to 31 March published" */
  what: string;
  /** As law or register name it, working day or not (see `FindDueDays`). */
  on: Day;
  /** When its reminders go out, and to whom. */
  ladder: readonly Rung[];
  /** Of a clock's step, where it need not be who leads the duty. */
  owedBy?: ClockStep['owedBy'];
  /** Of a question, and of an update that was given more time: who is to answer, and who is told when nobody has. */
  asked?: { of: { groupId: string } | PersonKey; by: PersonKey | null };
  /** Of an action: who owes it, whoever leads the duty. */
  owner?: ActionOwner;
}

/** A round that nobody answers climbs as what is owed by quarter does (DOMAIN.md section 2). */
const ROUND_ESCALATION: readonly Rung[] = [
  { offset: -3, unit: 'working days', to: 'lead and deputy' },
  { offset: -5, unit: 'working days', to: 'manager' },
  { offset: -10, unit: 'working days', to: 'chair' },
];

/**
 * Every deadline that the register holds inside the horizon, by day; on one day the round comes first, then duties in
 * the order of the register. Nothing is stored, so a changed cadence changes what is ahead and nothing else.
 */
export function deadlinesOf(partnership: Partnership, horizon: Horizon): Deadline[] {
  const rounds = roundsOf(partnership)
    .filter(({ dueOn }) => isWithin(dueOn, horizon))
    .map((round) => deadlineOfRound(round, partnership.reverseSchedule));
  const duties = partnership.duties.flatMap((duty) => deadlinesOfDuty(partnership, duty, horizon));
  return [...rounds, ...duties].toSorted((one, other) => (one.on === other.on ? 0 : one.on < other.on ? -1 : 1));
}

function deadlinesOfDuty(partnership: Partnership, duty: Duty, horizon: Horizon): Deadline[] {
  const calendar = { freeDays: freeDaysOf(partnership), boards: partnership.boards.map(({ on }) => on) };
  const found = duty.cadences.flatMap((cadence) =>
    findDueDays(cadence, horizon, calendar).map((due) => ({ ...due, kind: cadence.kind })),
  );
  const times = new Map<string, number>();
  return found.map(({ on, kind, which, what, ladder }) => {
    const key = `${duty.id}:${which}:${on}`;
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    // Two cadences of one kind on one day keep apart by their order; the first is named as if it were alone.
    const id = time === 1 ? key : `${key}:${time}`;
    return { id, dutyId: duty.id, kind, what, on, ladder: ladder ?? duty.ladder };
  });
}

/** What is due to the board on the day of a round: the round's updates answer it, so nobody is asked for it twice. */
export function ridersIn(deadlines: readonly Deadline[]): ReadonlySet<Deadline> {
  const roundDays = new Set(deadlines.filter(({ kind }) => kind === 'round').map(({ on }) => on));
  return new Set(deadlines.filter(({ kind, on }) => kind === 'board' && roundDays.has(on)));
}

/** The round that a deadline belongs to; undefined for others, and for a round whose day has moved since. */
export function roundBehind(partnership: Partnership, { id }: Pick<Deadline, 'id'>): Round | undefined {
  return roundsOf(partnership).find((round) => idOfRound(round) === id);
}

function idOfRound({ id, dueOn }: Round): string {
  return `round:${id}:${dueOn}`;
}

function deadlineOfRound(round: Round, schedule: ReverseSchedule): Deadline {
  const nudges = [schedule.nudge, schedule.lastCall, schedule.overdueNudge].map(
    (step): Rung => ({ offset: schedule.updatesDue - step, unit: 'working days', to: 'lead' }),
  );
  return {
    id: idOfRound(round),
    dutyId: null,
    kind: 'round',
    what: `Updates for the board on ${formatDay(round.boardOn)}`,
    on: round.dueOn,
    ladder: [...nudges, ...ROUND_ESCALATION],
  };
}
