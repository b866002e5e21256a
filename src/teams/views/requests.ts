import { findOrganisation, type Partnership } from '../../domain/partnership.ts';
import { leadNames, organisationName } from '../../domain/prompt.ts';
import { count, formatDay, formatDayLong, formatInstant, joinWords } from '../../domain/words.ts';
import { dayOf } from '../../domain/working-days.ts';
import type { DecidedRequest, WaitingRequest } from '../../usecases/list-requests.ts';
import type { RequestData } from '../asking-cards.ts';
import type { CardData, Withheld } from '../card-data.ts';
import { plain, shorten } from '../plain.ts';
import { REQUEST_TITLES, sayVerdict } from '../request-phrases.ts';

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
  const { update, requested, duty, group, date } = request;
  const slot = slotOf(request);
  return {
    ...slot,
    title: `${REQUEST_TITLES[requested.kind]}: ${duty.id} ${duty.shortName}, ${group.shortName}`,
    who: `${organisationName(partnership, update.sayer.organisationId)}, ${plain(update.sayer.name)}, ${formatDay(dayOf(update.saidAt))}`,
    what: whatOf(partnership, request),
    why: `Why: ${plain(shorten(requested.reason, MOST_WORDS))}`,
    note: noteOf(request),
    approvals: approvalsOf(partnership, request).map((one) => ({ ...slot, ...one })),
    mayOffer: date !== null,
    mayChooseOwner: requested.kind === 'other owner',
  };
}

export function slotOf({ update }: Pick<WaitingRequest, 'update'>): RequestData {
  const { dutyId, groupId, roundId, revision } = update;
  return { dutyId, groupId, roundId, revision };
}

function whatOf(partnership: Partnership, { requested, duty, group, round }: WaitingRequest): string {
  switch (requested.kind) {
    case 'more time':
      return `Asks for ${formatDayLong(requested.until)} ${requested.until.slice(0, 4)}. The update is due ${formatDay(round.dueOn)}.`;
    case 'not for us':
      return `Says that the duty is not for ${group.shortName}. ${asked(duty.groups.length)}`;
    case 'other owner': {
      const now = `It is led by ${joinWords(leadNames(partnership, duty))}.`;
      return requested.ownerId === null
        ? `Asks for another lead and does not know which. ${now}`
        : `Asks that ${organisationName(partnership, requested.ownerId)} leads. ${now}`;
    }
  }
}

function asked(groups: number): string {
  return groups === 1
    ? 'No other group is asked about it, so somebody must stay.'
    : `${count(groups - 1, 'other group is', 'other groups are')} asked about it.`;
}

function noteOf({ date, round }: WaitingRequest): string {
  if (date === null) return '';
  return [
    ...(date.isPast ? ['That day has passed: offer another date.'] : []),
    ...(date.freeBecause && !date.isPast ? [`${formatDay(date.on)} is no working day (${date.freeBecause}).`] : []),
    ...(date.isAfterBoard ? [`After the board on ${formatDay(round.boardOn)}.`] : []),
  ].join(' ');
}

function approvalsOf(
  partnership: Partnership,
  { requested, duty, group, date }: WaitingRequest,
): { title: string; choice: string; value: string }[] {
  switch (requested.kind) {
    case 'more time':
      return (date?.days ?? []).map((day) => ({ title: `Agree ${formatDayLong(day)}`, choice: 'agree', value: day }));
    case 'not for us':
      return duty.groups.length === 1
        ? []
        : [{ title: `Do not ask ${group.shortName} about it`, choice: 'do not ask', value: '' }];
    case 'other owner': {
      const { ownerId } = requested;
      if (ownerId === null || !findOrganisation(partnership, ownerId)) return [];
      return [{ title: `Make ${organisationName(partnership, ownerId)} the lead`, choice: 'owner', value: ownerId }];
    }
  }
}

function decidedRow(
  partnership: Partnership,
  { decision, duty, group, mayTakeBack }: DecidedRequest,
): CardData['requests']['decided'][number] {
  const { verdict, by, at, asked: kind, number } = decision;
  const name = duty ? `${duty.id} ${duty.shortName}` : decision.dutyId;
  const why = verdict.kind === 'refused' ? ` ${plain(shorten(verdict.reason, MOST_WORDS))}` : '';
  const undo =
    verdict.kind === 'not asked' ? `Ask ${group?.shortName ?? 'the group'} again` : `Take back ${decision.dutyId}`;
  return {
    shape: verdict.kind === 'refused' ? '■' : '✓',
    title: `${REQUEST_TITLES[kind]}: ${name}, ${group?.shortName ?? decision.groupId}`,
    text: `${sayVerdict(partnership, verdict)} By ${plain(by.name)}, ${formatInstant(at)}.${why}`,
    number,
    undoTitle: mayTakeBack ? undo : '',
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
        ? partnership.organisations
            .filter(({ id }) => duty.leadRole !== null || id !== duty.leads[0])
            .map(({ id, shortName }) => ({ title: shortName, value: id }))
        : [],
    button: words.button,
    marking: partnership.marking,
  };
}
