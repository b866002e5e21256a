import { z } from 'zod';
import { sayChangeFault } from '../../../domain/change-words.ts';
import { sayVerdict } from '../../../domain/request-words.ts';
import { TEXT_LIMIT } from '../../../domain/update.ts';
import { formatInstant } from '../../../domain/words.ts';
import { type DecideOutcome, decideRequest } from '../../../usecases/decide-request.ts';
import { takeBackDecision } from '../../../usecases/take-back-decision.ts';
import { undoUpdate } from '../../../usecases/undo-update.ts';
import { viewRequests } from '../../../usecases/view-requests.ts';
import { notWorking, past } from '../day-faults.ts';
import { declarationShape, heldBack } from '../held-back.ts';
import { type Answer, answer, fault, nothing, route, type TabRoute, type TabTools } from '../route.ts';

const idShape = z.string().min(1).max(100);
const requestShape = z.object({
  slot: z.object({ dutyId: idShape, groupId: idShape, roundId: z.iso.date() }),
  revision: z.number().int().min(1).max(100_000),
});
const choiceShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('agree'), until: z.iso.date({ error: 'Choose a date.' }) }),
  z.object({ kind: z.literal('do not ask') }),
  z.object({ kind: z.literal('owner'), organisationId: z.string().min(1, 'Choose an organisation.').max(100) }),
  z.object({
    kind: z.literal('refuse'),
    reason: z
      .string()
      .max(30_000)
      .trim()
      .min(1, 'Give the reason in a sentence.')
      .max(TEXT_LIMIT, `Keep the reason under ${TEXT_LIMIT.toLocaleString('en-GB')} characters.`),
  }),
]);

const NOTHING_DECIDED = 'Nothing was decided';

/** Requests for more time, another owner, or not to be asked. */
export const requests: readonly TabRoute[] = [
  route('get', '/requests', {
    needs: 'look',
    asks: nothing,
    run: async (tools, who) => answer(await viewRequests(tools, who)),
  }),

  route('post', '/requests/decide', {
    needs: 'decide requests',
    asks: z.object({ body: requestShape.extend({ choice: choiceShape, declaration: declarationShape }) }),
    run: async (tools, who, { body }) => decided(tools, await decideRequest(tools, { ...body, who, door: 'tab' })),
  }),

  route('post', '/requests/take-back', {
    needs: 'decide requests',
    asks: z.object({ body: z.object({ number: z.number().int().min(1).max(1_000_000_000) }) }),
    async run(tools, who, { body }) {
      const outcome = await takeBackDecision(tools, { number: body.number, who });
      switch (outcome.outcome) {
        case 'taken back':
          return answer({ said: 'Taken back. The request waits again.' });
        case 'too late':
          return nothingDone('A decision can be taken back for an hour. The group can ask again.');
        case 'nothing to undo':
          return nothingDone('There is nothing to take back.');
        case 'not yours':
          return notYours();
      }
    },
  }),

  route('post', '/requests/withdraw', {
    needs: 'answer',
    asks: z.object({ body: requestShape }),
    async run(tools, who, { body }) {
      const outcome = await undoUpdate(tools, { ...body, who, source: { by: 'tab' } });
      switch (outcome.outcome) {
        case 'undone':
          return answer({ said: 'Taken back. What stood before stands again.' });
        case 'too late':
          return nothingDone('A request can be taken back for an hour. The manager can still refuse it.');
        case 'overtaken':
          return nothingDone('Somebody has said something else about this duty since.');
        case 'nothing to undo':
          return nothingDone('There is nothing to take back.');
        case 'not yours':
          return notYours();
      }
    },
  }),
];

function nothingDone(detail: string): Answer {
  return fault(409, { title: 'Nothing was taken back', detail });
}

function notYours(): Answer {
  return fault(403, { title: 'This is not yours to do', detail: 'Nothing was changed. Ask the CSP manager.' });
}

function decided({ partnership }: Pick<TabTools, 'partnership'>, outcome: DecideOutcome): Answer {
  switch (outcome.outcome) {
    case 'decided': {
      const { number, verdict } = outcome.decision;
      return answer({ said: `${sayVerdict(partnership, verdict)} Whoever asked is told.`, number });
    }
    case 'decided already': {
      const { by, at, verdict } = outcome.decision;
      const how = `${by.name} decided this on ${formatInstant(at)}: ${sayVerdict(partnership, verdict)}`;
      return fault(409, { title: 'Decided already', detail: `${how} Nothing was changed.` });
    }
    case 'overtaken':
      return fault(409, {
        title: NOTHING_DECIDED,
        detail: 'The group has said something else since. The list shows how it stands now.',
      });
    case 'past':
      return past(NOTHING_DECIDED, 'choice.until');
    case 'not a working day':
      return notWorking(NOTHING_DECIDED, 'choice.until', outcome);
    case 'refused':
      return fault(422, {
        title: NOTHING_DECIDED,
        detail: outcome.faults.some(({ fault: why }) => why === 'no change')
          ? 'It stands like that already. Choose another owner, or refuse with a reason.'
          : [...new Set(outcome.faults.map(sayChangeFault))].join(' '),
      });
    case 'personal data':
      return heldBack('choice.reason', outcome.types);
    case 'no such request':
      return fault(404, {
        title: NOTHING_DECIDED,
        detail: 'That request is not there any more. The list shows what waits.',
      });
    case 'not yours':
      return notYours();
  }
}
