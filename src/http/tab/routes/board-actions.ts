import { z } from 'zod';
import type { ActionFault } from '../../../domain/action-rules.ts';
import { explainAction } from '../../../domain/action-words.ts';
import { type ActionRevision, readOwner } from '../../../domain/board-action.ts';
import { formatDay } from '../../../domain/words.ts';
import { dayOf } from '../../../domain/working-days.ts';
import { type AddOutcome, addAction, finishAction, moveAction, undoAction } from '../../../usecases/keep-action.ts';
import { viewActions } from '../../../usecases/view-actions.ts';
import { declarationShape, heldBack } from '../held-back.ts';
import { type Answer, answer, fault, nothing, route, type TabRoute } from '../route.ts';

const dayShape = z.iso.date({ error: 'Choose a date.' });
const seenShape = z.object({
  params: z.object({ number: z.coerce.number().int().min(1).max(1_000_000_000) }),
  body: z.object({ basedOn: z.number().int().min(1).max(1_000_000) }),
});

/** What the board agreed. */
export const boardActions: readonly TabRoute[] = [
  route('get', '/actions', {
    needs: 'look',
    asks: nothing,
    run: async (tools, who) => answer(await viewActions(tools, who)),
  }),

  route('post', '/actions', {
    needs: 'keep actions',
    asks: z.object({
      body: z.object({
        what: z.string().max(30_000).trim(),
        owner: z.string().max(200),
        dutyId: z.string().max(100).default(''),
        dueOn: dayShape,
        agreedOn: z.union([z.literal(''), dayShape]).default(''),
        declaration: declarationShape,
      }),
    }),
    async run(tools, who, { body }) {
      const owner = readOwner(body.owner);
      if (!owner) return refused({ fault: 'no such owner' });
      const { what, dueOn, declaration } = body;
      const agreedOn = body.agreedOn || dayOf(tools.now());
      const action = { what, owner, dutyId: body.dutyId || null, dueOn, agreedOn };
      const outcome = await addAction(tools, { action, who, declaration, door: 'tab' });
      return kept(outcome, ({ number }) => `Action ${number} is kept.`);
    },
  }),

  route('post', '/actions/:number/done', {
    needs: 'answer',
    asks: seenShape,
    run: async (tools, who, { params, body }) =>
      kept(
        await finishAction(tools, { ...params, ...body, who }),
        ({ number }) => `Action ${number} is done. Thank you.`,
      ),
  }),

  route('post', '/actions/:number/move', {
    needs: 'keep actions',
    asks: seenShape.extend({ body: seenShape.shape.body.extend({ dueOn: dayShape }) }),
    run: async (tools, who, { params, body }) =>
      kept(
        await moveAction(tools, { ...params, ...body, who }),
        ({ number, dueOn }) => `Action ${number} is due on ${formatDay(dueOn)} now.`,
      ),
  }),

  route('post', '/actions/:number/undo', {
    needs: 'answer',
    asks: seenShape,
    run: async (tools, who, { params, body }) =>
      kept(await undoAction(tools, { ...params, ...body, who }), ({ number, state }) =>
        state === 'withdrawn'
          ? `Action ${number} is taken back. Its number is not used again.`
          : `Action ${number}: taken back. What stood before stands again.`,
      ),
  }),
];

function kept(outcome: AddOutcome, say: (action: ActionRevision) => string): Answer {
  switch (outcome.outcome) {
    case 'kept':
      return answer({ said: say(outcome.action), number: outcome.action.number });
    case 'refused':
      return refused(outcome.fault);
    case 'personal data':
      return heldBack('what', outcome.types);
    case 'overtaken':
      return notSaved('Somebody changed this action a moment ago. The list shows how it stands now.');
    case 'no such action':
      return fault(404, { title: 'There is no such open action', detail: 'The list shows what there is.' });
    case 'nothing to undo':
      return notSaved('There is nothing to take back.');
    case 'too late':
      return notSaved('This can be taken back for an hour.');
    case 'not yours':
      return fault(403, {
        title: 'This is not yours to do',
        detail: 'That action belongs to another group or organisation. Nothing was changed.',
      });
  }
}

function notSaved(detail: string): Answer {
  return fault(409, { title: 'Nothing was saved', detail });
}

const FIELDS: Record<ActionFault['fault'], string> = {
  'no words': 'what',
  'too long': 'what',
  'no such owner': 'owner',
  'no such duty': 'dutyId',
  restricted: 'dutyId',
  past: 'dueOn',
  'too far': 'dueOn',
  'free day': 'dueOn',
  'agreed later': 'agreedOn',
};

function refused(wrong: ActionFault): Answer {
  const detail = explainAction(wrong);
  return fault(422, { title: 'Nothing was saved', detail, fields: { [FIELDS[wrong.fault]]: detail } });
}
