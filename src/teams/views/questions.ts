import type { Day } from '../../domain/day.ts';
import type { Group, Partnership } from '../../domain/partnership.ts';
import { may, type Person } from '../../domain/person.ts';
import { organisationName } from '../../domain/prompt.ts';
import { isOpen, mayAnswerQuestion, mayKeepQuestion, nameAsked, type Question } from '../../domain/question.ts';
import { count, formatDay, formatDayLong, formatInstant } from '../../domain/words.ts';
import { dayOf } from '../../domain/working-days.ts';
import type { CardData, Mark, Withheld } from '../card-data.ts';
import { plain, shorten } from '../plain.ts';

/** Rows that fit one card at ease; the rest is counted. */
const MOST_ROWS = 8;
const MOST_WORDS = 300;

/** The question for whoever is asked. In a channel it is the same for everybody. */
export function questionData(
  partnership: Partnership,
  question: Question,
  { isAgain, notice = '' }: { isAgain: boolean; notice?: string },
): CardData['question'] {
  const { number, of, text, by, dueOn, answer } = question;
  const isGroup = of.kind === 'group';
  return {
    number,
    title: `${isAgain ? 'Still open: question' : 'Question'} ${number}${isGroup ? ` for ${nameAsked(partnership, of)}` : ' for you'}`,
    subtitle: `From ${plain(by.name)}. Answer by ${formatDayLong(dueOn)}.`,
    notice,
    text: plain(text),
    ...answerOf(partnership, answer),
    mayAnswer: true,
    answerTitle: answer ? 'Change the answer' : 'Answer',
    style: answer ? 'default' : 'positive',
    note: answer
      ? ''
      : isGroup
        ? `You can also type my name and **answer question ${number}**, then your answer.`
        : `You can also type **answer question ${number}**, then your answer.`,
    marking: partnership.marking,
  };
}

/** The answer for whoever asked. */
export function answerData(partnership: Partnership, question: Question): CardData['question'] {
  const { number, of, answer } = question;
  const verb = answer?.isRevised ? 'changed the answer to' : 'answered';
  return {
    ...questionData(partnership, question, { isAgain: false }),
    title: `${plain(nameAsked(partnership, of))} has ${verb} question ${number}`,
    subtitle: '',
    mayAnswer: false,
    note: '',
  };
}

function answerOf(
  partnership: Partnership,
  answer: Question['answer'],
): Pick<CardData['question'], 'answer' | 'answeredBy'> {
  if (!answer) return { answer: '', answeredBy: '' };
  const who = organisationName(partnership, answer.by.organisationId);
  return { answer: plain(answer.text), answeredBy: `${who}, ${formatInstant(answer.at)}.` };
}

/** The questions that somebody may see, open ones first. */
export function questionsData(
  partnership: Partnership,
  questions: readonly Question[],
  { who, today, notice }: { who: Person; today: Day; notice: string },
): CardData['questions'] {
  const open = questions.filter(isOpen).toSorted((one, other) => one.dueOn.localeCompare(other.dueOn));
  const answered = questions.filter((one) => !isOpen(one));
  const late = open.filter(({ dueOn }) => dueOn < today).length;
  const shown = [...open, ...answered];
  const hidden = shown.length - MOST_ROWS;
  const many = count(open.length, 'question is open', 'questions are open');
  return {
    title: open.length === 0 ? 'No question is open' : many,
    subtitle:
      late > 0
        ? `${count(late, 'answer is', 'answers are')} overdue.`
        : 'Answers go back to whoever asked, and into the report.',
    notice,
    rows: shown.slice(0, MOST_ROWS).map((one) => {
      const { answer, answeredBy } = answerOf(partnership, one.answer);
      return {
        ...markOf(one, today),
        number: one.number,
        title: `${one.number}. ${plain(nameAsked(partnership, one.of))}`,
        detail: `Asked by ${plain(one.by.name)} on ${formatDay(dayOf(one.at))}.${one.answer ? '' : ` Answer by ${formatDayLong(one.dueOn)}.`}`,
        text: plain(shorten(one.text, MOST_WORDS)),
        answer: answer === '' ? '' : `${shorten(answer, MOST_WORDS)} (${answeredBy.replace(/\.$/u, '')})`,
        mayAnswer: mayAnswerQuestion(who, one),
        answerTitle: one.answer ? 'Change the answer' : 'Answer',
        mayKeep: isOpen(one) && mayKeepQuestion(who, one),
      };
    }),
    more: hidden > 0 ? `And ${hidden} more.` : '',
    mayAsk: may(who, 'ask questions'),
    marking: partnership.marking,
  };
}

function markOf(question: Question, today: Day): Mark {
  if (!isOpen(question)) return { word: 'Answered', shape: '✓', color: 'good' };
  return question.dueOn < today
    ? { word: 'Overdue', shape: '■', color: 'attention' }
    : { word: 'Open', shape: '○', color: 'default' };
}

export interface QuestionInputs {
  whom: string;
  text: string;
  dueOn: string;
  dutyId: string;
}

/** The form for a new question: groups that have a channel, and people whom the bot can write to. */
export function questionFormData(
  partnership: Partnership,
  facts: { groups: readonly Group[]; people: readonly Person[] },
  { inputs, error, withheld }: { inputs: QuestionInputs; error: string; withheld: Withheld },
): CardData['question-form'] {
  return {
    ...withheld,
    ...inputs,
    title: 'Ask a question',
    error,
    choices: [
      ...facts.groups.map(({ id, name }) => ({ title: name, value: `group:${id}` })),
      ...facts.people.map(({ tenantId, objectId, name }) => ({ title: name, value: `person:${tenantId}:${objectId}` })),
    ],
    marking: partnership.marking,
  };
}

export function answerFormData(
  partnership: Partnership,
  question: Question,
  { text, error, withheld }: { text: string; error: string; withheld: Withheld },
): CardData['answer-form'] {
  const { number, by, dueOn, revision } = question;
  return {
    ...withheld,
    title: `Question ${number}`,
    subtitle: `From ${plain(by.name)}. Answer by ${formatDayLong(dueOn)}.`,
    error,
    question: plain(question.text),
    text,
    number,
    basedOn: revision,
    marking: partnership.marking,
  };
}
