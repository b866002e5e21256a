import {
  type ActionRevision,
  isActionLate,
  mayFinishAction,
  ownerName,
  writeOwner,
} from '../../domain/board-action.ts';
import type { Day } from '../../domain/day.ts';
import { freeDaysOf } from '../../domain/free-days.ts';
import { findDuty, type Partnership } from '../../domain/partnership.ts';
import { may, type Person } from '../../domain/person.ts';
import { sayWhen } from '../../domain/when.ts';
import { count } from '../../domain/words.ts';
import type { ActionCards } from '../action-cards.ts';
import { actionPhrases } from '../action-phrases.ts';
import type { Mark } from '../card-data.ts';
import { nameDay, nameDuty } from '../change-phrases.ts';
import { plain } from '../plain.ts';
import type { ActionInputs } from '../read-action-words.ts';

/** Rows that a phone shows at ease; of those that are done only the latest. */
const MOST_OPEN = 12;
const MOST_DONE = 4;

/** Overdue ones first, then by day, then what was done last. `undo` is the revision that was just added. */
export function actionsData(
  partnership: Partnership,
  actions: readonly ActionRevision[],
  looking: { who: Person; today: Day; notice: string; changed?: ActionRevision },
): ActionCards['actions'] {
  const { who, today, notice, changed } = looking;
  const open = actions
    .filter(({ state }) => state === 'open')
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn) || one.number - other.number);
  const done = actions.filter(({ state }) => state === 'done').toSorted((one, other) => other.at.localeCompare(one.at));
  const late = open.filter((action) => isActionLate(action, today)).length;
  const hidden = open.length - MOST_OPEN;
  return {
    title: open.length === 0 ? 'Actions' : `Actions: ${open.length} open`,
    subtitle:
      open.length === 0
        ? actionPhrases.none
        : `${late === 0 ? 'None is overdue' : `${late} overdue`}, ${count(done.length, 'is done', 'are done')}.`,
    notice,
    rows: [...open.slice(0, MOST_OPEN), ...done.slice(0, MOST_DONE)].map((action) => ({
      ...markOf(action, today),
      number: action.number,
      basedOn: action.revision,
      name: `${action.number}. ${plain(action.what)}`,
      detail: detailOf(partnership, action, today),
      mayFinish: action.state === 'open' && mayFinishAction(who, action),
      mayMove: action.state === 'open' && may(who, 'keep actions'),
      mayUndo: changed !== undefined && changed.number === action.number,
    })),
    more: hidden > 0 ? `And ${hidden} more. Type actions and a group or organisation.` : '',
    mayAdd: may(who, 'keep actions'),
    marking: partnership.marking,
  };
}

/** The form of a new action; with an action, of another day for it. */
export function actionFormData(
  partnership: Partnership,
  inputs: ActionInputs,
  ask: { error: string; moving?: ActionRevision },
): Omit<ActionCards['action-form'], 'heldBack' | 'heldBackAdvice' | 'told' | 'notPersonal' | 'reasons'> {
  const { moving } = ask;
  const choices = [
    ...partnership.organisations.map(({ id, name }) => ({
      title: name,
      value: writeOwner({ kind: 'organisation', id }),
    })),
    ...partnership.groups.map(({ id, name }) => ({ title: name, value: writeOwner({ kind: 'group', id }) })),
  ];
  return {
    number: moving?.number ?? 0,
    basedOn: moving?.revision ?? 0,
    verb: moving ? 'move-action' : 'add-action',
    title: moving ? `Action ${moving.number}: change the day` : 'Add an action',
    explanation: moving ? plain(moving.what) : actionPhrases.whatToSay,
    error: ask.error,
    isNew: moving === undefined,
    ...inputs,
    owners: choices,
    duties: partnership.duties
      .filter(({ restricted }) => !restricted)
      .map((duty) => ({ title: nameDuty(duty), value: duty.id })),
    button: moving ? 'Change the day' : 'Add',
    marking: partnership.marking,
  };
}

function markOf(action: ActionRevision, today: Day): Mark {
  if (action.state === 'done') return { word: 'Done', shape: '✓', color: 'good' };
  return isActionLate(action, today)
    ? { word: 'Overdue', shape: '■', color: 'attention' }
    : { word: 'Open', shape: '○', color: 'default' };
}

function detailOf(partnership: Partnership, action: ActionRevision, today: Day): string {
  const duty = action.dutyId === null ? undefined : findDuty(partnership, action.dutyId);
  const when = action.state === 'done' ? '' : `, ${sayWhen(action.dueOn, today, freeDaysOf(partnership))}`;
  return [
    `${ownerName(partnership, action.owner)}, due ${nameDay(action.dueOn)}${when}`,
    duty ? nameDuty(duty) : '',
    `agreed ${nameDay(action.agreedOn)}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
