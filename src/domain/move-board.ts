import type { Day } from './day.ts';
import { freeDaysOf, nameFreeDay } from './free-days.ts';
import type { Board, Partnership } from './partnership.ts';
import { addDays, addWorkingDays } from './working-days.ts';

/** Further than this nobody postpones a meeting: it is another one. */
const FARTHEST_DAYS = 120;

/** Why a board can not be moved so. */
export type MoveFault =
  | { fault: 'no change' }
  /** What has been is not counted anew. */
  | { fault: 'past'; on: Day }
  | { fault: 'too far'; on: Day; latest: Day }
  | { fault: 'no such board'; boardId: Day }
  /** Nobody works then. `near`: the working days on either side on which it may meet. */
  | { fault: 'no day for a board'; on: Day; because: string; near: readonly Day[] }
  /** Another board meets then, or between the two days: rounds keep their order. */
  | { fault: 'board in the way'; on: Day; other: Day };

/** A board that has met stays where it was; one that is to come meets on a working day between its neighbours. */
export function faultsInMove(
  partnership: Partnership,
  { boardId, to }: { boardId: Day; to: Day },
  today: Day,
): MoveFault[] {
  const board = partnership.boards.find(({ id }) => id === boardId);
  if (!board) return [{ fault: 'no such board', boardId }];
  if (board.on === to) return [{ fault: 'no change' }];
  if (board.on < today) return [{ fault: 'past', on: board.on }];
  if (to < today) return [{ fault: 'past', on: to }];
  const latest = addDays(board.id, FARTHEST_DAYS);
  if (to > latest) return [{ fault: 'too far', on: to, latest }];
  const other = inTheWay(partnership, board, to);
  if (other) return [{ fault: 'board in the way', on: to, other: other.on }];
  const because = nameFreeDay(partnership, to);
  if (because === undefined) return [];
  const freeDays = freeDaysOf(partnership);
  const near = [addWorkingDays(to, -1, freeDays), addWorkingDays(to, 1, freeDays)].filter(
    (on) => on >= today && on !== board.on && !inTheWay(partnership, board, on),
  );
  return [{ fault: 'no day for a board', on: to, because, near }];
}

/** The board that is meant where a day is named: its own, else the one nearest to it among those that are to come. */
export function boardNear(partnership: Partnership, on: Day, today: Day): Board | undefined {
  const ahead = partnership.boards.filter((board) => board.on >= today);
  const distance = (board: Board) => Math.abs(Date.parse(board.on) - Date.parse(on));
  return ahead.toSorted((one, other) => distance(one) - distance(other))[0];
}

function inTheWay({ boards }: Partnership, board: Board, to: Day): Board | undefined {
  const [from, until] = to < board.on ? [to, board.on] : [board.on, to];
  return boards.find((one) => one !== board && one.on >= from && one.on <= until);
}
