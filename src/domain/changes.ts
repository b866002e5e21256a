import type { Change, Changed } from './change.ts';
import type { Day, Instant } from './day.ts';
import { freeDaysOf, nameFreeDay } from './free-days.ts';
import { checkLadder, type LadderFault } from './ladder.ts';
import { faultsInMove, type MoveFault } from './move-board.ts';
import { findDuty, type Partnership, type Rung } from './partnership.ts';
import { faultsInReassignment, leadInstead, type ReassignFault, reassign, withDuty } from './reassignment.ts';
import { addDays, isWorkingDay } from './working-days.ts';

/** Further ahead than this no deadline is shown and no reminder is planned, so a closure would show no effect. */
const DAYS_AHEAD = 800;
/** As in the data file: a marking stands on every page and card. */
const LONGEST_MARKING = 60;

/** Why something of the register can not be changed so. */
export type ChangeFault =
  | LadderFault
  | MoveFault
  | { fault: 'no such duty'; dutyId: string }
  /** Somebody who leads the duty must hear of it at least once. */
  | { fault: 'nobody leads' }
  /** Nobody works then as it is: "weekend", "Good Friday". */
  | { fault: 'free already'; on: Day; because: string }
  | { fault: 'board'; on: Day }
  | { fault: 'not closed'; on: Day; because: string | undefined }
  /** `most` characters, on one line. */
  | { fault: 'long marking'; most: number }
  | ReassignFault;

/**
 * The register as it stands with the changes on top, which are taken in the order of their numbers. What an old change
 * says of something that the register no longer has is passed over. The register itself when nothing is different, so
 * that what was worked out from it still holds.
 */
export function applyChanges(register: Partnership, changes: readonly Change[]): Partnership {
  return changes
    .toSorted((one, other) => one.number - other.number)
    .reduce((standing, { changed }) => apply(register, standing, changed), register);
}

function apply(register: Partnership, standing: Partnership, changed: Changed): Partnership {
  switch (changed.kind) {
    case 'ladder':
      return withLadder(register, standing, changed.dutyId, changed.ladder);
    case 'closure day added': {
      const { on, name } = changed;
      if (nameFreeDay(standing, on) !== undefined) return standing;
      const closureDays = [...standing.closureDays, { on, name }].toSorted((one, other) =>
        one.on < other.on ? -1 : 1,
      );
      return { ...standing, closureDays };
    }
    case 'closure day removed': {
      const closureDays = standing.closureDays.filter(({ on }) => on !== changed.on);
      return closureDays.length === standing.closureDays.length ? standing : { ...standing, closureDays };
    }
    case 'group not asked':
    case 'group asked again':
    case 'lead':
      return reassign(register, standing, changed);
    case 'board moved':
      return withBoard(standing, changed.boardId, changed.to);
    case 'round opening':
      return standing.roundOpening === changed.opening ? standing : { ...standing, roundOpening: changed.opening };
    case 'marking':
      return standing.marking === changed.marking ? standing : { ...standing, marking: changed.marking };
  }
}

function withBoard(standing: Partnership, boardId: Day, to: Day): Partnership {
  const board = standing.boards.find(({ id }) => id === boardId);
  if (!board || board.on === to) return standing;
  const boards = standing.boards
    .map((one) => (one === board ? { ...one, on: to } : one))
    .toSorted((one, other) => (one.on < other.on ? -1 : 1));
  return { ...standing, boards };
}

function withLadder(
  register: Partnership,
  standing: Partnership,
  dutyId: string,
  ladder: readonly Rung[] | null,
): Partnership {
  const own = findDuty(register, dutyId);
  if (!own) return standing;
  const before = findDuty(standing, dutyId) ?? own;
  const duty =
    ladder === null
      ? { ...before, ladder: own.ladder, cadences: own.cadences }
      : { ...before, ladder, cadences: own.cadences.map(({ ladder: _, ...rest }) => rest) };
  return withDuty(register, standing, duty);
}

/** The ladder that was put in place of a duty's own, and when; undefined while the register's stands. */
export function ladderInstead(
  changes: readonly Change[],
  dutyId: string,
): { ladder: readonly Rung[]; at: Instant } | undefined {
  const last = changes.findLast(({ changed }) => changed.kind === 'ladder' && changed.dutyId === dutyId);
  return last?.changed.kind === 'ladder' && last.changed.ladder
    ? { ladder: last.changed.ladder, at: last.at }
    : undefined;
}

