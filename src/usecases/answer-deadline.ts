import { mayAnswerDeadline } from '../domain/answering.ts';
import type { DeadlineAnswer } from '../domain/arrangement.ts';
import type { Deadline } from '../domain/deadline.ts';
import { findDeadline, isAnsweredByUpdates } from '../domain/find-deadline.ts';
import { findDuty } from '../domain/partnership.ts';
import { isManaging, type Person } from '../domain/person.ts';
import { isSamePerson } from '../domain/standing-arrangements.ts';
import { secondsBetween } from '../domain/working-days.ts';
import type { Tools } from './ports.ts';

/** How long the word that a deadline is met can be taken back. */
export const UNDO_SECONDS = 3600;

export type AnswerOutcome =
  | { outcome: 'recorded'; answer: DeadlineAnswer; isRepeat: boolean }
  /** Somebody said so before; nothing was stored. */
  | { outcome: 'done already'; answer: DeadlineAnswer }
  /** Somebody took it back after the card was drawn; nothing was stored. */
  | { outcome: 'overtaken' }
  | { outcome: 'no such deadline' }
  /** Updates answer it. */
  | { outcome: 'asks for updates' }
  | { outcome: 'not yours' };

export type WithdrawOutcome = AnswerOutcome | { outcome: 'too late' } | { outcome: 'nothing to undo' };

type AnswerTools = Pick<Tools, 'store' | 'partnership' | 'now'>;

/**
 * Records that a deadline is met. `basedOn` is the revision that the person saw: the next number can be taken once only,
 * so two people who answer at once answer once, and the same tap delivered twice is recorded once.
 */
export async function answerDeadline(
  tools: AnswerTools,
  ask: { deadlineId: string; basedOn?: number; who: Person },
): Promise<AnswerOutcome> {
  const refused = refusalOf(tools, ask);
  if (refused) return refused;
  const newest = await tools.store.deadlineAnswers.newest(ask.deadlineId);
  if (newest?.said === 'done') return doneBefore(tools, newest, ask.who);
  const revision = newest?.revision ?? 0;
  if (ask.basedOn !== undefined && ask.basedOn !== revision) return { outcome: 'overtaken' };
  return record(tools, { ...ask, revision: revision + 1, said: 'done' });
}

/** Takes it back, for an hour: whoever said it, or the manager. */
export async function withdrawAnswer(
  tools: AnswerTools,
  ask: { deadlineId: string; basedOn: number; who: Person },
): Promise<WithdrawOutcome> {
  const refused = refusalOf(tools, ask);
  if (refused) return refused;
  const newest = await tools.store.deadlineAnswers.newest(ask.deadlineId);
  if (!newest) return { outcome: 'nothing to undo' };
  if (newest.said === 'withdrawn') return { outcome: 'recorded', answer: newest, isRepeat: true };
  if (newest.revision !== ask.basedOn) return { outcome: 'overtaken' };
  if (!isSamePerson(newest.by, ask.who) && !isManaging(ask.who)) return { outcome: 'not yours' };
  if (!mayStillUndo(newest, tools.now())) return { outcome: 'too late' };
  return record(tools, { ...ask, revision: newest.revision + 1, said: 'withdrawn' });
}

export function mayStillUndo({ at }: Pick<DeadlineAnswer, 'at'>, now: string): boolean {
  return secondsBetween(at, now) <= UNDO_SECONDS;
}

function refusalOf(
  { partnership }: AnswerTools,
  { deadlineId, who }: { deadlineId: string; who: Person },
): Exclude<AnswerOutcome, { outcome: 'recorded' }> | undefined {
  const deadline: Deadline | undefined = findDeadline(partnership, deadlineId);
  if (!deadline) return { outcome: 'no such deadline' };
  if (isAnsweredByUpdates(partnership, deadline)) return { outcome: 'asks for updates' };
  const duty = deadline.dutyId === null ? undefined : findDuty(partnership, deadline.dutyId);
  return duty && mayAnswerDeadline(who, duty) ? undefined : { outcome: 'not yours' };
}

async function record(
  tools: AnswerTools,
  { deadlineId, revision, said, who }: Pick<DeadlineAnswer, 'deadlineId' | 'revision' | 'said'> & { who: Person },
): Promise<AnswerOutcome> {
  const { tenantId, objectId, name } = who;
  const answer: DeadlineAnswer = { deadlineId, revision, said, by: { tenantId, objectId, name }, at: tools.now() };
  if ((await tools.store.deadlineAnswers.add(answer)) === 'added') {
    await note(tools, answer);
    return { outcome: 'recorded', answer, isRepeat: false };
  }
  const newest = await tools.store.deadlineAnswers.newest(deadlineId);
  if (newest?.said === 'done' && said === 'done') return doneBefore(tools, newest, who);
  return { outcome: 'overtaken' };
}

async function doneBefore(tools: AnswerTools, answer: DeadlineAnswer, who: Person): Promise<AnswerOutcome> {
  if (!isSamePerson(answer.by, who)) return { outcome: 'done already', answer };
  // The first time may have ended between the answer and what follows it.
  await note(tools, answer);
  return { outcome: 'recorded', answer, isRepeat: true };
}

/** In the audit, under a name that repeats harmlessly; and reminders follow from it. */
async function note({ store }: AnswerTools, { deadlineId, revision, said, by, at }: DeadlineAnswer): Promise<void> {
  await store.audit.append({
    id: `deadline:${deadlineId}:${revision}`,
    at,
    by: { tenantId: by.tenantId, objectId: by.objectId },
    act: said === 'done' ? 'deadline done' : 'deadline open again',
    subject: deadlineId,
    detail: {},
  });
  await store.plan.ask();
}
