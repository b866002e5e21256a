import type { Partnership } from '../../domain/partnership.ts';
import { leadNames, organisationName } from '../../domain/prompt.ts';
import { count, formatDay, formatInstant, joinWords } from '../../domain/words.ts';
import { dayOf } from '../../domain/working-days.ts';
import {
  type Approval,
  approvalsOf,
  describeWanted,
  noteOnDate,
  ownersToChoose,
  titleOfDecided,
  titleOfRequest,
  undoTitleOf,
} from '../../usecases/describe-request.ts';
import type { DecidedRequest, WaitingRequest } from '../../usecases/list-requests.ts';
import type { RequestData } from '../asking-cards.ts';
import type { CardData, Withheld } from '../card-data.ts';
import { plain, shorten } from '../plain.ts';
import { sayVerdict } from '../request-phrases.ts';

/** Rows that fit one card at ease; the rest is counted. */
const MOST_WAITING = 5;
const MOST_DECIDED = 5;
const MOST_WORDS = 300;

/** What waits for the manager, and what was decided lately. `notice` is what was just done. */
export function requestsData(
  partnership: Partnership,
  { waiting, decided }: { waiting: readonly WaitingRequest[]; decided: readonly DecidedRequest[] },
  notice: string,
): CardData['requests'] {
  const hidden = waiting.length - MOST_WAITING;
  return {
    title:
      waiting.length === 0
        ? 'No request waits for you'
        : count(waiting.length, 'request waits for you', 'requests wait for you'),
    subtitle: waiting.length === 0 ? '' : 'Nothing changes before you decide.',
    notice,
    waiting: waiting.slice(0, MOST_WAITING).map((one) => waitingRow(partnership, one)),
    more: hidden > 0 ? `And ${hidden} more, shown when these are decided.` : '',
    decided: decided.slice(0, MOST_DECIDED).map((one) => decidedRow(partnership, one)),
    marking: partnership.marking,
  };
}

function waitingRow(partnership: Partnership, request: WaitingRequest): CardData['requests']['waiting'][number] {
  const { update, requested, date } = request;
  const slot = slotOf(request);
  return {
    ...slot,
    title: titleOfRequest(request),
    who: `${organisationName(partnership, update.sayer.organisationId)}, ${plain(update.sayer.name)}, ${formatDay(dayOf(update.saidAt))}`,
    what: describeWanted(partnership, request),
    why: `Why: ${plain(shorten(requested.reason, MOST_WORDS))}`,
    note: noteOnDate(request),
    approvals: approvalsOf(partnership, request).map(({ title, choice }) => ({
      ...slot,
      title,
      choice: choice.kind,
      value: valueOf(choice),
    })),
    mayOffer: date !== null,
    mayChooseOwner: requested.kind === 'other owner',
  };
}

export function slotOf({ update }: Pick<WaitingRequest, 'update'>): RequestData {
  const { dutyId, groupId, roundId, revision } = update;
  return { dutyId, groupId, roundId, revision };
}

function valueOf(choice: Approval['choice']): string {
  if (choice.kind === 'agree') return choice.until;
  return choice.kind === 'owner' ? choice.organisationId : '';
}

function decidedRow(partnership: Partnership, request: DecidedRequest): CardData['requests']['decided'][number] {
  const { verdict, by, at, number } = request.decision;
  const why = verdict.kind === 'refused' ? ` ${plain(shorten(verdict.reason, MOST_WORDS))}` : '';
  return {
    shape: verdict.kind === 'refused' ? '■' : '✓',
    title: titleOfDecided(request),
    text: `${sayVerdict(partnership, verdict)} By ${plain(by.name)}, ${formatInstant(at)}.${why}`,
    number,
    undoTitle: request.mayTakeBack ? undoTitleOf(request) : '',
  };
}

export const DECIDE_FORMS = ['offer', 'owner', 'refuse'] as const;
export type DecideForm = (typeof DECIDE_FORMS)[number];

/** The form for another date, another owner or a refusal, with what was typed and what is wrong. */
export function decideFormData(
  partnership: Partnership,
  request: WaitingRequest,
  ask: {
    form: DecideForm;
    inputs: { until: string; organisationId: string; reason: string };
    error: string;
    withheld: Withheld;
  },
): CardData['decide-form'] {
  const { requested, duty, group } = request;
  const words = {
    offer: {
      title: 'Offer another date',
      explanation: 'The date stands from now on, and whoever asked is told. They can ask again if it does not work.',
      button: 'Offer this date',
    },
    owner: {
      title: 'Choose the owner',
      explanation: 'The organisation leads from now on. Who led before supports. Earlier updates keep their names.',
      button: 'Make it the lead',
    },
    refuse: {
      title: 'Refuse',
      explanation: 'Whoever asked is told, with your reason. The update stays due as it was.',
      button: 'Refuse',
    },
  }[ask.form];
  return {
    ...slotOf(request),
    ...ask.withheld,
    ...ask.inputs,
    form: ask.form,
    title: `${words.title}: ${duty.id} ${duty.shortName}`,
    subtitle:
      requested.kind === 'more time'
        ? `${group.shortName}. Asked for ${formatDay(requested.until)}.`
        : `${group.shortName}. Led by ${joinWords(leadNames(partnership, duty))}.`,
    error: ask.error,
    explanation: words.explanation,
    organisations:
      ask.form === 'owner'
        ? ownersToChoose(partnership, request).map(({ id, shortName }) => ({ title: shortName, value: id }))
        : [],
    button: words.button,
    marking: partnership.marking,
  };
}
