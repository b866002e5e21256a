import type { Day, Instant } from './day.ts';
import { findGroup, findOrganisation, type Partnership } from './partnership.ts';
import { isManaging, may, type Person, type PersonKey } from './person.ts';

/** The longest that the words of an action may be: one line of the minutes. */
export const ACTION_WORDS = 300;

/** Who owes an action: the lead and deputy of an organisation, or everybody in a group. */
export type ActionOwner = { kind: 'organisation'; id: string } | { kind: 'group'; id: string };

/** What the board agreed that somebody does. Revisions are added, never changed: (number, revision) is unique. */
export interface ActionRevision {
  number: number;
  revision: number;
  /** In the words of the minutes, looked at for personal data before anything is kept. */
  what: string;
  owner: ActionOwner;
  dutyId: string | null;
  dueOn: Day;
  /** The day of the meeting, which may lie before the partnership itself: predecessors left actions too. */
  agreedOn: Day;
  state: 'open' | 'done' | 'withdrawn';
  by: PersonKey;
  at: Instant;
}

/** The newest revision of each action, by number, without what was withdrawn; `revisions` in any order. */
export function standingActions(revisions: readonly ActionRevision[]): ActionRevision[] {
  const newest = new Map<number, ActionRevision>();
  for (const one of revisions) {
    if ((newest.get(one.number)?.revision ?? 0) < one.revision) newest.set(one.number, one);
  }
  return [...newest.values()]
    .filter(({ state }) => state !== 'withdrawn')
    .toSorted((one, other) => one.number - other.number);
}

export function isActionLate({ state, dueOn }: ActionRevision, today: Day): boolean {
  return state === 'open' && dueOn < today;
}

/** "Council", "Barrow": an owner that the register no longer has goes by its id. */
export function ownerName(partnership: Partnership, owner: ActionOwner): string {
  const found = owner.kind === 'group' ? findGroup(partnership, owner.id) : findOrganisation(partnership, owner.id);
  return found?.shortName ?? owner.id;
}

export function isOwnerKnown(partnership: Partnership, owner: ActionOwner): boolean {
  return (
    (owner.kind === 'group' ? findGroup(partnership, owner.id) : findOrganisation(partnership, owner.id)) !== undefined
  );
}

/** Whose action it is: leads and deputies of the organisation that owns it, members of the group that does. */
export function isOwner(person: Person, owner: ActionOwner): boolean {
  if (owner.kind === 'group') return person.groupIds.includes(owner.id);
  const speaks = person.roles.includes('lead') || person.roles.includes('deputy');
  return speaks && person.organisationId === owner.id;
}

/** Who may say that it is done: its owner, and the manager. */
export function mayFinishAction(person: Person, { owner }: Pick<ActionRevision, 'owner'>): boolean {
  return may(person, 'answer') && (isManaging(person) || isOwner(person, owner));
}

/** `group:barrow`, as a form carries it. */
export function writeOwner({ kind, id }: ActionOwner): string {
  return `${kind}:${id}`;
}

export function readOwner(written: string): ActionOwner | undefined {
  const [, kind, id] = /^(organisation|group):(.+)$/u.exec(written) ?? [];
  if (id === undefined) return undefined;
  return kind === 'group' ? { kind, id } : { kind: 'organisation', id };
}
