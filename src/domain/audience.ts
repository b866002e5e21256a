import { holdersOfAction } from './action-deadlines.ts';
import type { Deadline } from './deadline.ts';
import { type OwedDuty, owes } from './owed.ts';
import { type Duty, findDuty, type Partnership, type Rung } from './partnership.ts';
import { isManaging, may, type Person, type Role } from './person.ts';
import { isSamePerson } from './standing-arrangements.ts';

/** Whom a rung is meant for. */
export type Level = Rung['to'];

/** What decides who is meant. */
export interface AudienceFacts {
  partnership: Partnership;
  people: readonly Person[];
  /** What is still open of the deadline's round; empty for other deadlines. */
  open: readonly OwedDuty[];
}

/** Who hears where nobody is found: the next level up, and of the chair's the manager. */
export const LEVELS_FROM: Record<Level, readonly Level[]> = {
  lead: ['lead', 'lead and deputy', 'manager', 'chair'],
  'lead and deputy': ['lead and deputy', 'manager', 'chair'],
  manager: ['manager', 'chair'],
  chair: ['chair', 'manager'],
};

/** The people whom a level of a deadline's ladder names, present or not. */
export function audienceOf(deadline: Deadline, level: Level, facts: AudienceFacts): Person[] {
  if (deadline.asked) return audienceOfAsked(deadline, deadline.asked, level, facts);
  if (level === 'chair') return facts.people.filter(({ roles }) => roles.includes('chair'));
  if (level === 'manager') return facts.people.filter(isManaging);
  if (deadline.kind === 'round') return audienceOfRound(level, facts);
  if (deadline.owner) return holdersOfAction(deadline.owner, level, facts.people);
  const duty = deadline.dutyId === null ? undefined : findDuty(facts.partnership, deadline.dutyId);
  return duty ? answerersOf(duty, deadline.owedBy ?? 'lead', level, facts.people) : [];
}

/** Whoever is to answer: that person, or who owes it in the group. Later the asker, and where nobody asked the manager. */
function audienceOfAsked(
  { dutyId }: Deadline,
  { of, by }: NonNullable<Deadline['asked']>,
  level: Level,
  { partnership, people }: AudienceFacts,
): Person[] {
  if (level === 'manager' || level === 'chair') {
    const asker = by && people.find((one) => isSamePerson(one, by) && one.roles.length > 0);
    return asker ? [asker] : people.filter(isManaging);
  }
  if ('objectId' in of) return people.filter((one) => isSamePerson(one, of));
  const duty = dutyId === null ? undefined : findDuty(partnership, dutyId);
  return people.filter((one) =>
    duty ? owes(one, duty, of.groupId) : one.groupIds.includes(of.groupId) && may(one, 'answer'),
  );
}

/**
 * Everybody who owes something still open; with the deputies, also the leads and deputies of the duties that are open.
 * What nobody owes is the manager's from the start: no such group has anybody to say it to.
 */
function audienceOfRound(level: 'lead' | 'lead and deputy', { people, open }: AudienceFacts): Person[] {
  const isOwned = ({ duty, group }: OwedDuty) => people.some((person) => owes(person, duty, group.id));
  const isForManagers = !open.every(isOwned);
  const duties = level === 'lead' ? [] : [...new Set(open.map(({ duty }) => duty))];
  const leading = new Set(duties.flatMap((duty) => leadersOf(duty, level, people)));
  return people.filter(
    (person) =>
      leading.has(person) ||
      open.some(({ duty, group }) => owes(person, duty, group.id)) ||
      (isForManagers && isManaging(person)),
  );
}

/** Of a clock's step it is said who owes it; of everything else it is who leads the duty. */
function answerersOf(
  duty: Duty,
  owedBy: NonNullable<Deadline['owedBy']>,
  level: 'lead' | 'lead and deputy',
  people: readonly Person[],
): Person[] {
  switch (owedBy) {
    case 'lead':
      return leadersOf(duty, level, people);
    case 'chair':
    case 'manager':
      return holdersOf(owedBy, level, people);
    case 'partners':
      return [...duty.leads, ...duty.support].flatMap((id) => speakersOf(id, duty, level, people));
    case 'outside':
      // Nobody here can do it, but the manager can ask where it stays.
      return people.filter(isManaging);
  }
}

/** The role that leads the duty, else the lead and deputy of its accountable organisation. */
export function leadersOf(duty: Duty, level: 'lead' | 'lead and deputy', people: readonly Person[]): Person[] {
  if (duty.leadRole) return holdersOf(duty.leadRole, level, people);
  const [accountable] = duty.leads;
  return accountable === undefined ? [] : speakersOf(accountable, duty, level, people);
}

/** An organisation may have a lead in each group: those in the duty's home group speak for it, else all. */
function speakersOf(
  organisationId: string,
  { groups: [home = ''] }: Duty,
  level: 'lead' | 'lead and deputy',
  people: readonly Person[],
): Person[] {
  const roles = level === 'lead' ? (['lead'] as const) : (['lead', 'deputy'] as const);
  const found = roles.flatMap((role) => {
    const all = people.filter((person) => person.organisationId === organisationId && person.roles.includes(role));
    const near = all.filter(({ groupIds }) => groupIds.includes(home));
    return near.length > 0 ? near : all;
  });
  return [...new Set(found)];
}

/** The assistant manager is the manager's deputy; the chair has none. */
function holdersOf(
  role: Extract<Role, 'chair' | 'manager'>,
  level: 'lead' | 'lead and deputy',
  people: readonly Person[],
): Person[] {
  const isDeputyMeant = role === 'manager' && level === 'lead and deputy';
  return people.filter(({ roles }) => roles.includes(role) || (isDeputyMeant && roles.includes('assistant manager')));
}
