import type { Deadline } from './deadline.ts';
import { type OwedDuty, owes } from './owed.ts';
import { type Duty, findDuty, type Partnership, type Rung } from './partnership.ts';
import { isManaging, type Person, type Role } from './person.ts';

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
  if (level === 'chair') return facts.people.filter(({ roles }) => roles.includes('chair'));
  if (level === 'manager') return facts.people.filter(isManaging);
  if (deadline.kind === 'round') return audienceOfRound(level, facts);
  const duty = deadline.dutyId === null ? undefined : findDuty(facts.partnership, deadline.dutyId);
  return duty ? facts.people.filter((person) => answersFor(person, duty, deadline.owedBy ?? 'lead', level)) : [];
}

/**
 * Everybody who owes something still open; with the deputies, also the leads and deputies of the duties that are open.
 * What nobody owes is the manager's from the start: no such group has anybody to say it to.
 */
function audienceOfRound(level: 'lead' | 'lead and deputy', { people, open }: AudienceFacts): Person[] {
  const isOwned = ({ duty, group }: OwedDuty) => people.some((person) => owes(person, duty, group.id));
  const isForManagers = !open.every(isOwned);
  return people.filter(
    (person) =>
      open.some(({ duty, group }) => owes(person, duty, group.id)) ||
      (level === 'lead and deputy' && open.some(({ duty }) => leads(person, duty, level))) ||
      (isForManagers && isManaging(person)),
  );
}

/** Of a clock's step it is said who owes it; of everything else it is who leads the duty. */
function answersFor(
  person: Person,
  duty: Duty,
  owedBy: NonNullable<Deadline['owedBy']>,
  level: 'lead' | 'lead and deputy',
): boolean {
  switch (owedBy) {
    case 'lead':
      return leads(person, duty, level);
    case 'chair':
    case 'manager':
      return holds(person, owedBy, level);
    case 'partners':
      return [...duty.leads, ...duty.support].some((id) => speaksFor(person, id, level));
    case 'outside':
      // Nobody here can do it, but the manager can ask where it stays.
      return isManaging(person);
  }
}

/** The role that leads the duty, else the lead and deputy of its accountable organisation. */
function leads(person: Person, duty: Duty, level: 'lead' | 'lead and deputy'): boolean {
  if (duty.leadRole) return holds(person, duty.leadRole, level);
  const [accountable] = duty.leads;
  return accountable !== undefined && speaksFor(person, accountable, level);
}

function speaksFor({ roles, organisationId }: Person, id: string, level: Level): boolean {
  const isMeant = roles.includes('lead') || (level === 'lead and deputy' && roles.includes('deputy'));
  return isMeant && organisationId === id;
}

/** The assistant manager is the manager's deputy; the chair has none. */
function holds({ roles }: Person, role: Extract<Role, 'chair' | 'manager'>, level: Level): boolean {
  return (
    roles.includes(role) || (role === 'manager' && level === 'lead and deputy' && roles.includes('assistant manager'))
  );
}
