import type { Day } from '../domain/day.ts';
import type { Delivery } from '../domain/delivery.ts';
import { findDuty } from '../domain/partnership.ts';
import { may, type Person } from '../domain/person.ts';
import { organisationName } from '../domain/prompt.ts';
import {
  isOpen,
  mayAnswerQuestion,
  mayKeepQuestion,
  nameAsked,
  type Question,
  questionDeadlinesOf,
} from '../domain/question.ts';
import { formatDay, formatDayLong, formatInstant } from '../domain/words.ts';
import { dayOf } from '../domain/working-days.ts';
import { usualAnswerDay } from './ask-question.ts';
import { listQuestions } from './list-questions.ts';
import type { Tools } from './ports.ts';
import { listAskable, whomToAsk, writeWhom } from './question-choices.ts';

export interface QuestionRow {
  number: number;
  /** The revision that an answer is based on. */
  revision: number;
  state: 'open' | 'overdue' | 'answered';
  /** "Barrow", or a person's name. */
  asked: string;
  /** "D07 ASB"; null where it is about no duty. */
  duty: string | null;
  text: string;
  askedBy: string;
  askedAt: string;
  due: string;
  answer: { text: string; by: string; at: string; isRevised: boolean } | null;
  /** How it was chased, for those who keep it: that it was sent, and who was reminded when. */
  chased: string[];
  may: { answer: boolean; remind: boolean; withdraw: boolean };
}

export interface QuestionsView {
  mayAsk: boolean;
  /** Open ones by due day, then answered ones, the newest first. */
  questions: QuestionRow[];
}

type QuestionTools = Pick<Tools, 'store' | 'partnership' | 'now'>;

/** The questions that this reader may see, as in chat. */
export async function viewQuestions(tools: QuestionTools, who: Person): Promise<QuestionsView> {
  const all = await listQuestions(tools, who);
  const open = all.filter(isOpen).toSorted((one, other) => one.dueOn.localeCompare(other.dueOn));
  const sorted = [...open, ...all.filter((one) => !isOpen(one))];
  return {
    mayAsk: may(who, 'ask questions'),
    questions: await Promise.all(sorted.map((question) => questionRow(tools, question, who))),
  };
}

async function questionRow(tools: QuestionTools, question: Question, who: Person): Promise<QuestionRow> {
  const { number, revision, of, text, dutyId, by, at, dueOn, answer } = question;
  const { partnership, now } = tools;
  const duty = dutyId === null ? undefined : findDuty(partnership, dutyId);
  const keeps = mayKeepQuestion(who, question);
  return {
    number,
    revision,
    state: stateOf(question, dayOf(now())),
    asked: nameAsked(partnership, of),
    duty: duty ? `${duty.id} ${duty.shortName}` : null,
    text,
    askedBy: by.name,
    askedAt: formatInstant(at),
    due: formatDayLong(dueOn),
    answer: answer && {
      text: answer.text,
      by: `${organisationName(partnership, answer.by.organisationId)}, ${answer.by.name}`,
      at: formatInstant(answer.at),
      isRevised: answer.isRevised,
    },
    chased: keeps && isOpen(question) ? await chasedOf(tools, question) : [],
    may: {
      answer: mayAnswerQuestion(who, question),
      remind: keeps && isOpen(question) && may(who, 'ask questions'),
      withdraw: keeps && isOpen(question),
    },
  };
}

function stateOf(question: Question, today: Day): QuestionRow['state'] {
  if (!isOpen(question)) return 'answered';
  return question.dueOn < today ? 'overdue' : 'open';
}

/** What was sent so far: the question itself, and each day on which somebody was reminded of it. */
async function chasedOf({ store, now }: QuestionTools, question: Question): Promise<string[]> {
  const [deadline] = questionDeadlinesOf([question]);
  const [sent, again, reminders] = await Promise.all([
    store.deliveries.get(`question:${question.number}`),
    store.deliveries.get(`question:${question.number}:again:${dayOf(now())}`),
    deadline ? store.reminders.ofDeadline(deadline.id) : [],
  ]);
  const said = reminders.flatMap(({ state, settledAt }) =>
    state === 'said' && settledAt !== null ? [dayOf(settledAt)] : [],
  );
  return [
    ...(sent ? [SENT[sent.state]] : []),
    ...[...new Set(said)].map((on) => `Reminded on ${formatDay(on)}`),
    ...(again && again.state !== 'dropped' ? ['Reminded again today'] : []),
  ];
}

const SENT: Record<Delivery['state'], string> = {
  waiting: 'Waits to be sent',
  sending: 'Waits to be sent',
  sent: 'Sent',
  dropped: 'Not sent, because it was out of date',
  failed: 'Could not be sent',
  unknown: 'May not have been sent',
};

/** What a new question can be asked of whom, filled for a duty where one is named. */
export interface QuestionChoices {
  groups: { value: string; name: string }[];
  people: { value: string; name: string }[];
  duties: { id: string; name: string }[];
  whom: string;
  dueOn: Day;
  today: Day;
}

export async function questionChoices(
  tools: QuestionTools,
  ask: { who: Person; dutyId: string | null; groupId: string | null },
): Promise<QuestionChoices> {
  const { groups, people } = await listAskable(tools, ask.who);
  const whom = ask.dutyId === null ? undefined : await whomToAsk(tools, ask.dutyId, ask.who);
  const named = whom ?? (ask.groupId === null ? undefined : { groupId: ask.groupId });
  return {
    groups: groups.map(({ id, name }) => ({ value: writeWhom({ groupId: id }), name })),
    people: people.map((one) => ({ value: writeWhom(one), name: one.name })),
    duties: tools.partnership.duties.map(({ id, shortName }) => ({ id, name: `${id} ${shortName}` })),
    whom: named ? writeWhom(named) : '',
    dueOn: usualAnswerDay(tools),
    today: dayOf(tools.now()),
  };
}
