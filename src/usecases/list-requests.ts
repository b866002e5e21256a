import type { Duty, Group } from '../domain/partnership.ts';
import { findDuty, findGroup } from '../domain/partnership.ts';
import {
  decisionOn,
  isInForce,
  mayTakeBack,
  type Requested,
  requestedIn,
  requestIdOf,
  type StandingDecision,
} from '../domain/request.ts';
import { findRound, type Round, roundsOf } from '../domain/round.ts';
import type { Update } from '../domain/update.ts';
import { type WantedDate, weighDate } from '../domain/wanted-date.ts';
import { dayOf } from '../domain/working-days.ts';
import type { Tools } from './ports.ts';

/** One request that waits, with what the manager needs to decide. */
export interface WaitingRequest {
  id: string;
  update: Update;
  requested: Requested;
  duty: Duty;
  group: Group;
  round: Round;
  /** Of more time: the date against the working days and the board. */
  date: WantedDate | null;
}

export interface DecidedRequest {
  decision: StandingDecision;
  duty: Duty | undefined;
  group: Group | undefined;
  mayTakeBack: boolean;
}

/**
 * What waits for a decision, oldest first, and what was decided, newest first. A request waits while it is the last that
 * the group said about the duty in that round: whoever answers after all asks for nothing more.
 */
export async function listRequests({
  store,
  partnership,
  now,
}: Pick<Tools, 'store' | 'partnership' | 'now'>): Promise<{ waiting: WaitingRequest[]; decided: DecidedRequest[] }> {
  const today = dayOf(now());
  const begun = roundsOf(partnership).filter(({ promptsOn, boardOn }) => promptsOn <= today || boardOn <= today);
  const ahead = roundsOf(partnership).find(({ boardOn }) => boardOn >= today);
  const rounds = [...new Set([...begun, ...(ahead ? [ahead] : [])])];
  const [decisions, ...said] = await Promise.all([
    store.decisions.all(),
    ...rounds.map(({ id }) => store.updates.ofRound(id)),
  ]);
  const waiting = said
    .flat()
    .filter((update) => decisionOn(decisions, requestIdOf(update)) === undefined)
    .flatMap((update) => requestOf(update) ?? [])
    .toSorted((one, other) => one.update.saidAt.localeCompare(other.update.saidAt));
  const decided = decisions
    .filter((one): one is StandingDecision => isInForce(decisions, one))
    .toReversed()
    .map((decision) => ({
      decision,
      duty: findDuty(partnership, decision.dutyId),
      group: findGroup(partnership, decision.groupId),
      mayTakeBack: mayTakeBack(decision, now()),
    }));
  return { waiting, decided };

  function requestOf(update: Update): WaitingRequest | undefined {
    const requested = requestedIn(update);
    const duty = findDuty(partnership, update.dutyId);
    const group = findGroup(partnership, update.groupId);
    const round = findRound(partnership, update.roundId);
    if (!requested || !group || !round || !duty?.groups.includes(group.id)) return undefined;
    const date =
      requested.kind === 'more time'
        ? weighDate(partnership, requested.until, { today, boardOn: round.boardOn })
        : null;
    return { id: requestIdOf(update), update, requested, duty, group, round, date };
  }
}
