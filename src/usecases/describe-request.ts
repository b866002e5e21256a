import { findOrganisation, type Organisation, type Partnership } from '../domain/partnership.ts';
import { leadNames, organisationName } from '../domain/prompt.ts';
import { REQUEST_TITLES } from '../domain/request-words.ts';
import { count, formatDay, formatDayLong, joinWords } from '../domain/words.ts';
import type { Choice } from './decide-request.ts';
import type { DecidedRequest, WaitingRequest } from './list-requests.ts';

/** "More time: D07 ASB, Barrow" */
export function titleOfRequest({ requested, duty, group }: WaitingRequest): string {
  return `${REQUEST_TITLES[requested.kind]}: ${duty.id} ${duty.shortName}, ${group.shortName}`;
}

export function titleOfDecided({ decision, duty, group }: DecidedRequest): string {
  const name = duty ? `${duty.id} ${duty.shortName}` : decision.dutyId;
  return `${REQUEST_TITLES[decision.asked]}: ${name}, ${group?.shortName ?? decision.groupId}`;
}

/** What is asked for, and how it is now. */
export function describeWanted(partnership: Partnership, { requested, duty, group, round }: WaitingRequest): string {
  switch (requested.kind) {
    case 'more time':
      return `Asks for ${formatDayLong(requested.until)} ${requested.until.slice(0, 4)}. The update is due ${formatDay(round.dueOn)}.`;
    case 'not for us':
      return `Says that the duty is not for ${group.shortName}. ${describeOthers(duty.groups.length)}`;
    case 'other owner': {
      const now = `It is led by ${joinWords(leadNames(partnership, duty))}.`;
      return requested.ownerId === null
        ? `Asks for another lead and does not know which. ${now}`
        : `Asks that ${organisationName(partnership, requested.ownerId)} leads. ${now}`;
    }
  }
}

function describeOthers(groups: number): string {
  return groups === 1
    ? 'No other group is asked about it, so somebody must stay.'
    : `${count(groups - 1, 'other group is', 'other groups are')} asked about it.`;
}

/** What to know of the date that is asked for; empty when there is nothing. */
export function noteOnDate({ date, round }: WaitingRequest): string {
  if (date === null) return '';
  return [
    ...(date.isPast ? ['That day has passed: offer another date.'] : []),
    ...(date.freeBecause && !date.isPast ? [`${formatDay(date.on)} is no working day (${date.freeBecause}).`] : []),
    ...(date.isAfterBoard ? [`After the board on ${formatDay(round.boardOn)}.`] : []),
  ].join(' ');
}

/** Agreeing that needs no form: what was asked for, or a working day beside it. */
export type Approval = { title: string; choice: Exclude<Choice, { kind: 'refuse' }> };

export function approvalsOf(partnership: Partnership, { requested, duty, group, date }: WaitingRequest): Approval[] {
  switch (requested.kind) {
    case 'more time':
      return (date?.days ?? []).map((until) => ({
        title: `Agree ${formatDayLong(until)}`,
        choice: { kind: 'agree', until },
      }));
    case 'not for us':
      return duty.groups.length === 1
        ? []
        : [{ title: `Do not ask ${group.shortName} about it`, choice: { kind: 'do not ask' } }];
    case 'other owner': {
      const { ownerId: organisationId } = requested;
      if (organisationId === null || !findOrganisation(partnership, organisationId)) return [];
      const title = `Make ${organisationName(partnership, organisationId)} the lead`;
      return [{ title, choice: { kind: 'owner', organisationId } }];
    }
  }
}

/** Who could lead the duty instead. */
export function ownersToChoose(partnership: Partnership, { duty }: Pick<WaitingRequest, 'duty'>): Organisation[] {
  return partnership.organisations.filter(({ id }) => duty.leadRole !== null || id !== duty.leads[0]);
}

/** What taking a decision back is called. */
export function undoTitleOf({ decision, group }: DecidedRequest): string {
  return decision.verdict.kind === 'not asked'
    ? `Ask ${group?.shortName ?? 'the group'} again`
    : `Take back ${decision.dutyId}`;
}
