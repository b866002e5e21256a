import { agreedDeadlinesOf, readAgreedId } from '../domain/agreed-deadlines.ts';
import type { Deadline } from '../domain/deadline.ts';
import type { Partnership } from '../domain/partnership.ts';
import { isOpen, questionDeadlinesOf, readQuestions } from '../domain/question.ts';
import { agreedFor, type RequestDecision } from '../domain/request.ts';
import { isAnswered } from '../domain/standing.ts';
import type { Slot } from '../domain/update.ts';
import type { Store } from './ports.ts';

export interface AskedTools {
  store: {
    decisions: Pick<Store['decisions'], 'all'>;
    questions: Pick<Store['questions'], 'all'>;
    updates: Pick<Store['updates'], 'newest'>;
  };
  partnership: Partnership;
}

/** The deadlines that people's own words make: questions, and dates that the manager agreed; and which of them are met. */
export async function readAskedDeadlines({
  store,
  partnership,
}: AskedTools): Promise<{ deadlines: Deadline[]; done: ReadonlySet<string> }> {
  const [events, decisions] = await Promise.all([store.questions.all(), store.decisions.all()]);
  const questions = readQuestions(events);
  const ofQuestions = questionDeadlinesOf(questions);
  const answered = questions.filter((one) => !isOpen(one)).map(({ number, dueOn }) => `question:${number}:${dueOn}`);
  const agreed = agreedDeadlinesOf(partnership, decisions);
  const isMet = await Promise.all(
    agreed.map(async ({ id }) => {
      const slot = readAgreedId(id);
      return slot !== undefined && (await isGiven(store, decisions, slot));
    }),
  );
  return {
    deadlines: [...ofQuestions, ...agreed],
    done: new Set([...answered, ...agreed.filter((_, index) => isMet[index]).map(({ id }) => id)]),
  };
}

/** The update for which more time was given has come since it was asked for. */
async function isGiven(
  store: AskedTools['store'],
  decisions: readonly RequestDecision[],
  slot: Slot,
): Promise<boolean> {
  const newest = await store.updates.newest(slot);
  const asked = Number(agreedFor(decisions, slot)?.decision.requestId.split(':').at(-1));
  return newest !== undefined && newest.revision > asked && newest.said.kind !== 'more time' && isAnswered(newest);
}
