import type { Partnership } from './partnership.ts';

export const ROLES = ['chair', 'manager', 'assistant manager', 'lead', 'deputy', 'member', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

/** A person is a Microsoft Entra tenant and object id; nothing else identifies anybody. */
export interface PersonKey {
  tenantId: string;
  objectId: string;
}

/** What the manager decided about a person. */
export interface Placement {
  organisationId: string | null;
  groupIds: readonly string[];
  roles: readonly Role[];
}

export interface Person extends PersonKey, Placement {
  /** As Teams shows it. */
  name: string;
  /** `29:…`, once the person was seen in Teams. */
  teamsId: string | null;
  /** The person's own chat with the bot, once it exists. */
  personalConversationId: string | null;
}

/** Whether somebody's place is this one, in the very order in which it was read. */
export function isPlacedSo(person: Placement, { organisationId, groupIds, roles }: Placement): boolean {
  const flat = (one: Placement) => JSON.stringify([one.organisationId, one.groupIds, one.roles]);
  return flat(person) === flat({ organisationId, groupIds, roles });
}

/** Everything that somebody's role may or may not allow. */
export const ACTS = [
  'look',
  'answer',
  'report',
  'prompt',
  'link',
  'see clocks',
  'keep clocks',
  'change the register',
  'see deliveries',
  'see the digest',
  'issue reports',
  'return reports',
  'sign reports',
  'keep actions',
  'pause reminders',
  'decide requests',
  'ask questions',
  'see detections',
  'read the audit',
  'keep risks',
  'place people',
  'place the chair or manager',
] as const;
export type Act = (typeof ACTS)[number];

/** What the assistant manager may do for the manager. */
const MANAGING: readonly Act[] = [
  'look',
  'answer',
  'report',
  'prompt',
  'link',
  'see clocks',
  'keep clocks',
  'change the register',
  'see deliveries',
  'see the digest',
  'issue reports',
  'keep actions',
  'pause reminders',
  'decide requests',
  'ask questions',
  'see detections',
  'read the audit',
  'keep risks',
  'place people',
];

const ALLOWED: Record<Role, readonly Act[]> = {
  manager: [...MANAGING, 'return reports', 'place the chair or manager'],
  'assistant manager': MANAGING,
  chair: [
    'look',
    'answer',
    'report',
    'see clocks',
    'see the digest',
    'return reports',
    'sign reports',
    'ask questions',
  ],
  lead: ['look', 'answer', 'report', 'keep risks'],
  deputy: ['look', 'answer', 'report'],
  member: ['look', 'answer', 'report'],
  viewer: ['look', 'report'],
};

/** Whether any of the person's roles allows the act at all. For answers see `mayAnswer`. */
export function may(person: Pick<Person, 'roles'>, act: Act): boolean {
  return person.roles.some((role) => ALLOWED[role].includes(act));
}

/**
 * Who may answer for a duty in a group: the manager and assistant manager anywhere; members of the group;
 * leads and deputies of an organisation that leads the duty; the chair where the duty is the chair's.
 */
export function mayAnswer(person: Person, dutyId: string, groupId: string, partnership: Partnership): boolean {
  const duty = partnership.duties.find((candidate) => candidate.id === dutyId);
  if (!duty?.groups.includes(groupId) || !may(person, 'answer')) return false;
  if (isManaging(person)) return true;
  if (person.groupIds.includes(groupId)) return true;
  if (duty.leadRole === 'chair' && person.roles.includes('chair')) return true;
  const leads = person.roles.includes('lead') || person.roles.includes('deputy');
  return leads && person.organisationId !== null && duty.leads.includes(person.organisationId);
}

/** Who may record the figures of a duty's measures: whoever may answer for it in any of its groups. */
export function mayRecord(person: Person, dutyId: string, partnership: Partnership): boolean {
  const groups = partnership.duties.find(({ id }) => id === dutyId)?.groups ?? [];
  return groups.some((groupId) => mayAnswer(person, dutyId, groupId, partnership));
}

/** The manager, or the assistant manager who may act for the manager. */
export function isManaging(person: Pick<Person, 'roles'>): boolean {
  return person.roles.includes('manager') || person.roles.includes('assistant manager');
}
