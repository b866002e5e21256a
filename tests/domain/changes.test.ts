import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Change, Changed } from '../../src/domain/change.ts';
import { applyChanges, faultsIn, inverseOf, ladderInstead } from '../../src/domain/changes.ts';
import { deadlinesOf } from '../../src/domain/deadline.ts';
import { freeDaysOf } from '../../src/domain/free-days.ts';
import type { Partnership, Rung } from '../../src/domain/partnership.ts';
import { findRound } from '../../src/domain/round.ts';
import { loadPartnership } from '../../src/register/load.ts';
import { aChange } from '../builders.ts';

const TODAY = '2026-11-23';
const SHORT: Rung[] = [
  { offset: 7, unit: 'days', to: 'lead' },
  { offset: -1, unit: 'working days', to: 'manager' },
];

let register: Partnership;
beforeAll(async () => {
  register = await loadPartnership('src/register/westmorland-and-furness.yaml');
});

function numbered(...all: Changed[]): Change[] {
  return all.map((changed, index) => aChange({ number: index + 1, changed }));
}

const ladderOf = (dutyId: string, ladder: readonly Rung[] | null): Changed => ({ kind: 'ladder', dutyId, ladder });
const close = (on: string, name = 'Christmas closure'): Changed => ({ kind: 'closure day added', on, name });
const open = (on: string): Changed => ({ kind: 'closure day removed', on });

const laddersOf = (partnership: Partnership, dutyId: string) =>
  deadlinesOf(partnership, { fromOn: TODAY, toOn: '2027-11-23' })
    .filter((deadline) => deadline.dutyId === dutyId)
    .map(({ ladder }) => ladder);

describe('the register with changes on top', () => {
  it('is the very same object without any, and with those that make no difference', () => {
    expect(applyChanges(register, [])).toBe(register);
    const idle = numbered(ladderOf('D99', SHORT), ladderOf('D03', null), open('2027-02-01'), close('2026-12-25'));
    expect(applyChanges(register, idle)).toBe(register);
  });

  it('has another ladder for everything that the duty owes, and for nothing else', () => {
    const changed = applyChanges(register, numbered(ladderOf('D03', SHORT)));
    expect(new Set(laddersOf(changed, 'D03'))).toEqual(new Set([SHORT]));
    expect(laddersOf(changed, 'D12')).toEqual(laddersOf(register, 'D12'));
    expect(laddersOf(register, 'D03')).not.toContain(SHORT);
  });

  it('goes by the newest about a thing, in the order of the numbers', () => {
    const longer: Rung[] = [{ offset: 9, unit: 'days', to: 'lead' }];
    const all = numbered(ladderOf('D03', SHORT), ladderOf('D03', longer));
    expect(laddersOf(applyChanges(register, all.toReversed()), 'D03')).toContain(longer);
    const back = applyChanges(register, numbered(ladderOf('D03', SHORT), ladderOf('D03', null)));
    expect(laddersOf(back, 'D03')).toEqual(laddersOf(register, 'D03'));
  });

  it('has closure days added and taken away, in order, and counts with them', () => {
    const changed = applyChanges(
      register,
      numbered(close('2026-12-31'), close('2026-12-09', 'Boiler'), open('2026-12-31')),
    );
    expect(changed.closureDays).toEqual([{ on: '2026-12-09', name: 'Boiler' }]);
    expect(freeDaysOf(changed).has('2026-12-09')).toBe(true);
    expect(freeDaysOf(register).has('2026-12-09')).toBe(false);
    expect([register, changed].map((one) => findRound(one, '2026-12-10')?.dueOn)).toEqual(['2026-11-24', '2026-11-23']);
  });

  it('opens a closure day of the data file as well', () => {
    const own = { ...register, closureDays: [{ on: '2026-12-30', name: 'In the file' }] };
    expect(applyChanges(own, numbered(open('2026-12-30'))).closureDays).toEqual([]);
  });

  it('holds a day once that the data file names later', () => {
    const own = { ...register, closureDays: [{ on: '2026-12-30', name: 'In the file' }] };
    expect(applyChanges(own, numbered(close('2026-12-30'))).closureDays).toHaveLength(1);
  });
});

