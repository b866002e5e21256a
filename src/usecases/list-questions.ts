import { isManaging, type Person } from '../domain/person.ts';
import { mayAnswerQuestion, type Question, readQuestions } from '../domain/question.ts';
import { isSamePerson } from '../domain/standing-arrangements.ts';
import type { Tools } from './ports.ts';

/** The questions that a person may see, newest first: their own and those that they may answer; the manager sees all. */
export async function listQuestions({ store }: Pick<Tools, 'store'>, person: Person): Promise<Question[]> {
  const all = readQuestions(await store.questions.all()).filter(({ isWithdrawn }) => !isWithdrawn);
  return all
    .filter((one) => isManaging(person) || isSamePerson(one.by, person) || mayAnswerQuestion(person, one))
    .toReversed();
}

/** The open questions that were posted in this thread, oldest first. A first message is the thread that it begins. */
export async function questionsInThread({ store }: Pick<Tools, 'store'>, threadId: string): Promise<Question[]> {
  const open = readQuestions(await store.questions.all()).filter((one) => one.answer === null && !one.isWithdrawn);
  const sent = await Promise.all(open.map(({ number }) => store.deliveries.get(`question:${number}`)));
  return open.filter((_, index) => {
    const delivery = sent[index];
    if (!delivery?.messageId) return false;
    const { threadId: posted, conversationId } = delivery.route;
    return threadId === (posted ?? `${conversationId};messageid=${delivery.messageId}`);
  });
}
