import type { Duty } from './partnership.ts';
import { isManaging, may, type Person } from './person.ts';

/**
 * Who may say that a duty's deadline is met: whoever its ladder asks, and those who do the work. That is the manager and
 * assistant manager, members of the duty's groups, who leads it by role, and leads and deputies of the organisations
 * that lead it.
 */
export function mayAnswerDeadline(person: Person, duty: Duty): boolean {
  if (!may(person, 'answer')) return false;
  if (isManaging(person) || duty.groups.some((id) => person.groupIds.includes(id))) return true;
  if (duty.leadRole !== null && person.roles.includes(duty.leadRole)) return true;
  const speaks = person.roles.includes('lead') || person.roles.includes('deputy');
  return speaks && person.organisationId !== null && duty.leads.includes(person.organisationId);
}
