import { z } from 'zod';
import { findDuty, findGroup } from '../../../domain/partnership.ts';
import { type AskOutcome, askQuestion } from '../../../usecases/ask-question.ts';
import {
  type AnswerOutcome,
  answerQuestion,
  remindOfQuestion,
  withdrawQuestion,
} from '../../../usecases/keep-question.ts';
import { readWhom } from '../../../usecases/question-choices.ts';
import { questionChoices, viewQuestions } from '../../../usecases/view-questions.ts';
import { notWorking, past } from '../day-faults.ts';
import { declarationShape, heldBack } from '../held-back.ts';
import { type Answer, answer, fault, nothing, route, type TabRoute, type TabTools } from '../route.ts';

const idShape = z.string().max(100).default('');
const numberShape = z.object({ params: z.object({ number: z.coerce.number().int().min(1).max(1_000_000_000) }) });
const textShape = z.string().max(30_000).trim();

const NOTHING_SENT = 'Nothing was sent';
const NOTHING_SAVED = 'Nothing was saved';

/** Questions of the chair and the managers, and their answers. */
export const questions: readonly TabRoute[] = [
  route('get', '/questions', {
    needs: 'look',
    asks: nothing,
    run: async (tools, who) => answer(await viewQuestions(tools, who)),
  }),

  route('get', '/questions/choices', {
    needs: 'ask questions',
    asks: z.object({ query: z.object({ duty: idShape, group: idShape }) }),
    async run(tools, who, { query }) {
      const dutyId = findDuty(tools.partnership, query.duty)?.id ?? null;
      const groupId = findGroup(tools.partnership, query.group)?.id ?? null;
      return answer(await questionChoices(tools, { who, dutyId, groupId }));
    },
  }),

  route('post', '/questions', {
    needs: 'ask questions',
    asks: z.object({
      body: z.object({
        whom: z.string().max(200),
        text: textShape,
        dueOn: z.iso.date({ error: 'Choose a date.' }),
        dutyId: idShape,
        declaration: declarationShape,
      }),
    }),
    async run(tools, who, { body }) {
      const whom = readWhom(body.whom);
      if (!whom) return wrongQuestion('whom', 'Choose a group or a person.');
      const { text, dueOn, declaration } = body;
      const dutyId = findDuty(tools.partnership, body.dutyId)?.id ?? null;
      // The answer goes to the asker's own chat; who has none reads it in the tab.
      const ask = { whom, text, dueOn, dutyId, declaration, who, askedIn: '', door: 'tab' } as const;
      return asked(tools, await askQuestion(tools, ask));
    },
  }),

  route('post', '/questions/:number/answer', {
    needs: 'answer',
    asks: numberShape.extend({
      body: z.object({
        basedOn: z.number().int().min(1).max(1_000_000),
        text: textShape,
        declaration: declarationShape,
      }),
    }),
    run: async (tools, who, { params, body }) =>
      answered(await answerQuestion(tools, { ...params, ...body, by: 'tab', who })),
  }),

  route('post', '/questions/:number/remind', {
    needs: 'ask questions',
    asks: numberShape,
    async run(tools, who, { params }) {
      const outcome = await remindOfQuestion(tools, { ...params, who });
      switch (outcome.outcome) {
        case 'reminded':
          return answer({ said: 'They are reminded within a minute, or at 8am on the next working day.' });
        case 'reminded today already':
          return fault(409, { title: 'Reminded today already', detail: 'Try again on the next working day.' });
        case 'no way':
          return fault(409, {
            title: NOTHING_SENT,
            detail: 'There is no way to reach them any more. Deliveries shows why.',
          });
        default:
          return notKept(outcome.outcome);
      }
    },
  }),

  route('post', '/questions/:number/withdraw', {
    needs: 'ask questions',
    asks: numberShape,
    async run(tools, who, { params }) {
      const outcome = await withdrawQuestion(tools, { ...params, who });
      switch (outcome.outcome) {
        case 'withdrawn now':
        case 'withdrawn':
          return answer({ said: 'Withdrawn. Nobody is reminded of it any more.' });
        default:
          return notKept(outcome.outcome);
      }
    },
  }),
];