describe('what is wrong with a change', () => {
  const faults = (changed: Changed, ...before: Changed[]) =>
    faultsIn({ register, changes: numbered(...before), today: TODAY }, changed).map(({ fault }) => fault);

  it.each<[string, Changed, Changed[], string[]]>([
    ['a day of work', close('2026-12-29'), [], []],
    ['today', close(TODAY), [], []],
    ['yesterday', close('2026-11-22'), [], ['past']],
    ['a day that is too far ahead', close('2029-02-01'), [], ['too far']],
    ['a Saturday', close('2026-11-28'), [], ['free already']],
    ['a bank holiday', close('2026-12-25'), [], ['free already']],
    ['a day that is closed', close('2026-12-29'), [close('2026-12-29')], ['free already']],
    ['a day that was opened again', close('2026-12-29'), [close('2026-12-29'), open('2026-12-29')], []],
    ['a day of the board', close('2026-12-10'), [], ['board']],
    ['opening a closed day', open('2026-12-29'), [close('2026-12-29')], []],
    ['opening an open day', open('2026-12-29'), [], ['not closed']],
    ['opening a bank holiday', open('2026-12-25'), [], ['not closed']],
    ['opening a day that has been', open('2026-11-20'), [], ['past']],
    ['another ladder', ladderOf('D03', SHORT), [], []],
    ['the ladder that stands', ladderOf('D03', SHORT.toReversed()), [ladderOf('D03', SHORT)], ['no change']],
    ['the register’s ladder, which stands', ladderOf('D03', null), [], ['no change']],
    ['the register’s ladder, where another stands', ladderOf('D03', null), [ladderOf('D03', SHORT)], []],
    ['no place', ladderOf('D03', []), [], ['empty']],
    ['nobody who leads', ladderOf('D03', [{ offset: 3, unit: 'days', to: 'manager' }]), [], ['nobody leads']],
    ['a duty that is not there', ladderOf('D99', SHORT), [], ['no such duty']],
  ])('%s', (_what, changed, before, found) => {
    expect(faults(changed, ...before)).toEqual(found);
  });
});

describe('taking a change back', () => {
  it.each<[string, Changed, Changed[]]>([
    ['a first ladder', ladderOf('D03', SHORT), []],
    ['a second ladder', ladderOf('D03', [{ offset: 9, unit: 'days', to: 'lead' }]), [ladderOf('D03', SHORT)]],
    ['going back to the register', ladderOf('D03', null), [ladderOf('D03', SHORT)]],
    ['closing a day', close('2026-12-29'), []],
    ['opening a day, with its name', open('2026-12-29'), [close('2026-12-29', 'Boiler')]],
  ])('%s leaves everything as it stood', (_what, changed, before) => {
    const changes = numbered(...before);
    const undo = inverseOf(register, changes, changed);
    expect(undo).toBeDefined();
    const after = numbered(...before, changed, ...(undo ? [undo] : []));
    expect(applyChanges(register, after)).toEqual(applyChanges(register, changes));
    expect(ladderInstead(after, 'D03')?.ladder).toEqual(ladderInstead(changes, 'D03')?.ladder);
  });

  it('is nothing where the change made no difference', () => {
    expect(inverseOf(register, [], close('2026-12-25'))).toBeUndefined();
    expect(inverseOf(register, [], open('2026-12-25'))).toBeUndefined();
  });
});

describe('the marking', () => {
  const mark = (marking: string): Changed => ({ kind: 'marking', marking });
  const faults = (marking: string) => faultsIn({ register, changes: [], today: TODAY }, mark(marking));

  it('stands from a change on, and back in the inverse', () => {
    expect(applyChanges(register, numbered(mark('OFFICIAL-SENSITIVE'))).marking).toBe('OFFICIAL-SENSITIVE');
    expect(applyChanges(register, numbered(mark(register.marking)))).toBe(register);
    const before = numbered(mark('ONE'));
    expect(inverseOf(register, before, mark('TWO'))).toEqual(mark('ONE'));
    expect(inverseOf(register, [], mark('TWO'))).toEqual(mark('OFFICIAL'));
  });

  it('is another one, and short enough for a card', () => {
    expect(faults('OFFICIAL-SENSITIVE')).toEqual([]);
    expect(faults('')).toEqual([]);
    expect(faults('OFFICIAL')).toEqual([{ fault: 'no change' }]);
    expect(faults('O'.repeat(61))).toEqual([{ fault: 'long marking', most: 60 }]);
  });
});