/** What is wrong with a change, given how everything stands; empty when it may be made. */
export function faultsIn(
  standing: { register: Partnership; changes: readonly Change[]; today: Day },
  changed: Changed,
): ChangeFault[] {
  const partnership = applyChanges(standing.register, standing.changes);
  switch (changed.kind) {
    case 'ladder':
      return faultsInLadder(standing, changed.dutyId, changed.ladder);
    case 'closure day added': {
      const wrong = faultsInDay(changed.on, standing.today);
      if (wrong.length > 0) return wrong;
      const because = nameFreeDay(partnership, changed.on);
      if (because !== undefined) return [{ fault: 'free already', on: changed.on, because }];
      const isBoard = partnership.boards.some(({ on }) => on === changed.on);
      return isBoard ? [{ fault: 'board', on: changed.on }] : [];
    }
    case 'group not asked':
    case 'group asked again':
    case 'lead':
      return faultsInReassignment(partnership, changed);
    case 'closure day removed': {
      const wrong = faultsInDay(changed.on, standing.today);
      if (wrong.length > 0) return wrong;
      const isClosed = partnership.closureDays.some(({ on }) => on === changed.on);
      return isClosed ? [] : [{ fault: 'not closed', on: changed.on, because: nameFreeDay(partnership, changed.on) }];
    }
    case 'board moved':
      return faultsInMove(partnership, changed, standing.today);
    case 'round opening':
      return partnership.roundOpening === changed.opening ? [{ fault: 'no change' }] : [];
    case 'marking':
      if (changed.marking.length > LONGEST_MARKING) return [{ fault: 'long marking', most: LONGEST_MARKING }];
      return partnership.marking === changed.marking ? [{ fault: 'no change' }] : [];
  }
}

function faultsInLadder(
  { register, changes }: { register: Partnership; changes: readonly Change[] },
  dutyId: string,
  ladder: readonly Rung[] | null,
): ChangeFault[] {
  if (!findDuty(register, dutyId)) return [{ fault: 'no such duty', dutyId }];
  const standing = ladderInstead(changes, dutyId)?.ladder ?? null;
  if (ladder === null) return standing === null ? [{ fault: 'no change' }] : [];
  const faults = checkLadder(ladder);
  if (faults.length > 0) return faults;
  if (!ladder.some(({ to }) => to.startsWith('lead'))) return [{ fault: 'nobody leads' }];
  return standing !== null && isSameLadder(ladder, standing) ? [{ fault: 'no change' }] : [];
}

function faultsInDay(on: Day, today: Day): ChangeFault[] {
  if (on < today) return [{ fault: 'past', on }];
  const latest = addDays(today, DAYS_AHEAD);
  return on > latest ? [{ fault: 'too far', on, latest }] : [];
}

/** The order of the rungs says nothing. */
export function isSameLadder(one: readonly Rung[], other: readonly Rung[]): boolean {
  const key = (ladder: readonly Rung[]) =>
    ladder
      .map(({ offset, unit, to }) => `${offset} ${unit} ${to}`)
      .toSorted()
      .join();
  return key(one) === key(other);
}

/** What a change is about: the newest about a thing stands. */
export function subjectOf(changed: Changed): string {
  switch (changed.kind) {
    case 'ladder':
      return changed.dutyId;
    case 'lead':
      return `${changed.dutyId} lead`;
    case 'group not asked':
    case 'group asked again':
      return `${changed.dutyId} ${changed.groupId}`;
    case 'board moved':
      // A day too: who closes the day from which a board was moved can not be overrun by taking the move back.
      return changed.boardId;
    case 'round opening':
      return 'rounds';
    case 'marking':
      return 'marking';
    case 'closure day added':
    case 'closure day removed':
      return changed.on;
  }
}

/**
 * What brings everything back to where it stood before a change. Undefined when nothing would be different: the day was
 * free, or closed, for another reason.
 */
export function inverseOf(register: Partnership, before: readonly Change[], changed: Changed): Changed | undefined {
  switch (changed.kind) {
    case 'ladder': {
      const ladder = ladderInstead(before, changed.dutyId)?.ladder ?? null;
      return { ...changed, ladder };
    }
    case 'closure day added': {
      const wasFree = !isWorkingDay(changed.on, freeDaysOf(applyChanges(register, before)));
      return wasFree ? undefined : { kind: 'closure day removed', on: changed.on };
    }
    case 'closure day removed': {
      const was = applyChanges(register, before).closureDays.find(({ on }) => on === changed.on);
      return was && { kind: 'closure day added', ...was };
    }
    case 'group not asked':
      return { ...changed, kind: 'group asked again' };
    case 'group asked again':
      return { ...changed, kind: 'group not asked' };
    case 'lead':
      return { ...changed, organisationId: leadInstead(before, changed.dutyId) };
    case 'board moved': {
      const was = applyChanges(register, before).boards.find(({ id }) => id === changed.boardId);
      return was && { ...changed, to: was.on };
    }
    case 'round opening':
      return { ...changed, opening: applyChanges(register, before).roundOpening };
    case 'marking':
      return { ...changed, marking: applyChanges(register, before).marking };
  }
}
