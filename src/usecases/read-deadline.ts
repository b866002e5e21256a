import { deadlineOfAction, readActionId } from '../domain/action-deadlines.ts';
import { readAgreedId } from '../domain/agreed-deadlines.ts';
import type { DeadlineAnswer } from '../domain/arrangement.ts';
import { type ActionRevision, standingActions } from '../domain/board-action.ts';
import { clockDeadlinesOf } from '../domain/clock-deadlines.ts';
import type { Deadline } from '../domain/deadline.ts';
import { findDeadline, readClockId } from '../domain/find-deadline.ts';
import type { OwedDuty } from '../domain/owed.ts';
import { findDuty, findGroup } from '../domain/partnership.ts';
import { readQuestionId } from '../domain/question.ts';
import { readAskedDeadlines } from './asked-deadlines.ts';
import { openInRound } from './open-in-round.ts';
import type { Tools } from './ports.ts';
import { viewClock } from './view-clocks.ts';

/** A deadline as the facts have it now. */
export interface KnownDeadline {
  deadline: Deadline;
  isMet: boolean;
  /** The newest word about it, where people say themselves that it is done. */
  answer: DeadlineAnswer | undefined;
  /** What of a round nobody has answered; empty for others. */
  open: readonly OwedDuty[];
  /** The action that it is. */
  action?: ActionRevision;
}

/** Undefined when there is no such deadline any more: the register, or the clock, gives another day. */
export async function readDeadline(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  id: string,
): Promise<KnownDeadline | undefined> {
  const ofClock = readClockId(id);
  if (ofClock) return readStep(tools, id, ofClock);
  const ofAction = readActionId(id);
  if (ofAction !== undefined) return readAction(tools, id, ofAction);
  if (readAgreedId(id) || readQuestionId(id) !== undefined) return readAsked(tools, id);
  const deadline = findDeadline(tools.partnership, id);
  if (!deadline) return undefined;
  if (deadline.kind === 'round') {
    const open = await openInRound(tools, deadline.id.split(':')[1] ?? '');
    return { deadline, isMet: open.length === 0, answer: undefined, open };
  }
  const answer = await tools.store.deadlineAnswers.newest(id);
  return { deadline, isMet: answer?.said === 'done', answer, open: [] };
}

/** A step that was done keeps its place on a card; one of a paused clock has no day, and so no deadline. */
async function readStep(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  id: string,
  { number, step }: { number: number; step: string },
): Promise<KnownDeadline | undefined> {
  const view = await viewClock(tools, number);
  if (view.outcome !== 'clock') return undefined;
  const { table } = view;
  const whole = {
    ...table,
    steps: table.steps.map((one) => (one.step.id === step ? { ...one, state: 'due' as const } : one)),
  };
  const deadline = clockDeadlinesOf(tools.partnership, [whole]).find((one) => one.id === id);
  const isMet = table.steps.some((one) => one.step.id === step && one.state === 'done');
  return deadline && { deadline, isMet, answer: undefined, open: [] };
}

/** A question, or a date that was agreed for an update. */
async function readAsked(tools: Pick<Tools, 'store' | 'partnership'>, id: string): Promise<KnownDeadline | undefined> {
  const { deadlines, done } = await readAskedDeadlines(tools);
  const deadline = deadlines.find((one) => one.id === id);
  const slot = readAgreedId(id);
  const isMet = done.has(id);
  const duty = findDuty(tools.partnership, slot?.dutyId ?? '');
  const group = findGroup(tools.partnership, slot?.groupId ?? '');
  return deadline && { deadline, isMet, answer: undefined, open: duty && group && !isMet ? [{ duty, group }] : [] };
}

/** One that was done keeps its place on a card; another day is another deadline. */
async function readAction(
  { store }: Pick<Tools, 'store'>,
  id: string,
  number: number,
): Promise<KnownDeadline | undefined> {
  const [action] = standingActions(await store.actions.record(number));
  const deadline = action && deadlineOfAction(action);
  if (!action || deadline?.id !== id) return undefined;
  return { deadline, isMet: action.state === 'done', answer: undefined, open: [], action };
}
