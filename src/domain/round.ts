import type { Day } from './day.ts';
import { freeDaysOf } from './free-days.ts';
import type { Board, Partnership } from './partnership.ts';
import { addWorkingDays } from './working-days.ts';

/** One reporting cycle towards a board meeting. Its id is the day of the board, so ids sort by time. */
export interface Round {
  id: string;
  boardOn: Day;
  covers: string;
  promptsOn: Day;
  dueOn: Day;
  previewOn: Day;
  papersOn: Day;
}

/** Dates depend on the register alone, so each register's rounds are worked out once. */
const known = new WeakMap<Partnership, readonly Round[]>();

/** Every round of the register, in the order of its boards. */
export function roundsOf(partnership: Partnership): readonly Round[] {
  const rounds = known.get(partnership) ?? partnership.boards.map((board) => planRound(partnership, board));
  known.set(partnership, rounds);
  return rounds;
}

/** The round whose board is next (the day of the board included); undefined when the register has no later board. */
export function currentRound(partnership: Partnership, today: Day): Round | undefined {
  return roundsOf(partnership).find((round) => round.boardOn >= today);
}

/** A round by its id, also when its board has passed. */
export function findRound(partnership: Partnership, roundId: string): Round | undefined {
  return roundsOf(partnership).find((round) => round.id === roundId);
}

/** Dates by the reverse schedule, in working days before the board. */
function planRound(partnership: Partnership, board: Board): Round {
  const freeDays = freeDaysOf(partnership);
  const schedule = partnership.reverseSchedule;
  return {
    id: board.on,
    boardOn: board.on,
    covers: board.covers,
    promptsOn: addWorkingDays(board.on, schedule.promptsOut, freeDays),
    dueOn: addWorkingDays(board.on, schedule.updatesDue, freeDays),
    previewOn: addWorkingDays(board.on, schedule.previewToChair, freeDays),
    papersOn: addWorkingDays(board.on, schedule.papersOut, freeDays),
  };
}
