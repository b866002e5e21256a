import { z } from 'zod';
import { answerQuestion, remindOfQuestion, withdrawQuestion } from '../../usecases/keep-question.ts';
import { readWhom, writeWhom } from '../../usecases/question-choices.ts';
import { explainAsking, sendQuestion, showAsked, showQuestionForm, whomOf } from '../commands/ask.ts';
import { showAnswered, showAnswerForm, showQuestions } from '../commands/questions.ts';
import { questionPhrases } from '../question-phrases.ts';
import { withheldData } from '../views/withheld.ts';
import { defineAction } from './action.ts';
import { screenForm } from './screen-form.ts';
import { declarationShape, textShape } from './shapes.ts';

const id = z.string().max(100).default('');
const numberShape = z.object({ number: z.coerce.number().int().min(1).max(1_000_000_000) });
const day = z.iso.date();

/** From a report, a digest or a duty: the form, filled with whom it is about where that is known. */
export const ask = defineAction({
  verb: 'ask',
  data: z.object({ groupId: id, dutyId: id, about: z.string().max(200).default('') }),
  needs: 'ask questions',
  opens: true,
  async run(tools, turn, { groupId, dutyId }) {
    const named = dutyId === '' ? undefined : await whomOf(tools, turn, dutyId, '');
    const whom = named?.whom ?? (groupId === '' ? undefined : { groupId });
    const written = whom === undefined ? '' : writeWhom(whom);
    return showQuestionForm(tools, turn, { inputs: { whom: written, dutyId } });
  },
});

export const saveQuestion = defineAction({
  verb: 'save-question',
  data: z.object({ ...declarationShape.shape, whom: textShape, text: textShape, dueOn: textShape, dutyId: id }),
  needs: 'ask questions',
  opens: false,
  async run(tools, turn, form) {
    const { whom: written, text, dueOn, dutyId } = form;
    const inputs = { whom: written, text, dueOn, dutyId };
    const screened = await screenForm(tools, turn, form, [text]);
    const { declaration, withheld } = screened;
    if (screened.elsewhere) return screened.elsewhere;
    const whom = readWhom(written);
    const error = !whom ? questionPhrases.chooseWhom : day.safeParse(dueOn).success ? '' : questionPhrases.chooseDate;
    if (!whom || error || screened.isHeldBack) return showQuestionForm(tools, turn, { inputs, error, withheld });
    const outcome = await sendQuestion(tools, turn, inputs, whom, declaration);
    if (outcome.outcome === 'asked') return showAsked(tools, outcome, inputs);
    if (outcome.outcome === 'personal data') {
      return showQuestionForm(tools, turn, { inputs, withheld: withheldData(outcome.types) });
    }
    return showQuestionForm(tools, turn, { inputs, error: explainAsking(tools, outcome, dueOn), withheld });
  },
});

export const answerForm = defineAction({
  verb: 'answer-question',
  data: numberShape,
  needs: 'answer',
  opens: true,
  run: (tools, turn, { number }) => showAnswerForm(tools, turn, number),
});

/** What is wrong comes back on the form, with what was typed; drawn on what stands now, so that sending again succeeds. */
export const saveAnswer = defineAction({
  verb: 'save-answer',
  data: numberShape.extend({
    ...declarationShape.shape,
    basedOn: z.coerce.number().int().min(1).max(1_000_000),
    text: textShape,
  }),
  needs: 'answer',
  opens: false,
  async run(tools, turn, form) {
    const { number, basedOn, text } = form;
    const screened = await screenForm(tools, turn, form, [text]);
    const { declaration, withheld } = screened;
    if (screened.elsewhere) return screened.elsewhere;
    const again = (error: string, shown = withheld) =>
      showAnswerForm(tools, turn, number, { text, error, withheld: shown });
    if (screened.isHeldBack) return again('');
    const outcome = await answerQuestion(tools, { number, basedOn, text, by: 'card', who: turn.who, declaration });
    switch (outcome.outcome) {
      case 'personal data':
        return again('', withheldData(outcome.types));
      case 'empty':
        return again(questionPhrases.emptyAnswer);
      case 'too long':
        return again(questionPhrases.tooLong(outcome.most));
      case 'overtaken':
        return again(questionPhrases.overtaken);
      default:
        return showAnswered(tools, outcome);
    }
  },
});

export const remind = defineAction({
  verb: 'remind-question',
  data: numberShape,
  needs: 'ask questions',
  opens: false,
  async run(tools, turn, { number }) {
    const outcome = await remindOfQuestion(tools, { number, who: turn.who });
    switch (outcome.outcome) {
      case 'reminded':
        return showQuestions(tools, turn, questionPhrases.reminded);
      case 'reminded today already':
        return showQuestions(tools, turn, questionPhrases.remindedToday);
      case 'answered already':
        return showQuestions(tools, turn, questionPhrases.answeredAlready);
      case 'no way':
        return showQuestions(tools, turn, questionPhrases.noWay);
      case 'withdrawn':
        return showQuestions(tools, turn, questionPhrases.withdrawn);
      case 'no such question':
        return { kind: 'notice', text: questionPhrases.noSuchQuestion };
      case 'not yours':
        return { kind: 'notice', text: questionPhrases.notYoursToKeep };
    }
  },
});

export const withdraw = defineAction({
  verb: 'withdraw-question',
  data: numberShape,
  needs: 'ask questions',
  opens: false,
  async run(tools, turn, { number }) {
    const outcome = await withdrawQuestion(tools, { number, who: turn.who });
    switch (outcome.outcome) {
      case 'withdrawn now':
      case 'withdrawn':
        return showQuestions(tools, turn, questionPhrases.withdrawnNow);
      case 'answered already':
        return showQuestions(tools, turn, questionPhrases.answeredAlready);
      case 'no such question':
        return { kind: 'notice', text: questionPhrases.noSuchQuestion };
      case 'not yours':
        return { kind: 'notice', text: questionPhrases.notYoursToKeep };
    }
  },
});
