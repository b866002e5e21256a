import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Partnership } from '../../src/domain/partnership.ts';
import { currentRound, findRound } from '../../src/domain/round.ts';
import { addWorkingDays } from '../../src/domain/working-days.ts';
import { loadPartnership } from '../../src/register/load.ts';

let partnership: Partnership;
beforeAll(async () => {
  partnership = await loadPartnership('src/register/westmorland-and-furness.yaml');
});

/** The reporting calendar of DOMAIN.md section 8: board, covers, prompts out, updates due, preview, papers, minutes. */
const CALENDAR = [
  ['2026-12-10', 'Q2, early Q3', '2026-11-12', '2026-11-24', '2026-11-30', '2026-12-03', '2026-12-17'],
  ['2027-03-11', 'Q3', '2027-02-11', '2027-02-23', '2027-03-01', '2027-03-04', '2027-03-18'],
  ['2027-06-10', 'Q4 and year end', '2027-05-12', '2027-05-24', '2027-05-28', '2027-06-03', '2027-06-17'],
  ['2027-09-09', 'Q1', '2027-08-11', '2027-08-23', '2027-08-27', '2027-09-02', '2027-09-16'],
  ['2027-12-09', 'Q2', '2027-11-11', '2027-11-23', '2027-11-29', '2027-12-02', '2027-12-16'],
] as const;

describe('the round towards a board', () => {
  it.each(CALENDAR)('of %s (%s) has its dates by the reverse schedule', (...row) => {
    const [boardOn, covers, promptsOn, dueOn, previewOn, papersOn, minutesOn] = row;
    expect(findRound(partnership, boardOn)).toEqual({
      id: boardOn,
      boardOn,
      covers,
      promptsOn,
      dueOn,
      previewOn,
      papersOn,
    });
    const holidays = new Set(partnership.holidays.map((holiday) => holiday.on));
    expect(addWorkingDays(boardOn, partnership.reverseSchedule.minutesOut, holidays)).toBe(minutesOn);
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
