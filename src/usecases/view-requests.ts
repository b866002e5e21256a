import { decisionOf } from '../domain/decision.ts';
import { findDuty, findGroup } from '../domain/partnership.ts';
import { may, type Person } from '../domain/person.ts';
import { organisationName } from '../domain/prompt.ts';
import { sayVerdict } from '../domain/request-words.ts';
import { currentRound } from '../domain/round.ts';
import { isSamePerson } from '../domain/standing-arrangements.ts';
import type { Slot, Update } from '../domain/update.ts';
import { formatInstant } from '../domain/words.ts';
import { dayOf } from '../domain/working-days.ts';
import {
  type Approval,
  approvalsOf,
  describeWanted,
  noteOnDate,
  ownersToChoose,
  titleOfDecided,
  titleOfRequest,
  undoTitleOf,
} from './describe-request.ts';
import { type DecidedRequest, listRequests, type WaitingRequest } from './list-requests.ts';
import type { Tools } from './ports.ts';
import { mayUndo } from './undo-update.ts';

/** What names a request: the update that asks. */
export interface RequestKey {
  slot: Slot;
  revision: number;
}

export interface WaitingRow extends RequestKey {
  id: string;
  title: string;
  /** "Council, Barrow lead" */
  who: string;
  saidAt: string;
  wanted: string;
  reason: string;
  note: string;
  /** What may be decided; null for whoever only asked. */
  choices: {
    approvals: Approval[];
    mayOffer: boolean;
    owners: { id: string; name: string }[];
    suggestedOwner: string | null;
  } | null;
  /** The reader asked this, and can still take it back. */
  mayWithdraw: boolean;
}

export interface DecidedRow {
  number: number;
  title: string;
  isAgreed: boolean;
  /** "Agreed until 7 December 2026." */
  verdict: string;
  by: string;
  at: string;
  /** Why it was refused; null for everything else. */
  reason: string | null;
  /** "Take back D07"; null where it can not be taken back, or not by the reader. */
  undo: string | null;
}

export interface RequestsView {
  /** Whether the reader decides; else only what the reader asked is here. */
  decides: boolean;
  waiting: WaitingRow[];
  decided: DecidedRow[];
  /** What groups can not do without the board in the running round: "Decide how to help Barrow … with D06 …". */
  help: { id: string; dutyId: string; wanted: string }[];
}

type RequestTools = Pick<Tools, 'store' | 'partnership' | 'now'>;

/** Everything that waits or was decided for the manager; for everybody else what they asked themselves. */
export async function viewRequests(tools: RequestTools, who: Person): Promise<RequestsView> {
  const decides = may(who, 'decide requests');
  const { waiting, decided } = await listRequests(tools);
  const mine = decides ? decided : await askedBy(tools, decided, who);
  return {
    decides,
    waiting: waiting
      .filter(({ update }) => decides || isSamePerson(update.sayer, who))
      .map((request) => waitingRow(tools, request, { who, decides })),
    decided: mine.map((request) => decidedRow(tools, request, decides)),
    help: await helpWanted(tools),
  };
}

function waitingRow(
  { partnership, now }: RequestTools,
  request: WaitingRequest,
  { who, decides }: { who: Person; decides: boolean },
): WaitingRow {
  const { id, update, requested, date } = request;
  const { dutyId, groupId, roundId, revision, sayer, saidAt } = update;
  const isOther = requested.kind === 'other owner';
  return {
    id,
    slot: { dutyId, groupId, roundId },
    revision,
    title: titleOfRequest(request),
    who: `${organisationName(partnership, sayer.organisationId)}, ${sayer.name}`,
    saidAt: formatInstant(saidAt),
    wanted: describeWanted(partnership, request),
    reason: requested.reason,
    note: noteOnDate(request),
    choices: decides
      ? {
          approvals: approvalsOf(partnership, request),
          mayOffer: date !== null,
          owners: isOther ? ownersToChoose(partnership, request).map(({ id: key, name }) => ({ id: key, name })) : [],
          suggestedOwner: isOther ? requested.ownerId : null,
        }
      : null,
    mayWithdraw: isSamePerson(sayer, who) && mayUndo(update, who, now()),
  };
}

function decidedRow({ partnership }: RequestTools, request: DecidedRequest, decides: boolean): DecidedRow {
  const { number, verdict, by, at } = request.decision;
  return {
    number,
    title: titleOfDecided(request),
    isAgreed: verdict.kind !== 'refused',
    verdict: sayVerdict(partnership, verdict),
    by: by.name,
    at: formatInstant(at),
    reason: verdict.kind === 'refused' ? verdict.reason : null,
    undo: decides && request.mayTakeBack ? undoTitleOf(request) : null,
  };
}

/** The decisions on what this person asked. */
async function askedBy(
  { store }: RequestTools,
  decided: readonly DecidedRequest[],
  who: Person,
): Promise<DecidedRequest[]> {
  const updates = await Promise.all(
    decided.map(({ decision }) =>
      store.updates.revision(decision, Number(decision.requestId.slice(decision.requestId.lastIndexOf(':') + 1))),
    ),
  );
  return decided.filter((_, index) => {
    const update: Update | undefined = updates[index];
    return update !== undefined && isSamePerson(update.sayer, who);
  });
}

/** Worded as in the report, which everybody reads. */
async function helpWanted({ store, partnership, now }: RequestTools): Promise<RequestsView['help']> {
  const round = currentRound(partnership, dayOf(now()));
  const updates = round ? await store.updates.ofRound(round.id) : [];
  return updates.flatMap((update) => {
    const duty = findDuty(partnership, update.dutyId);
    const group = findGroup(partnership, update.groupId);
    const decision = duty && group && decisionOf(duty, group, update);
    return decision?.kind === 'help'
      ? [{ id: decision.updateId, dutyId: decision.dutyId, wanted: decision.wanted }]
      : [];
  });
}
