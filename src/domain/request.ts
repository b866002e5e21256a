import type { Day, Instant } from './day.ts';
import type { PersonKey } from './person.ts';
import { type Said, type Slot, slotKey, type Update } from './update.ts';
import { secondsBetween } from './working-days.ts';

export const REQUEST_KINDS = ['more time', 'not for us', 'other owner'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];
export type Requested = Extract<Said, { kind: RequestKind }>;

/** What was decided. Only `refused` carries words that somebody wrote. */
export type Verdict =
  /** The date that was asked for, or another one that the manager offered. */
  | { kind: 'agreed'; until: Day }
  | { kind: 'not asked' }
  /** `before` names who led until then. */
  | { kind: 'owner'; organisationId: string; before: string }
  | { kind: 'refused'; reason: string }
  | { kind: 'taken back' };

/**
 * The manager's word on one request. Decisions are added, never changed: `number` counts from 1 over all of them, and
 * the newest about a request stands, unless that takes it back.
 */
export interface RequestDecision extends Slot {
  number: number;
  /** The update that asks. */
  requestId: string;
  asked: RequestKind;
  verdict: Verdict;
  by: PersonKey & { name: string };
  at: Instant;
}

export type StandingDecision = RequestDecision & { verdict: Exclude<Verdict, { kind: 'taken back' }> };

/** How long a decision can be taken back. That a group is not asked any more lasts, so it can be ended at any time. */
export const DECISION_UNDO_SECONDS = 3600;

export function requestIdOf(update: Update): string {
  return `${slotKey(update)}:${update.revision}`;
}

/** What the update asks of the manager, if it asks for anything. */
export function requestedIn({ said }: Update): Requested | undefined {
  return said.kind === 'more time' || said.kind === 'not for us' || said.kind === 'other owner' ? said : undefined;
}

/** The decision that stands on a request. */
export function decisionOn(decisions: readonly RequestDecision[], requestId: string): StandingDecision | undefined {
  const newest = decisions.findLast((one) => one.requestId === requestId);
  return newest && isStanding(newest) ? newest : undefined;
}

/** The newest date that was agreed for a slot, whatever was asked or refused since. */
export function agreedFor(
  decisions: readonly RequestDecision[],
  slot: Slot,
): { decision: StandingDecision; until: Day } | undefined {
  const key = slotKey(slot);
  const decision = decisions.findLast(
    (one) => slotKey(one) === key && one.verdict.kind === 'agreed' && isInForce(decisions, one),
  );
  return decision?.verdict.kind === 'agreed' && isStanding(decision)
    ? { decision, until: decision.verdict.until }
    : undefined;
}

/** Whether it is the newest about its request, and no taking back. */
export function isInForce(decisions: readonly RequestDecision[], decision: RequestDecision): boolean {
  return decisionOn(decisions, decision.requestId)?.number === decision.number;
}

/** "Not for us" that was refused is no answer: the group is asked as before. Everything else stays as it was said. */
export function asDecided(update: Update, decisions: readonly RequestDecision[]): Update {
  if (update.said.kind !== 'not for us') return update;
  const isRefused = decisionOn(decisions, requestIdOf(update))?.verdict.kind === 'refused';
  return isRefused ? { ...update, said: { kind: 'withdrawn' } } : update;
}

export function mayTakeBack({ verdict, at }: RequestDecision, now: Instant): boolean {
  if (verdict.kind === 'taken back') return false;
  return verdict.kind === 'not asked' || secondsBetween(at, now) <= DECISION_UNDO_SECONDS;
}

export function isSameVerdict(one: Verdict, other: Verdict): boolean {
  if (one.kind === 'owner') return other.kind === 'owner' && one.organisationId === other.organisationId;
  return JSON.stringify(one) === JSON.stringify(other);
}

function isStanding(decision: RequestDecision): decision is StandingDecision {
  return decision.verdict.kind !== 'taken back';
}
