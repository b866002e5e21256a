import type { DeliveryContent } from '../domain/delivery.ts';
import { isOpen, readQuestion } from '../domain/question.ts';
import type { Tools } from './ports.ts';
import type { Composed } from './reminder-ports.ts';

type QuestionTools = Pick<Tools, 'store'>;

/** A question as it stands; a further reminder is dropped when it was answered, and either when it was withdrawn. */
export async function composeQuestion(
  { store }: QuestionTools,
  { number, again }: Extract<DeliveryContent, { kind: 'question' }>,
): Promise<Composed> {
  const question = readQuestion(await store.questions.record(number));
  if (!question || question.isWithdrawn) return { outcome: 'dropped', reason: 'out of date' };
  if (again !== null && !isOpen(question)) return { outcome: 'dropped', reason: 'answered' };
  return { outcome: 'message', message: { kind: 'question', question, isAgain: again !== null }, mention: null };
}

/** The answer that stands. Of an answer that was revised before it went out only the newest is sent. */
export async function composeAnswer(
  { store }: QuestionTools,
  { number, revision }: Extract<DeliveryContent, { kind: 'answer' }>,
): Promise<Composed> {
  const question = readQuestion(await store.questions.record(number));
  if (!question?.answer || question.revision !== revision) return { outcome: 'dropped', reason: 'out of date' };
  return { outcome: 'message', message: { kind: 'answer', question }, mention: null };
}
