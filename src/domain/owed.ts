import { type Duty, dutiesOf, type Group, type Partnership } from './partnership.ts';
import { may, type Person } from './person.ts';

/** A duty that a group is asked about. */
export interface OwedDuty {
  duty: Duty;
  group: Group;
}

/** Everything that a round asks. */
export function askedIn(partnership: Partnership): OwedDuty[] {
  return partnership.groups.flatMap((group) => dutiesOf(partnership, group.id).map((duty) => ({ duty, group })));
}

/** What of it a person owes. */
export function owedBy(partnership: Partnership, person: Person): OwedDuty[] {
  return askedIn(partnership).filter(({ duty, group }) => owes(person, duty, group.id));
}

/**
 * Everybody owes the duties of their groups. A lead or deputy who sits in no group owes what their organisation leads,
 * in the duty's home group; so do the chair and the manager for duties led by that role.
 */
export function owes(person: Person, duty: Duty, groupId: string): boolean {
  if (!may(person, 'answer')) return false;
  if (person.groupIds.includes(groupId)) return true;
  if (duty.groups[0] !== groupId) return false;
  if (duty.leadRole) return person.roles.includes(duty.leadRole);
  const speaks = person.roles.includes('lead') || person.roles.includes('deputy');
  const isAtLarge = person.groupIds.length === 0;
  return speaks && isAtLarge && person.organisationId !== null && duty.leads.includes(person.organisationId);
}
