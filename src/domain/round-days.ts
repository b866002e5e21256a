import type { Day } from './day.ts';
import { type Horizon, isWithin } from './kinds/due-day.ts';
import type { Partnership } from './partnership.ts';
import { type RoundStep, roundsOf } from './round.ts';
import { ROUND_WORDS } from './round-words.ts';
import { formatDay } from './words.ts';

/** What people do on a day of a round. Reminders go out by themselves, and that updates are due is a deadline. */
const SHOWN: readonly RoundStep[] = [
  'promptsOn',
  'draftOn',
  'previewOn',
  'commentsOn',
  'papersOn',
  'boardOn',
  'actionsOn',
  'minutesOn',
];

/** One day of a round in a calendar. */
export interface RoundDay {
  id: string;
  on: Day;
  /** "Papers go out, for the board on 10 December 2026" */
  title: string;
  isBoard: boolean;
}

/** The dates of every round inside the horizon, by day. */
export function roundDaysOf(partnership: Partnership, horizon: Horizon): RoundDay[] {
  return roundsOf(partnership)
    .flatMap((round) =>
      SHOWN.map((step): RoundDay => {
        const isBoard = step === 'boardOn';
        const what = isBoard
          ? `Board meets: ${round.covers}`
          : `${ROUND_WORDS[step]}, for the board on ${formatDay(round.boardOn)}`;
        return { id: `${round.id}:${step}`, on: round[step], title: what, isBoard };
      }),
    )
    .filter(({ on }) => isWithin(on, horizon))
    .toSorted((one, other) => one.on.localeCompare(other.on));
}
