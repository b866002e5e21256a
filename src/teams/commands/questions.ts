import { may } from '../../domain/person.ts';
import { mayAnswerQuestion, readQuestion } from '../../domain/question.ts';
import { currentRound } from '../../domain/round.ts';
import { dayOf } from '../../domain/working-days.ts';
import { type AnswerOutcome, answerQuestion } from '../../usecases/keep-question.ts';
import { listQuestions, questionsInThread } from '../../usecases/list-questions.ts';
import type { Withheld } from '../card-data.ts';
import { withLastSign } from '../plain.ts';
import { questionPhrases } from '../question-phrases.ts';
import type { BotTools } from '../tools.ts';
import type { Reply, Turn } from '../turn.ts';
import { answerFormData, questionData, questionsData } from '../views/questions.ts';
import { NOTHING_WITHHELD } from '../views/withheld.ts';
import type { Command } from './command.ts';

export const questions: Command = {
  name: 'questions',
  aliases: ['question', 'answer question', 'answers'],
  summary: 'Shows the questions that wait for you or that you asked, with their answers',
  example: 'answer question 3 The order was renewed',
  needs: 'answer',
  menus: [],
  async run(tools, turn, words) {
    const [, digits, text = ''] = /^(?:no\.? ?|#)?(\d{1,9})[:,.]?(?: (.*))?$/u.exec(words) ?? [];
    if (digits === undefined) {
      return words === '' ? showQuestions(tools, turn) : { kind: 'text', text: questionPhrases.whichAnswer };
    }
    if (text === '') return showAnswerForm(tools, turn, Number(digits));
    return answerInWords(tools, turn, Number(digits), withLastSign(text, turn.words), 'command');
  },
};

export async function showQuestions(tools: BotTools, turn: Turn, notice = ''): Promise<Reply> {
  const all = await listQuestions(tools, turn.who);
  // A channel reads what it was asked itself, and nothing of others.
  const links = turn.where.kind === 'channel' ? await tools.store.links.ofConversation(turn.where.conversationId) : [];
  const shown =
    turn.where.kind === 'channel'
      ? all.filter(({ of }) => of.kind === 'group' && links.some(({ groupId }) => groupId === of.groupId))
      : turn.where.kind === 'group chat'
        ? all.filter(({ of }) => of.kind === 'group')
        : all;
  const data = questionsData(tools.partnership, shown, { who: turn.who, today: dayOf(turn.now), notice });
  return { kind: 'card', card: tools.cards.fill('questions', data), title: 'Questions' };
}

export async function showAnswerForm(
  tools: BotTools,
  turn: Turn,
  number: number,
  shown: { text?: string; error?: string; withheld?: Withheld } = {},
): Promise<Reply> {
  const question = readQuestion(await tools.store.questions.record(number));
  if (!question) return { kind: 'notice', text: questionPhrases.noSuchQuestion };
  if (!mayAnswerQuestion(turn.who, question)) return { kind: 'notice', text: questionPhrases.notYours };
  if (question.isWithdrawn) return { kind: 'notice', text: questionPhrases.withdrawn };
  const { text = question.answer?.text ?? '', error = '', withheld = NOTHING_WITHHELD } = shown;
  const data = answerFormData(tools.partnership, question, { text, error, withheld });
  return { kind: 'card', card: tools.cards.fill('answer-form', data), title: data.title };
}

/** The question with its answer, or what was wrong. */
export function showAnswered(tools: BotTools, outcome: Exclude<AnswerOutcome, { outcome: 'personal data' }>): Reply {
  switch (outcome.outcome) {
    case 'answered': {
      const notice = questionPhrases.answered;
      const data = questionData(tools.partnership, outcome.question, { isAgain: false, notice });
      return { kind: 'card', card: tools.cards.fill('question', data), title: data.title };
    }
    case 'overtaken':
      return { kind: 'notice', text: questionPhrases.overtaken };
    case 'no such question':
      return { kind: 'notice', text: questionPhrases.noSuchQuestion };
    case 'withdrawn':
      return { kind: 'notice', text: questionPhrases.withdrawn };
    case 'not yours':
      return { kind: 'notice', text: questionPhrases.notYours };
    case 'empty':
      return { kind: 'notice', text: questionPhrases.emptyAnswer };
    case 'too long':
      return { kind: 'notice', text: questionPhrases.tooLong(outcome.most) };
  }
}

/**
 * Words in the thread of a question that are no command: its answer, when the person may give one and one question alone
 * is open there. Undefined leaves them to whoever else can read them; in a prompt's thread that is an update, where the
 * words say how things stand.
 */
export async function answerInThread(tools: BotTools, turn: Turn, words: string): Promise<Reply | undefined> {
  if (turn.where.kind !== 'channel' || !may(turn.who, 'answer')) return undefined;
  const open = (await questionsInThread(tools, turn.where.threadId)).filter((one) => mayAnswerQuestion(turn.who, one));
  const [only, ...others] = open;
  if (!only) return undefined;
  const round = currentRound(tools.partnership, dayOf(turn.now));
  const prompts = round ? await tools.store.prompts.ofRound(round.id) : [];
  if (prompts.some(({ threadId }) => threadId === turn.where.threadId) && saysHowThingsStand(tools, turn, words)) {
    return undefined;
  }
  if (others.length > 0) return { kind: 'text', text: questionPhrases.whichAnswer };
  return answerInWords(tools, turn, only.number, words, 'reply');
}

function saysHowThingsStand({ language, partnership }: BotTools, { now }: Turn, words: string): boolean {
  const context = { today: dayOf(now), updatesDueOn: null, boardOn: null, dutyId: null, groupId: null };
  const { status, percent, rag, items } = language.interpret(words, context, partnership);
  return status !== null || percent !== null || rag !== null || items.length > 0;
}

async function answerInWords(
  tools: BotTools,
  turn: Turn,
  number: number,
  text: string,
  by: 'command' | 'reply',
): Promise<Reply> {
  const outcome = await answerQuestion(tools, { number, text, by, who: turn.who, declaration: null });
  if (outcome.outcome !== 'personal data') return showAnswered(tools, outcome);
  const isAlone = turn.where.kind === 'personal';
  return {
    kind: 'text',
    text: isAlone ? questionPhrases.personalWords(outcome.types) : questionPhrases.personalElsewhere,
  };
}
