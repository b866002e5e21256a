import { z } from 'zod';
import type { Person } from '../../../domain/person.ts';
import type { FormFault } from '../../../domain/progress-form.ts';
import { type AnswerSlotOutcome, answerSlot } from '../../../usecases/answer-slot.ts';
import { dropDraft, type SaveDraftOutcome, saveDraft } from '../../../usecases/save-draft.ts';
import { type UndoOutcome, undoUpdate } from '../../../usecases/undo-update.ts';
import { viewAnswer, viewMyUpdates, viewUpdateForm } from '../../../usecases/view-my-updates.ts';
import { declarationShape, heldBack } from '../held-back.ts';
import { type Answer, answer, fault, nothing, route, type TabRoute, type TabTools } from '../route.ts';

const idShape = z.string().min(1).max(100);
const params = z.object({ dutyId: idShape, groupId: idShape });
const textShape = z.string().max(30_000).trim().default('');
const inputsShape = z.object({
  standing: textShape,
  percent: textShape,
  changed: textShape,
  obstacle: textShape,
  unblocker: textShape,
  forecastOn: textShape,
  evidenceUrl: textShape,
});
const requestShape = z.object({ reason: textShape, until: textShape, ownerId: textShape });
const givenShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), inputs: inputsShape }),
  z.object({ kind: z.literal('no change') }),
  z.object({ kind: z.enum(['more time', 'not for us', 'other owner']), inputs: requestShape }),
]);
const revisionShape = z.int().min(0).max(100_000);
const roundShape = z.object({ roundId: z.iso.date() });

const NOT_YOURS = {
  title: 'This update is not yours to give',
  detail: 'It belongs to another group or organisation. Nothing was changed.',
};
const NO_SUCH_DUTY = {
  title: 'That group is not asked about that duty',
  detail: 'Nothing was changed. The register may have changed since; go back to My updates.',
};

/** What somebody owes in the running round, and their answers. */
export const myUpdates: readonly TabRoute[] = [
  route('get', '/my-updates', {
    needs: 'answer',
    asks: nothing,
    run: async (tools, who) => answer(await viewMyUpdates(tools, who)),
  }),

  route('get', '/my-updates/:dutyId/:groupId', {
    needs: 'answer',
    asks: z.object({ params }),
    async run(tools, who, asked) {
      const viewed = await viewUpdateForm(tools, who, asked.params);
      switch (viewed.outcome) {
        case 'form':
          return answer(viewed.form);
        case 'not yours':
          return fault(403, NOT_YOURS);
        case 'no such duty':
          return fault(404, NO_SUCH_DUTY);
      }
    },
  }),

  route('post', '/my-updates/:dutyId/:groupId', {
    needs: 'answer',
    asks: z.object({
      params,
      body: roundShape.extend({ basedOn: revisionShape, given: givenShape, declaration: declarationShape }),
    }),
    async run(tools, who, asked) {
      const { roundId, ...body } = asked.body;
      const slot = { ...asked.params, roundId };
      return recorded(tools, who, await answerSlot(tools, { who, slot, source: { by: 'tab' }, ...body }));
    },
  }),

  route('post', '/my-updates/:dutyId/:groupId/undo', {
    needs: 'answer',
    asks: z.object({ params, body: roundShape.extend({ revision: revisionShape.min(1) }) }),
    async run(tools, who, asked) {
      const { roundId, revision } = asked.body;
      const slot = { ...asked.params, roundId };
      return undone(tools, who, await undoUpdate(tools, { who, slot, revision, source: { by: 'tab' } }));
    },
  }),

  route('put', '/my-updates/:dutyId/:groupId/draft', {
    needs: 'answer',
    asks: z.object({
      params,
      body: roundShape.extend({ basedOn: revisionShape, inputs: inputsShape, declaration: declarationShape }),
    }),
    async run(tools, who, asked) {
      const { roundId, ...body } = asked.body;
      return kept(await saveDraft(tools, { who, slot: { ...asked.params, roundId }, ...body }));
    },
  }),

  route('delete', '/my-updates/:dutyId/:groupId/draft/:roundId', {
    needs: 'answer',
    asks: z.object({ params: params.extend(roundShape.shape) }),
    async run(tools, who, asked) {
      await dropDraft(tools, who, asked.params);
      return answer({});
    },
  }),
];

function recorded(tools: TabTools, who: Person, outcome: AnswerSlotOutcome): Answer {
  switch (outcome.outcome) {
    case 'recorded':
      return answer({ revision: outcome.update.revision });
    case 'overtaken':
      return fault(
        409,
        {
          title: 'Somebody answered while you were writing',
          detail: 'Nothing was saved, and your words are still here. Their answer stands beside yours.',
        },
        { newest: viewAnswer(tools.partnership, outcome.newest, who), basedOn: outcome.newest.revision },
      );
    case 'faults':
      return notFinished(outcome.faults);
    case 'personal data':
      return heldBack(null, outcome.types);
    case 'nothing to carry forward':
      return fault(422, {
        title: 'There is no earlier answer to carry forward',
        detail: 'Say in the form how it is going.',
      });
    case 'not yours':
      return fault(403, NOT_YOURS);
    case 'no such duty':
      return fault(404, NO_SUCH_DUTY);
  }
}

function undone(tools: TabTools, who: Person, outcome: UndoOutcome): Answer {
  switch (outcome.outcome) {
    case 'undone':
      return answer({ revision: outcome.update.revision });
    case 'overtaken':
      return fault(
        409,
        {
          title: 'Somebody has answered since',
          detail: 'Nothing was taken back. Open the update to see what stands now.',
        },
        { newest: viewAnswer(tools.partnership, outcome.newest, who), basedOn: outcome.newest.revision },
      );
    case 'too late':
      return fault(422, {
        title: 'It is too late to undo',
        detail: 'An answer can be taken back for an hour. Open it and change it instead.',
      });
    case 'nothing to undo':
      return fault(404, { title: 'There is nothing to undo', detail: 'Nothing was changed.' });
    case 'not yours':
      return fault(403, NOT_YOURS);
  }
}

function kept(outcome: SaveDraftOutcome): Answer {
  switch (outcome.outcome) {
    case 'saved':
      return answer({ savedAt: outcome.draft.savedAt });
    case 'faults':
      return notFinished(outcome.faults);
    case 'personal data':
      return heldBack(null, outcome.types);
    case 'round over':
      return fault(422, {
        title: 'The round is over',
        detail: 'A draft would come to nothing, so it was not saved. Copy your words if you need them.',
      });
    case 'not yours':
      return fault(403, NOT_YOURS);
    case 'no such duty':
      return fault(404, NO_SUCH_DUTY);
  }
}

function notFinished(faults: readonly FormFault[]): Answer {
  return fault(422, {
    title: 'Nothing was saved yet',
    detail: 'Put right what is named here.',
    // The first thing that is wrong with a box is the one to begin with.
    fields: Object.fromEntries(faults.toReversed().map(({ field, says }) => [field, says])),
  });
}
