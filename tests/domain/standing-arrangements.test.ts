import { expect, test } from '@jest/globals';
import type { Arranged, Arrangement } from '../../src/domain/arrangement.ts';
import { countSnoozes, standingFrom, standingOn } from '../../src/domain/standing-arrangements.ts';

const ann = { tenantId: 'tenant', objectId: 'ann' };
const bob = { tenantId: 'tenant', objectId: 'bob' };

function arrange(...all: Arranged[]): Arrangement[] {
  return all.map((arranged, index) => ({ number: index + 1, arranged, by: ann, at: '2026-11-23T10:00:00.000Z' }));
}

function leave(fromOn: string, untilOn: string, person = ann): Arranged {
  return { kind: 'leave', person, fromOn, untilOn, standIn: null };
}

function snooze(untilOn: string, deadlineId = 'd'): Arranged {
  return { kind: 'snooze', person: ann, deadlineId, untilOn };
}

function numbersOn(all: Arrangement[], day: string): number[] {
  return standingOn(all, day).map(({ number }) => number);
}

test('leave and pause stand on both their first and their last day, and on no other', () => {
  const all = arrange(leave('2026-12-01', '2026-12-07'), {
    kind: 'pause',
    whom: { groupId: 'barrow' },
    fromOn: '2026-12-07',
    untilOn: '2026-12-09',
  });
  const days = ['2026-11-30', '2026-12-01', '2026-12-07', '2026-12-08', '2026-12-09', '2026-12-10'];
  expect(days.map((day) => numbersOn(all, day))).toEqual([[], [1], [1, 2], [2], [2], []]);
});

test('what was put off is said again on the day to which it was put off', () => {
  const all = arrange(snooze('2026-11-26'));
  expect(numbersOn(all, '2026-11-22')).toEqual([]);
  expect(numbersOn(all, '2026-11-23')).toEqual([1]);
  expect(numbersOn(all, '2026-11-25')).toEqual([1]);
  expect(numbersOn(all, '2026-11-26')).toEqual([]);
});

test('the newest of overlapping arrangements of one matter stands, others keep standing beside it', () => {
  const all = arrange(
    leave('2026-12-01', '2026-12-20'),
    leave('2026-12-05', '2026-12-10', bob),
    leave('2026-12-10', '2026-12-12'),
    leave('2026-12-25', '2026-12-28'),
  );
  expect(numbersOn(all, '2026-12-05')).toEqual([2]);
  expect(numbersOn(all, '2026-12-11')).toEqual([3]);
  expect(standingFrom(all, '2026-12-11').map(({ number }) => number)).toEqual([3, 4]);
});

test('two deadlines put off are two matters', () => {
  expect(numbersOn(arrange(snooze('2026-11-26', 'one'), snooze('2026-11-27', 'two')), '2026-11-24')).toEqual([1, 2]);
});

test('what was ended stands no more, nor does what it had replaced', () => {
  const all = arrange(leave('2026-12-01', '2026-12-20'), leave('2026-12-05', '2026-12-08'), {
    kind: 'ended',
    number: 2,
  });
  expect(numbersOn(all, '2026-12-06')).toEqual([]);
});

test('putting off is counted for each person and deadline, without what was taken back', () => {
  const all = arrange(snooze('2026-11-24'), snooze('2026-11-25'), snooze('2026-11-24', 'other'), {
    kind: 'ended',
    number: 1,
  });
  expect([countSnoozes(all, ann, 'd'), countSnoozes(all, ann, 'other'), countSnoozes(all, bob, 'd')]).toEqual([
    1, 1, 0,
  ]);
});
