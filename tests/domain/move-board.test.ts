import { beforeAll, describe, expect, it } from '@jest/globals';
import { applyChanges, faultsIn, inverseOf } from '../../src/domain/changes.ts';
import { boardNear } from '../../src/domain/move-board.ts';
import type { Partnership } from '../../src/domain/partnership.ts';
import { currentRound, findRound } from '../../src/domain/round.ts';
import { loadPartnership } from '../../src/register/load.ts';
import { aChange } from '../builders.ts';

const TODAY = '2026-11-23';
const BOARD = '2026-12-10';

let register: Partnership;
beforeAll(async () => {
  register = await loadPartnership('src/register/westmorland-and-furness.yaml');
});

const moved = (to: string, boardId = BOARD) => ({ kind: 'board moved', boardId, to }) as const;
const faults = (to: string, boardId = BOARD, today = TODAY) =>
  faultsIn({ register, changes: [], today }, moved(to, boardId));

describe('a board that is moved', () => {
  it('takes every date of its round along, and the round keeps its name', () => {
    const after = applyChanges(register, [aChange({ changed: moved('2026-12-17') })]);
    expect(findRound(after, BOARD)).toMatchObject({
      id: BOARD,
      boardOn: '2026-12-17',
      promptsOn: '2026-11-19',
      dueOn: '2026-12-01',
      papersOn: '2026-12-10',
      minutesOn: '2026-12-24',
    });
    expect(currentRound(after, '2026-12-15')?.id).toBe(BOARD);
    expect(currentRound(after, '2026-12-18')?.id).toBe('2027-03-11');
    expect(findRound(after, '2027-03-11')).toEqual(findRound(register, '2027-03-11'));
  });

  it('goes back where it was', () => {
    const first = aChange({ number: 1, changed: moved('2026-12-17') });
    const second = aChange({ number: 2, changed: moved('2026-12-15') });
    expect(inverseOf(register, [first], second.changed)).toEqual(moved('2026-12-17'));
    expect(inverseOf(register, [], first.changed)).toEqual(moved(BOARD));
    expect(applyChanges(register, [first, aChange({ number: 2, changed: moved(BOARD) })]).boards).toEqual(
      register.boards,
    );
  });

  it('is passed over when the register no longer has it', () => {
    expect(applyChanges(register, [aChange({ changed: moved('2026-12-17', '2026-12-09') })])).toBe(register);
  });
});

describe('where a board may not go', () => {
  it.each([
    ['into the past', '2026-11-20', [{ fault: 'past', on: '2026-11-20' }]],
    ['where it is', BOARD, [{ fault: 'no change' }]],
    ['onto another board', '2027-03-11', [{ fault: 'board in the way', on: '2027-03-11', other: '2027-03-11' }]],
    ['beyond another board', '2027-03-12', [{ fault: 'board in the way', on: '2027-03-12', other: '2027-03-11' }]],
    ['very far', '2027-06-30', [{ fault: 'too far', on: '2027-06-30', latest: '2027-04-09' }]],
  ])('%s', (_, to, found) => {
    expect(faults(to)).toEqual(found);
  });

  it('onto a day without work, where the working days beside it are named', () => {
    expect(faults('2026-12-12')).toEqual([
      { fault: 'no day for a board', on: '2026-12-12', because: 'weekend', near: ['2026-12-11', '2026-12-14'] },
    ]);
    expect(faults('2026-12-25')).toMatchObject([{ because: 'Christmas Day', near: ['2026-12-24', '2026-12-29'] }]);
    // The day before lies in the past, so only the one after is offered.
    expect(faults('2026-12-05', BOARD, '2026-12-05')).toMatchObject([{ near: ['2026-12-07'] }]);
  });

  it('once it has met', () => {
    expect(faults('2026-12-17', BOARD, '2026-12-11')).toEqual([{ fault: 'past', on: BOARD }]);
    expect(faults('2026-12-17', '2026-12-09')).toEqual([{ fault: 'no such board', boardId: '2026-12-09' }]);
  });
});

it('the board that is meant by a day is the nearest of those to come', () => {
  expect(boardNear(register, '2027-03-12', TODAY)?.id).toBe('2027-03-11');
  expect(boardNear(register, '2026-12-17', TODAY)?.id).toBe(BOARD);
  expect(boardNear(register, '2026-12-17', '2026-12-11')?.id).toBe('2027-03-11');
});

it('the switch for opening rounds is changed and changed back', () => {
  const changed = { kind: 'round opening', opening: 'manual' } as const;
  expect(applyChanges(register, [aChange({ changed })]).roundOpening).toBe('manual');
  expect(inverseOf(register, [], changed)).toEqual({ kind: 'round opening', opening: 'automatic' });
  expect(faultsIn({ register, changes: [aChange({ changed })], today: TODAY }, changed)).toEqual([
    { fault: 'no change' },
  ]);
});
