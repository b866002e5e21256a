import type { Partnership } from '../domain/partnership.ts';
import type { Period } from '../domain/period.ts';
import { type Date, dateOf, makePeriod } from './make-period.ts';
import { readDate } from './read-date.ts';

type Boards = Pick<Partnership, 'boards'>;

/** "this round", "last board", "the March board", "round to the board on 10 December 2026". */
export function readRound(words: string, today: Date, { boards }: Boards): Period | undefined {
  if (!/\b(?:round|board|meeting)\b/.test(words)) return undefined;
  const rest = words
    .replace(/\b(?:reporting|round|board|meeting|the|to|on|of|for|in)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const next = boards.findIndex((board) => board.on >= today.toString());
  if (rest === 'this' || words === 'round') return roundTo(next, boards);
  const last = next < 0 ? boards.length - 1 : next - 1;
  if (rest === 'last') return roundTo(last, boards);

  const asked = readDate(rest);
  if (!asked) return undefined;
  const isAsked = ({ on }: { on: string }) => {
    const { year, month, day } = dateOf(on);
    return month === asked.month && day === (asked.day ?? day) && year === (asked.year ?? year);
  };
  return roundTo(boards.slice(0, last + 2).findLastIndex(isAsked), boards);
}

/** The round before the one that ends on this day; undefined before the first. */
export function roundBefore(boardOn: string, { boards }: Boards): Period | undefined {
  return roundTo(
    boards.findLastIndex((board) => board.on < boardOn),
    boards,
  );
}

/**
 * A round of the register as a period: from the day after the board before to its own board.
 * The first one reaches back a year, so that nothing said early is lost.
 */
function roundTo(index: number, boards: Boards['boards']): Period | undefined {
  const board = boards[index];
  if (!board) return undefined;
  const on = dateOf(board.on);
  const before = boards[index - 1];
  const last = before ? dateOf(before.on) : on.subtract({ years: 1 });
  return makePeriod('round', last.add({ days: 1 }), on);
}
