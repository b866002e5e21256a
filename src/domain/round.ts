import type { Day } from './day.ts';
import { freeDaysOf } from './free-days.ts';
import type { Board, Partnership, ReverseSchedule } from './partnership.ts';
import { addWorkingDays } from './working-days.ts';

/** What happens when in a round, in the order of time (DOMAIN.md section 4). The board itself is day 0 of the schedule. */
const STEPS = {
  promptsOn: 'promptsOut',
  nudgeOn: 'nudge',
  lastCallOn: 'lastCall',
  dueOn: 'updatesDue',
  overdueNudgeOn: 'overdueNudge',
  draftOn: 'draftToManager',
  previewOn: 'previewToChair',
  commentsOn: 'chairComments',
  papersOn: 'papersOut',
  boardOn: null,
  actionsOn: 'actionsOut',
  minutesOn: 'minutesOut',
} as const satisfies Record<string, keyof ReverseSchedule | null>;

export type RoundStep = keyof typeof STEPS;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the table just above
export const ROUND_STEPS = Object.keys(STEPS) as readonly RoundStep[];

/**
 * One reporting cycle towards a board meeting, with the day of every step. Its id is the board's: the day on which the
 * data file has the board, also after the board was moved, so that what was said stays in its round; ids sort by time.
 */
export interface Round extends Record<RoundStep, Day> {
  id: string;
  covers: string;
}

/** Where a round stands on a day. */
export type RoundStage =
  | 'not open yet'
  | 'updates are coming in'
  | 'late updates are chased'
  | 'the report is drafted'
  | 'the report is with the chair'
  | 'papers are out'
  | 'the board meets'
  | 'actions and minutes follow'
  | 'over';

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

/** By its dates alone: a stage begins on the day of the step that it is named after. */
export function stageOf(round: Round, today: Day): RoundStage {
  if (today < round.promptsOn) return 'not open yet';
  if (today <= round.dueOn) return 'updates are coming in';
  if (today < round.draftOn) return 'late updates are chased';
  if (today < round.previewOn) return 'the report is drafted';
  if (today < round.papersOn) return 'the report is with the chair';
  if (today < round.boardOn) return 'papers are out';
  if (today === round.boardOn) return 'the board meets';
  return today <= round.minutesOn ? 'actions and minutes follow' : 'over';
}

/** The step that comes next, today's included; undefined when none is left. */
export function nextStep(round: Round, today: Day): RoundStep | undefined {
  return ROUND_STEPS.find((step) => round[step] >= today);
}

/** How many working days before (negative) and after the board each step lies, in the order of time; the board is 0. */
export function scheduleOf({ reverseSchedule }: Partnership): { step: RoundStep; workingDays: number }[] {
  return ROUND_STEPS.map((step) => {
    const name = STEPS[step];
    return { step, workingDays: name === null ? 0 : reverseSchedule[name] };
  });
}

/** Dates by the reverse schedule, in working days before and after the board. */
function planRound(partnership: Partnership, { id, on, covers }: Board): Round {
  const freeDays = freeDaysOf(partnership);
  const schedule = partnership.reverseSchedule;
  const dayOf = (step: RoundStep): Day => {
    const name = STEPS[step];
    return name === null ? on : addWorkingDays(on, schedule[name], freeDays);
  };
  return {
    id,
    covers,
    promptsOn: dayOf('promptsOn'),
    nudgeOn: dayOf('nudgeOn'),
    lastCallOn: dayOf('lastCallOn'),
    dueOn: dayOf('dueOn'),
    overdueNudgeOn: dayOf('overdueNudgeOn'),
    draftOn: dayOf('draftOn'),
    previewOn: dayOf('previewOn'),
    commentsOn: dayOf('commentsOn'),
    papersOn: dayOf('papersOn'),
    boardOn: dayOf('boardOn'),
    actionsOn: dayOf('actionsOn'),
    minutesOn: dayOf('minutesOn'),
  };
}
