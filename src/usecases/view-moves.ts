import type { Changed } from '../domain/change.ts';
import type { Move } from '../domain/closure-preview.ts';
import type { Day } from '../domain/day.ts';
import { describePlace, WHO } from '../domain/ladder-words.ts';
import { findDuty, type Partnership } from '../domain/partnership.ts';
import { ROUND_WORDS } from '../domain/round-words.ts';
import { formatDay } from '../domain/words.ts';
import type { ClosureView } from './preview-change.ts';
import type { BoardMove } from './preview-move.ts';

/** Every date that a change would move, before anything is saved. */
export interface MovesView {
  sections: { title: string; moves: (Move & { what: string })[] }[];
  /** Days that stay as they are although they were asked for, and why. */
  leftOut: { on: Day; because: string }[];
  /** The days that would be closed or opened. */
  days: Day[];
  /** Groups whose card shows the new days at once. */
  posted: number;
  basedOn: number;
}

export function movesOfClosure(partnership: Partnership, view: ClosureView): MovesView {
  const { moves, clocks, changed, leftOut, basedOn } = view;
  const named = (dutyId: string | null, what: string) => nameDuty(partnership, dutyId, what);
  return {
    sections: [
      {
        title: 'Rounds',
        moves: moves.rounds.map(({ from, to, step, boardOn }) => ({
          from,
          to,
          what: `${ROUND_WORDS[step]}, board of ${formatDay(boardOn)}`,
        })),
      },
      {
        title: 'Deadlines of duties',
        moves: moves.deadlines.map(({ from, to, dutyId, what }) => ({ from, to, what: named(dutyId, what) })),
      },
      {
        title: 'Clocks',
        moves: clocks.map(({ from, to, table, step }) => ({
          from,
          to,
          what: `${table.template.label} ${table.clock.number}: ${step.shortName}`,
        })),
      },
      {
        title: 'Reminders',
        moves: moves.reminders.map(({ from, to, dutyId, what, rung }) => ({
          from,
          to,
          what: `${named(dutyId, what)}. ${WHO[rung.to]}, ${describePlace(rung)}`,
        })),
      },
    ].filter((section) => section.moves.length > 0),
    leftOut: leftOut.flatMap((fault) => {
      if (fault.fault === 'free already') return [{ on: fault.on, because: fault.because }];
      return fault.fault === 'not closed' ? [{ on: fault.on, because: fault.because ?? 'not closed' }] : [];
    }),
    days: changed.flatMap((one: Changed) => ('on' in one ? [one.on] : [])),
    posted: 0,
    basedOn,
  };
}

/** The days of the round that stay are among the moves: the whole round is read at once. */
export function movesOfBoard(partnership: Partnership, view: BoardMove): MovesView {
  return {
    sections: [
      {
        title: 'This round',
        moves: view.steps.map(({ from, to, step }) => ({ from, to, what: ROUND_WORDS[step] })),
      },
      {
        title: 'Deadlines of duties',
        moves: view.deadlines.map(({ from, to, dutyId, what }) => ({
          from,
          to,
          what: nameDuty(partnership, dutyId, what),
        })),
      },
    ].filter((section) => section.moves.length > 0),
    leftOut: [],
    days: [view.after.boardOn],
    posted: view.posted,
    basedOn: view.basedOn,
  };
}

function nameDuty(partnership: Partnership, dutyId: string | null, what: string): string {
  const duty = dutyId === null ? undefined : findDuty(partnership, dutyId);
  return duty ? `${duty.id} ${duty.shortName}: ${what}` : what;
}
