import type { DeadlineAnswer } from '../../domain/arrangement.ts';
import type { DeadlineAnswerStore } from '../../usecases/reminder-ports.ts';
import { deadlineAnswerId, text } from '../keys.ts';
import type { Database } from './database.ts';
import { insertSorted, obtain } from './sorted.ts';

export function deadlineAnswersIn(database: Database): DeadlineAnswerStore {
  const revisions = new Map<string, number[]>();
  const answers = database.table<DeadlineAnswer>(
    { name: 'deadline-answers', idOf: deadlineAnswerId, upgrades: [] },
    {
      add: ({ deadlineId, revision }) => {
        insertSorted(
          obtain(revisions, deadlineId, () => []),
          revision,
        );
      },
    },
  );
  const newestOf = (deadlineId: string) => {
    const revision = revisions.get(text(deadlineId))?.at(-1);
    return revision === undefined ? undefined : answers.get(deadlineAnswerId({ deadlineId, revision }));
  };

  return {
    async add(answer) {
      const isTaken = answers.has(deadlineAnswerId(answer));
      if (!isTaken) answers.put(answer);
      // Also when it is taken: the caller must not rely on an entry that could still be lost.
      await database.journal.durable();
      return isTaken ? 'taken' : 'added';
    },

    async newest(deadlineId) {
      return newestOf(deadlineId);
    },

    async newestOf(deadlineIds) {
      return [...new Set(deadlineIds)].flatMap((deadlineId) => newestOf(deadlineId) ?? []);
    },
  };
}
