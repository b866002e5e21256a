import { isActionIn } from './action-deadlines.ts';
import { isOwner, ownerName } from './board-action.ts';
import type { Day } from './day.ts';
import { type Deadline, deadlinesOf, ridersIn } from './deadline.ts';
import { type Horizon, isWithin } from './kinds/due-day.ts';
import { ownerNames } from './owners.ts';
import { type Duty, findDuty, type Partnership } from './partnership.ts';
import { isManaging, may, type Person, type Placement } from './person.ts';
import type { Scope } from './report.ts';
import { dutiesIn } from './scope.ts';

/** One line of somebody's deadlines. */
export interface AgendaItem {
  /** Of the deadline, so it lasts. */
  id: string;
  kind: Deadline['kind'];
  on: Day;
  /** "D07 ASB: Hub action log" */
  title: string;
  /** Who leads the duty, or owes the action or the step of a clock; empty for a round, which asks every group. */
  ownerNames: string[];
  /** A step of a clock or an action: somebody owes it, whoever leads the duty. */
  isOwed: boolean;
  /** The duty that it is about; undefined for a round, and for an action that is about none. */
  duty: Duty | undefined;
  /** What a round's updates answer besides: "D05 Data analysis" and "Performance pack". */
  including: { dutyName: string; what: string }[];
}

/**
 * The deadlines of a group, a duty, an organisation's lead or of all. Rounds are everybody's: they ask about all duties.
 * `besides` are actions and those of running clocks, which only people who may see clocks are shown.
 */
export function agendaIn(
  partnership: Partnership,
  scope: Scope,
  horizon: Horizon,
  besides: readonly Deadline[] = [],
): AgendaItem[] {
  const wanted = besides.filter(
    ({ owner, dutyId }) => owner === undefined || isActionIn(partnership, scope, { owner, dutyId }),
  );
  return agendaOf(partnership, dutiesIn(partnership, scope), horizon, wanted);
}

/**
 * The deadlines that concern a person: of their groups' duties; of those they lead by role, or by organisation as its
 * lead or deputy. The manager and assistant manager see all. Clocks only for those who may see them.
 */
export function agendaOfPerson(
  partnership: Partnership,
  person: Person,
  horizon: Horizon,
  besides: readonly Deadline[] = [],
): AgendaItem[] {
  const duties = partnership.duties.filter((duty) => concerns(duty, person));
  const wanted = besides.filter(({ kind, owner, dutyId }) => {
    if (owner === undefined) return kind !== 'clock' || may(person, 'see clocks');
    return isManaging(person) || isOwner(person, owner) || duties.some(({ id }) => id === dutyId);
  });
  return agendaOf(partnership, duties, horizon, wanted);
}

/** Whether the duty is one of a person's: by group, by role, by the organisation that they speak for. The managers have all. */
export function concerns(duty: Duty, person: Placement): boolean {
  if (isManaging(person)) return true;
  if (duty.groups.some((id) => person.groupIds.includes(id))) return true;
  if (duty.leadRole !== null) return person.roles.includes(duty.leadRole);
  const speaks = person.roles.includes('lead') || person.roles.includes('deputy');
  return speaks && person.organisationId !== null && duty.leads.includes(person.organisationId);
}

/**
 * Deadlines of these duties and of the rounds, by day. What is due to the board on the day of a round is answered by
 * the round's updates, so it is said within the round's line and not once more for each duty.
 */
function agendaOf(
  partnership: Partnership,
  duties: readonly Duty[],
  horizon: Horizon,
  besides: readonly Deadline[],
): AgendaItem[] {
  const ids = new Set<string | null>([null, ...duties.map(({ id }) => id)]);
  const deadlines = [...deadlinesOf(partnership, horizon), ...besides.filter(({ on }) => isWithin(on, horizon))]
    .filter(({ dutyId, owner }) => owner !== undefined || ids.has(dutyId))
    .toSorted((one, other) => one.on.localeCompare(other.on));
  const riders = ridersIn(deadlines);
  return deadlines
    .filter((deadline) => !riders.has(deadline))
    .map((deadline): AgendaItem => {
      const duty = dutyOf(partnership, deadline);
      const withIt = deadline.kind === 'round' ? [...riders].filter((one) => one.on === deadline.on) : [];
      return {
        id: deadline.id,
        kind: deadline.kind,
        on: deadline.on,
        title: duty ? `${nameOf(duty)}: ${deadline.what}` : deadline.what,
        ownerNames: ownersOf(partnership, deadline, duty),
        isOwed: deadline.kind === 'clock' || deadline.owner !== undefined,
        duty,
        including: withIt.flatMap((one) => {
          const about = dutyOf(partnership, one);
          return about ? [{ dutyName: nameOf(about), what: one.what }] : [];
        }),
      };
    });
}

function ownersOf(partnership: Partnership, deadline: Deadline, duty: Duty | undefined): string[] {
  if (deadline.owner) return [ownerName(partnership, deadline.owner)];
  return duty ? ownerNames(partnership, duty, deadline.owedBy) : [];
}

function nameOf({ id, shortName }: Duty): string {
  return `${id} ${shortName}`;
}

function dutyOf(partnership: Partnership, { dutyId }: Deadline): Duty | undefined {
  return dutyId === null ? undefined : findDuty(partnership, dutyId);
}
