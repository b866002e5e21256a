import type { DeadlineAnswer } from '../../domain/arrangement.ts';
import type { DeadlineAnswerStore } from '../../usecases/reminder-ports.ts';
import { deadlineAnswerId, text } from '../keys.ts';
import { type Mongo, openCollection, ROW } from './collection.ts';
import { isDuplicate } from './outside.ts';

export async function deadlineAnswersOn(mongo: Mongo): Promise<DeadlineAnswerStore> {
  const answers = await openCollection<DeadlineAnswer>(mongo, 'deadline-answers', [
    { key: { deadlineId: 1, revision: 1 } },
  ]);

  return {
    async add(answer) {
      try {
        await answers.insertOne({ _id: deadlineAnswerId(answer), ...answer });
        return 'added';
      } catch (error) {
        if (isDuplicate(error)) return 'taken';
        throw error;
      }
    },

    async newest(deadlineId) {
      const [newest] = await answers
        .find({ deadlineId: text(deadlineId) }, ROW)
        .sort({ revision: -1 })
        .limit(1)
        .toArray();
      return newest;
    },

    // A deadline is answered once, and now and then taken back: its few revisions are all read.
    async newestOf(deadlineIds) {
      const asked = [...new Set(deadlineIds.map(text))];
      const all = await answers
        .find({ deadlineId: { $in: asked } }, ROW)
        .sort({ revision: 1 })
        .toArray();
      const newest = new Map(all.map((answer) => [answer.deadlineId, answer]));
      return asked.flatMap((deadlineId) => newest.get(deadlineId) ?? []);
    },
  };
}