function notKept(outcome: 'answered already' | 'no such question' | 'withdrawn' | 'not yours'): Answer {
  switch (outcome) {
    case 'answered already':
      return fault(409, { title: 'Answered already', detail: 'Nothing was changed. The answer stands in the list.' });
    case 'no such question':
      return noSuchQuestion();
    case 'withdrawn':
      return fault(409, { title: 'Withdrawn', detail: 'That question was withdrawn, so nothing was changed.' });
    case 'not yours':
      return fault(403, {
        title: 'This is not yours to do',
        detail: 'Only whoever asked, or the CSP manager, can do that.',
      });
  }
}

function noSuchQuestion(): Answer {
  return fault(404, { title: 'There is no such question', detail: 'The list shows those that you can see.' });
}

function wrongQuestion(field: string, detail: string): Answer {
  return fault(422, { title: NOTHING_SENT, detail, fields: { [field]: detail } });
}

function asked({ partnership }: Pick<TabTools, 'partnership'>, outcome: AskOutcome): Answer {
  switch (outcome.outcome) {
    case 'asked':
      return answer({
        said: 'Sent. The answer comes to your own chat with CSP Progress, and stands here.',
        number: outcome.question.number,
      });
    case 'personal data':
      return heldBack('text', outcome.types);
    case 'empty':
      return wrongQuestion('text', 'Write the question.');
    case 'too long':
      return wrongQuestion('text', tooLong(outcome.most));
    case 'past':
      return past(NOTHING_SENT, 'dueOn');
    case 'not a working day':
      return notWorking(NOTHING_SENT, 'dueOn', outcome);
    case 'yourself':
      return wrongQuestion('whom', 'That question would go to yourself. Choose somebody else or a group.');
    case 'no channel': {
      const name = findGroup(partnership, outcome.groupId)?.name ?? outcome.groupId;
      return wrongQuestion('whom', `${name} has no channel yet. Link one first, or ask one of its people.`);
    }
    case 'not reached':
      return wrongQuestion('whom', `${outcome.name} has no chat with CSP Progress yet. Ask their group instead.`);
    case 'nobody':
      return wrongQuestion('whom', 'Nobody there could answer. Choose a group or a person with a role.');
    case 'not yours':
      return fault(403, { title: 'This is not yours to do', detail: 'The chair and the managers ask questions.' });
  }
}

function tooLong(most: number): string {
  return `Keep it under ${most.toLocaleString('en-GB')} characters.`;
}

function answered(outcome: AnswerOutcome): Answer {
  switch (outcome.outcome) {
    case 'answered':
      return answer({ said: 'Thank you. Your answer goes back to whoever asked, and into the report.' });
    case 'overtaken':
      return fault(
        409,
        {
          title: 'Somebody answered while you were writing',
          detail: 'Your words are still here. Send again to revise that answer; the record keeps both.',
        },
        { stands: { revision: outcome.question.revision, text: outcome.question.answer?.text ?? '' } },
      );
    case 'personal data':
      return heldBack('text', outcome.types);
    case 'empty':
      return wrongAnswer('Write the answer.');
    case 'too long':
      return wrongAnswer(tooLong(outcome.most));
    case 'no such question':
      return noSuchQuestion();
    case 'withdrawn':
      return fault(409, { title: 'Withdrawn', detail: 'That question was withdrawn, so there is nothing to answer.' });
    case 'not yours':
      return fault(403, {
        title: 'That question was asked of somebody else',
        detail: 'Nothing was saved. The list shows the questions that you can answer.',
      });
  }
}

function wrongAnswer(detail: string): Answer {
  return fault(422, { title: NOTHING_SAVED, detail, fields: { text: detail } });
}
