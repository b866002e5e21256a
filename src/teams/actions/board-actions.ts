import { z } from 'zod';
import { standingActions } from '../../domain/board-action.ts';
import { dayOf } from '../../domain/working-days.ts';
import { addAction, finishAction, moveAction, undoAction } from '../../usecases/keep-action.ts';
import { actionPhrases, explainAction } from '../action-phrases.ts';
import { afterAction, readInputs, showActionForm } from '../commands/actions.ts';
import type { BotTools } from '../tools.ts';
import { withheldData } from '../views/withheld.ts';
import { defineAction } from './action.ts';
import { screenForm } from './screen-form.ts';
import { declarationShape, textShape } from './shapes.ts';

const numberShape = z.coerce.number().int().min(1).max(1_000_000_000);
const revisionShape = z.coerce.number().int().min(0).max(100_000);
const seenShape = z.object({ number: numberShape, basedOn: revisionShape });
const dayShape = z.union([z.literal(''), z.iso.date()]).default('');
const addShape = declarationShape.extend({
  what: textShape,
  owner: z.string().max(100).default(''),
  dutyId: z.string().max(100).default(''),
  dueOn: dayShape,
  agreedOn: dayShape,
});

/** Number 0 asks for a new action, another one for another day of that action. */
export const actionForm = defineAction({
  verb: 'action-form',
  data: z.object({ number: z.coerce.number().int().min(0).max(1_000_000_000).default(0) }),
  needs: 'keep actions',
  opens: true,
  async run(tools, _turn, { number }) {
    if (number === 0) return showActionForm(tools, {});
    const moving = await openAction(tools, number);
    if (!moving) return { kind: 'notice', text: actionPhrases.noSuchAction };
    return showActionForm(tools, { dueOn: moving.dueOn }, { moving });
  },
});

export const keepAction = defineAction({
  verb: 'add-action',
  data: addShape,
  needs: 'keep actions',
  opens: false,
  async run(tools, turn, form) {
    const { declaration, withheld, elsewhere, isHeldBack } = await screenForm(tools, turn, form, [form.what]);
    if (elsewhere) return elsewhere;
    if (isHeldBack) return showActionForm(tools, form, { withheld });
    const action = readInputs(form, dayOf(turn.now));
    if (typeof action === 'string') return showActionForm(tools, form, { error: action, withheld });
    const kept = await addAction(tools, { action, who: turn.who, declaration, door: 'card' });
    if (kept.outcome === 'personal data') return showActionForm(tools, form, { withheld: withheldData(kept.types) });
    if (kept.outcome === 'refused') return showActionForm(tools, form, { error: explainAction(kept.fault), withheld });
    return afterAction(tools, turn, kept, ({ number }) => actionPhrases.added(number));
  },
});

export const actionDone = defineAction({
  verb: 'finish-action',
  data: seenShape,
  needs: 'answer',
  opens: false,
  async run(tools, turn, { number, basedOn }) {
    const done = await finishAction(tools, { number, basedOn, who: turn.who });
    return afterAction(tools, turn, done, () => actionPhrases.done(number));
  },
});

export const changeActionDay = defineAction({
  verb: 'move-action',
  data: seenShape.extend({ dueOn: dayShape }),
  needs: 'keep actions',
  opens: false,
  async run(tools, turn, { number, basedOn, dueOn }) {
    const moving = await openAction(tools, number);
    if (!moving) return { kind: 'notice', text: actionPhrases.noSuchAction };
    if (dueOn === '') return showActionForm(tools, {}, { moving, error: 'Choose the day by which it is due.' });
    const moved = await moveAction(tools, { number, basedOn, dueOn, who: turn.who });
    if (moved.outcome === 'refused') {
      return showActionForm(tools, { dueOn }, { moving, error: explainAction(moved.fault) });
    }
    return afterAction(tools, turn, moved, () => actionPhrases.moved(number, dueOn));
  },
});

export const actionUndo = defineAction({
  verb: 'undo-action',
  data: seenShape,
  needs: 'answer',
  opens: false,
  async run(tools, turn, { number, basedOn }) {
    const undone = await undoAction(tools, { number, basedOn, who: turn.who });
    return afterAction(tools, turn, undone, ({ state }) =>
      state === 'withdrawn' ? actionPhrases.withdrawn(number) : actionPhrases.undone(number),
    );
  },
});

async function openAction({ store }: BotTools, number: number) {
  return standingActions(await store.actions.record(number)).find(({ state }) => state === 'open');
}
