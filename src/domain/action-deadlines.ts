import { type ActionOwner, type ActionRevision, isOwner } from './board-action.ts';
import type { Deadline } from './deadline.ts';
import type { Partnership, Rung } from './partnership.ts';
import type { Person } from './person.ts';
import type { Scope } from './report.ts';
import { dutiesIn } from './scope.ts';

/** Two weeks, one week and a day before; overdue as everything else (DOMAIN.md section 2, product default). */
const LADDER: readonly Rung[] = [
  { offset: 14, unit: 'days', to: 'lead' },
  { offset: 7, unit: 'days', to: 'lead' },
  { offset: 1, unit: 'days', to: 'lead' },
  { offset: -1, unit: 'working days', to: 'lead' },
  { offset: -3, unit: 'working days', to: 'lead and deputy' },
  { offset: -5, unit: 'working days', to: 'manager' },
  { offset: -10, unit: 'working days', to: 'chair' },
];

/** What the board agreed and is not done yet, as deadlines of its owner. Another day is another deadline. */
export function actionDeadlinesOf(actions: readonly ActionRevision[]): Deadline[] {
  return actions.filter(({ state }) => state === 'open').map(deadlineOfAction);
}

export function deadlineOfAction({ number, what, dueOn, dutyId, owner }: ActionRevision): Deadline {
  const id = `action:${number}:${dueOn}`;
  return { id, dutyId, kind: 'action', what: `Action ${number}: ${what}`, on: dueOn, ladder: LADDER, owner };
}

/** `action:3:2027-03-12` */
export function readActionId(id: string): number | undefined {
  const [, number] = /^action:([1-9]\d{0,8}):\d{4}-\d\d-\d\d$/u.exec(id) ?? [];
  return number === undefined ? undefined : Number(number);
}

/** Whether an action belongs to a scope: by its owner, or by the duty that it is about. */
export function isActionIn(
  partnership: Partnership,
  scope: Scope,
  { owner, dutyId }: { owner: ActionOwner; dutyId: string | null },
): boolean {
  if (scope.kind === 'partnership') return true;
  if (scope.kind === owner.kind && scope.id === owner.id) return true;
  return dutiesIn(partnership, scope).some(({ id }) => id === dutyId);
}

/** The people who hear of it. Of an organisation the lead, with the deputy further up; of a group everybody in it. */
export function holdersOfAction(
  owner: ActionOwner,
  level: 'lead' | 'lead and deputy',
  people: readonly Person[],
): Person[] {
  const owners = people.filter((person) => person.roles.length > 0 && isOwner(person, owner));
  if (owner.kind === 'group' || level === 'lead and deputy') return owners;
  return owners.filter(({ roles }) => roles.includes('lead'));
}
