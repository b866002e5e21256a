import { beforeAll, describe, expect, it } from '@jest/globals';
import { applyChanges } from '../../src/domain/changes.ts';
import { previewClosure } from '../../src/domain/closure-preview.ts';
import { previewLadder } from '../../src/domain/ladder-preview.ts';
import type { Duty, Partnership, Rung } from '../../src/domain/partnership.ts';
import { loadPartnership } from '../../src/register/load.ts';
import { aChange } from '../builders.ts';

const TODAY = '2026-11-23';

let register: Partnership;
beforeAll(async () => {
  register = await loadPartnership('src/register/westmorland-and-furness.yaml');
});

function withLadder(dutyId: string, ladder: Rung[]): [Partnership, Duty] {
  const partnership = applyChanges(register, [aChange({ changed: { kind: 'ladder', dutyId, ladder } })]);
  const duty = partnership.duties.find(({ id }) => id === dutyId);
  if (!duty) throw new Error(`No ${dutyId}.`);
  return [partnership, duty];
}

const lead = (offset: number, unit: Rung['unit'] = 'days'): Rung => ({ offset, unit, to: 'lead' });

describe('a ladder as dates', () => {
  it('is one part for the next deadline of each thing that the duty owes', () => {
    const parts = previewLadder(...withLadder('D03', [lead(30)]), TODAY);
    expect(parts.map(({ what, dueOn, by }) => [what, dueOn, by])).toEqual([
      ['Update for the board', '2026-11-24', 'the round'],
      ['Figures for the year to 31 March published', '2027-04-30', 'this ladder'],
      ['Procedure reviewed', '2027-09-30', 'this ladder'],
      ['Steps of each case review', null, 'its clock'],
    ]);
    expect(parts.map(({ rungs }) => rungs.map(({ on }) => on))).toEqual([[], ['2027-03-31'], ['2027-08-31'], []]);
  });

  it('holds the end of a three-yearly plan and its refresh', () => {
    const parts = previewLadder(...withLadder('D01', [lead(60)]), TODAY);
    expect(parts.map(({ what, dueOn }) => [what, dueOn])).toEqual([
      ['Refreshed for the new year', '2027-03-31'],
      [expect.stringContaining('New plan approved'), '2029-03-31'],
    ]);
  });

  it('says from which day a reminder moves, and why, and which days have been', () => {
    const [partnership, duty] = withLadder('D04', [lead(60), lead(30), lead(4), lead(0), lead(-1, 'working days')]);
    const closed = { ...partnership, closureDays: [{ on: '2026-11-27', name: 'Boiler' }] };
    const [first] = previewLadder(closed, duty, TODAY);
    expect(first?.dueOn).toBe('2026-12-01');
    expect(first?.rungs.map(({ on, movedFrom, isPast }) => [on, movedFrom, isPast])).toEqual([
      ['2026-10-02', null, true],
      ['2026-10-30', { on: '2026-11-01', because: 'weekend' }, true],
      ['2026-11-26', { on: '2026-11-27', because: 'Boiler' }, false],
      ['2026-12-01', null, false],
      ['2026-12-02', null, false],
    ]);
  });

  it('shows both of two places that are said at once', () => {
    const [first] = previewLadder(...withLadder('D04', [lead(3), lead(2), lead(1, 'working days')]), TODAY);
    expect(first?.rungs.map(({ rung, on, isMerged }) => [rung.offset, on, isMerged])).toEqual([
      [3, '2026-11-27', true],
      [2, '2026-11-27', false],
      [1, '2026-11-30', false],
    ]);
  });
});

describe('what a closed day moves', () => {
  function close(...days: string[]): Partnership {
    return { ...register, closureDays: days.map((on) => ({ on, name: 'Closed' })) };
  }

  it('is nothing where nothing falls on it or is counted over it', () => {
    expect(previewClosure(register, register, TODAY)).toEqual({ rounds: [], deadlines: [], reminders: [] });
  });

  it('is the days of the round that are counted back over it, before and after', () => {
    const { rounds } = previewClosure(register, close('2026-12-02'), TODAY);
    expect(rounds).toEqual([
      { boardOn: '2026-12-10', step: 'dueOn', from: '2026-11-24', to: '2026-11-23' },
      { boardOn: '2026-12-10', step: 'draftOn', from: '2026-11-26', to: '2026-11-25' },
      { boardOn: '2026-12-10', step: 'previewOn', from: '2026-11-30', to: '2026-11-27' },
      { boardOn: '2026-12-10', step: 'commentsOn', from: '2026-12-02', to: '2026-12-01' },
    ]);
  });

  it('is a deadline that is counted on over it, with its reminders, and no other deadline', () => {
    const { rounds, deadlines, reminders } = previewClosure(register, close('2027-01-18'), TODAY);
    expect(rounds).toEqual([]);
    expect(deadlines).toEqual([{ dutyId: 'D05', what: 'Datasets supplied', from: '2027-01-22', to: '2027-01-25' }]);
    expect(reminders.every(({ from, to }) => from !== to)).toBe(true);
    const moved = reminders.find(({ dutyId, rung }) => dutyId === 'D05' && rung.offset === -5);
    expect(moved).toMatchObject({ from: '2027-01-29', to: '2027-02-01' });
  });

  it('is the reminders that land on it, which roll back', () => {
    const { reminders } = previewClosure(register, close('2027-04-16'), TODAY);
    expect(reminders).toContainEqual(
      expect.objectContaining({ dutyId: 'D03', rung: lead(14), from: '2027-04-16', to: '2027-04-15' }),
    );
  });

  it('turns around when the day is opened again', () => {
    const there = previewClosure(register, close('2026-12-02', '2027-01-18'), TODAY);
    const back = previewClosure(close('2026-12-02', '2027-01-18'), register, TODAY);
    const turned = <M extends { from: string; to: string }>(moves: readonly M[]) =>
      moves.map((move) => ({ ...move, from: move.to, to: move.from }));
    const names = (moves: readonly object[]) => moves.map((move) => JSON.stringify(move)).toSorted();
    expect(names(turned(back.rounds))).toEqual(names(there.rounds));
    expect(names(turned(back.deadlines))).toEqual(names(there.deadlines));
    expect(names(turned(back.reminders))).toEqual(names(there.reminders));
  });
});
