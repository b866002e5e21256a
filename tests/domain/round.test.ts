import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Partnership } from '../../src/domain/partnership.ts';
import { currentRound, findRound, nextStep, ROUND_STEPS, type RoundStep, stageOf } from '../../src/domain/round.ts';
import { loadPartnership } from '../../src/register/load.ts';

let partnership: Partnership;
beforeAll(async () => {
  partnership = await loadPartnership('src/register/westmorland-and-furness.yaml');
});

/** The reporting calendar of DOMAIN.md section 8, and the steps between by the reverse schedule of section 4. */
const CALENDAR: [covers: string, days: Record<RoundStep, string>][] = [
  ['Q2, early Q3', daysOf('11-12 11-19 11-23 11-24 11-25 11-26 11-30 12-02 12-03 12-10 12-14 12-17', '2026')],
  ['Q3', daysOf('02-11 02-18 02-22 02-23 02-24 02-25 03-01 03-03 03-04 03-11 03-15 03-18', '2027')],
  ['Q4 and year end', daysOf('05-12 05-19 05-21 05-24 05-25 05-26 05-28 06-02 06-03 06-10 06-14 06-17', '2027')],
  ['Q1', daysOf('08-11 08-18 08-20 08-23 08-24 08-25 08-27 09-01 09-02 09-09 09-13 09-16', '2027')],
  ['Q2', daysOf('11-11 11-18 11-22 11-23 11-24 11-25 11-29 12-01 12-02 12-09 12-13 12-16', '2027')],
];

function daysOf(days: string, year: string): Record<RoundStep, string> {
  const all = days.split(' ').map((day) => `${year}-${day}`);
  return Object.fromEntries(ROUND_STEPS.map((step, place) => [step, all[place] ?? ''])) as Record<RoundStep, string>;
}

describe('the round towards a board', () => {
  it.each(CALENDAR)('that covers %s has its days by the reverse schedule', (covers, days) => {
    expect(findRound(partnership, days.boardOn)).toEqual({ id: days.boardOn, covers, ...days });
  });
});

describe('where a round stands', () => {
  it.each([
    ['2026-11-11', 'not open yet', 'promptsOn'],
    ['2026-11-12', 'updates are coming in', 'promptsOn'],
    ['2026-11-24', 'updates are coming in', 'dueOn'],
    ['2026-11-25', 'late updates are chased', 'overdueNudgeOn'],
    ['2026-11-26', 'the report is drafted', 'draftOn'],
    ['2026-11-30', 'the report is with the chair', 'previewOn'],
    ['2026-12-03', 'papers are out', 'papersOn'],
    ['2026-12-10', 'the board meets', 'boardOn'],
    ['2026-12-11', 'actions and minutes follow', 'actionsOn'],
    ['2026-12-17', 'actions and minutes follow', 'minutesOn'],
    ['2026-12-18', 'over', undefined],
  ] as const)('on %s: %s', (today, stage, next) => {
    const round = findRound(partnership, '2026-12-10');
    expect(round && [stageOf(round, today), nextStep(round, today)]).toEqual([stage, next]);
  });
});

describe('the round that is running', () => {
  it.each([
    ['before its board', '2026-11-23', '2026-12-10'],
    ['on the day of its board', '2026-12-10', '2026-12-10'],
    ['from the day after, the next', '2026-12-11', '2027-03-11'],
    ['before the first board of the file, the first', '2025-01-01', '2026-03-12'],
  ])('%s', (_, today, board) => {
    expect(currentRound(partnership, today)?.id).toBe(board);
  });

  it('is found by its id when it has passed, and not when there is none', () => {
    expect(findRound(partnership, '2026-03-12')?.boardOn).toBe('2026-03-12');
    expect(findRound(partnership, '2026-03-13')).toBeUndefined();
  });

  it('is none after the last board of the file', () => {
    expect(currentRound(partnership, '2028-12-15')).toBeUndefined();
  });
});
