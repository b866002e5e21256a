import { z } from 'zod';
import type { Level } from '../../../domain/risk.ts';
import {
  addRisk,
  closeRisk,
  RISK_RESPONSE_LIMIT,
  RISK_TITLE_LIMIT,
  type RiskOutcome,
  reviewRisk,
  undoRisk,
} from '../../../usecases/keep-risks.ts';
import { viewRiskList, viewRiskPage } from '../../../usecases/view-risk-pages.ts';
import { declarationShape, heldBack } from '../held-back.ts';
import { type Answer, answer, fault, nothing, route, type TabRoute } from '../route.ts';

const numberShape = z.object({ params: z.object({ number: z.coerce.number().int().min(1).max(1_000_000_000) }) });
const seenShape = numberShape.extend({ body: z.object({ basedOn: z.number().int().min(1).max(1_000_000) }) });
const wholeShape = z.number().int().min(0).max(1_000_000_000);
const choiceShape = z.string().max(100).default('');

function levelShape(error: string): z.ZodType<Level> {
  return z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)], { error });
}

const ONE_LINE = `Say in one line what may happen, in at most ${RISK_TITLE_LIMIT} characters.`;
const LONG = `Keep what is being done under ${RISK_RESPONSE_LIMIT.toLocaleString('en-GB')} characters.`;
const riskShape = z.object({
  title: z
    .string()
    .max(30_000)
    .transform((text) => text.replace(/\s+/gu, ' ').trim())
    .pipe(z.string().min(1, ONE_LINE).max(RISK_TITLE_LIMIT, ONE_LINE)),
  dutyId: choiceShape,
  ownerId: choiceShape,
  likelihood: levelShape('Choose how likely it is.'),
  impact: levelShape('Choose how bad it would be.'),
  response: z.string().max(30_000).trim().max(RISK_RESPONSE_LIMIT, LONG),
  declaration: declarationShape,
});

/** The risks, which everybody reads and leads and managers keep. */
export const risks: readonly TabRoute[] = [
  route('get', '/risks', {
    needs: 'look',
    asks: nothing,
    run: async (tools, who) => answer(await viewRiskList(tools, who)),
  }),

  route('get', '/risks/:number', {
    needs: 'look',
    asks: numberShape,
    async run(tools, who, { params }) {
      const page = await viewRiskPage(tools, { ...params, who });
      return page ? answer(page) : noSuchRisk();
    },
  }),

  route('post', '/risks', {
    needs: 'keep risks',
    asks: z.object({ body: riskShape.extend({ after: wholeShape }) }),
    async run(tools, who, { body: { after, declaration, ...said } }) {
      const outcome = await addRisk(tools, { who, words: wordsOf(said), declaration, door: 'tab', after });
      return recorded(outcome, 'It is written down.');
    },
  }),

  route('post', '/risks/:number/review', {
    needs: 'keep risks',
    asks: numberShape.extend({ body: riskShape.extend({ basedOn: wholeShape }) }),
    async run(tools, who, { params, body: { basedOn, declaration, ...said } }) {
      const words = wordsOf(said);
      const outcome = await reviewRisk(tools, { ...params, basedOn, who, words, declaration, door: 'tab' });
      return recorded(outcome, 'The review is recorded.');
    },
  }),

  route('post', '/risks/:number/close', {
    needs: 'keep risks',
    asks: seenShape,
    run: async (tools, who, { params, body }) =>
      recorded(await closeRisk(tools, { ...params, ...body, who }), 'The risk is closed. It keeps its history.'),
  }),

  route('post', '/risks/:number/undo', {
    needs: 'keep risks',
    asks: seenShape,
    run: async (tools, who, { params, body }) =>
      recorded(await undoRisk(tools, { ...params, ...body, who }), 'The last change is taken back.'),
  }),
];

function wordsOf({ dutyId, ownerId, ...said }: Omit<z.infer<typeof riskShape>, 'declaration'>) {
  return { ...said, dutyId: dutyId || null, ownerId: ownerId || null };
}

function noSuchRisk(): Answer {
  return fault(404, { title: 'There is no such risk', detail: 'The list shows those that are open.' });
}

function recorded(outcome: RiskOutcome, said: string): Answer {
  switch (outcome.outcome) {
    case 'recorded':
      return answer({ said, number: outcome.risk.number });
    case 'overtaken':
      return notSaved(
        'Somebody changed this risk meanwhile. What you wrote is still here; read theirs before you save again.',
      );
    case 'no such risk':
      return noSuchRisk();
    case 'too late':
      return notSaved('The last change can be taken back for an hour. After that, review the risk instead.');
    case 'nothing to do':
      return notSaved('This risk is closed already.');
    case 'not yours':
      return fault(403, { title: 'This is not yours to do', detail: 'Leads and managers keep the risks.' });
    case 'personal data':
      return heldBack(null, outcome.types);
    case 'not allowed':
      return fault(422, {
        title: 'Nothing was saved',
        detail: 'That duty or organisation can not be chosen.',
        fields: {
          dutyId:
            'A risk to a duty of which only stages and counts are shown is written as one to the partnership, without any detail of a case.',
        },
      });
  }
}

function notSaved(detail: string): Answer {
  return fault(409, { title: 'Nothing was saved', detail });
}
