import {
  type ActionRevision,
  isActionLate,
  mayFinishAction,
  ownerName,
  standingActions,
  writeOwner,
} from '../domain/board-action.ts';
import type { Day } from '../domain/day.ts';
import { freeDaysOf } from '../domain/free-days.ts';
import { findDuty } from '../domain/partnership.ts';
import { may, type Person } from '../domain/person.ts';
import { sayWhen } from '../domain/when.ts';
import { formatDay } from '../domain/words.ts';
import { dayOf } from '../domain/working-days.ts';
import { mayUndoAction } from './keep-action.ts';
import type { Tools } from './ports.ts';

export interface ActionRow {
  number: number;
  revision: number;
  what: string;
  state: 'open' | 'overdue' | 'done';
  owner: string;
  /** "D07 ASB"; null where it is about no duty. */
  duty: string | null;
  dueOn: Day;
  /** "12 March 2027, in 15 weeks" */
  due: string;
  agreed: string;
  may: { finish: boolean; move: boolean; undo: boolean };
}

export interface ActionsView {
  mayAdd: boolean;
  today: Day;
  /** Open ones by day, then what was done, the latest first. */
  actions: ActionRow[];
  /** For whoever may add one. */
  owners: { value: string; name: string; isGroup: boolean }[];
  duties: { id: string; name: string }[];
}

type ActionTools = Pick<Tools, 'store' | 'partnership' | 'now'>;

/** What the board agreed: everybody reads it, as in chat. */
export async function viewActions(tools: ActionTools, who: Person): Promise<ActionsView> {
  const { store, partnership, now } = tools;
  const all = standingActions(await store.actions.all());
  const open = all
    .filter(({ state }) => state === 'open')
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn) || one.number - other.number);
  const done = all.filter(({ state }) => state === 'done').toSorted((one, other) => other.at.localeCompare(one.at));
  const mayAdd = may(who, 'keep actions');
  return {
    mayAdd,
    today: dayOf(now()),
    actions: [...open, ...done].map((action) => actionRow(tools, action, who)),
    owners: mayAdd
      ? [
          ...partnership.organisations.map(({ id, name }) => ({ kind: 'organisation' as const, id, name })),
          ...partnership.groups.map(({ id, name }) => ({ kind: 'group' as const, id, name })),
        ].map(({ kind, id, name }) => ({ value: writeOwner({ kind, id }), name, isGroup: kind === 'group' }))
      : [],
    duties: partnership.duties
      .filter(({ restricted }) => mayAdd && !restricted)
      .map(({ id, shortName }) => ({ id, name: `${id} ${shortName}` })),
  };
}

function actionRow({ partnership, now }: ActionTools, action: ActionRevision, who: Person): ActionRow {
  const { number, revision, what, owner, dutyId, dueOn, agreedOn, state } = action;
  const today = dayOf(now());
  const duty = dutyId === null ? undefined : findDuty(partnership, dutyId);
  const isOpen = state === 'open';
  return {
    number,
    revision,
    what,
    state: isOpen ? (isActionLate(action, today) ? 'overdue' : 'open') : 'done',
    owner: ownerName(partnership, owner),
    duty: duty ? `${duty.id} ${duty.shortName}` : dutyId,
    dueOn,
    due: isOpen ? `${formatDay(dueOn)}, ${sayWhen(dueOn, today, freeDaysOf(partnership))}` : formatDay(dueOn),
    agreed: formatDay(agreedOn),
    may: {
      finish: isOpen && mayFinishAction(who, action),
      move: isOpen && may(who, 'keep actions'),
      undo: mayUndoAction(action, who, now()),
    },
  };
}
