import { describe, expect, it } from '@jest/globals';
import { aDeadlineAnswer, fresh, TEN } from '../../builders.ts';
import { type OpenStore, twenty, useStore } from './open-store.ts';

export function deadlineAnswerContract(open: OpenStore): void {
  describe('answers to deadlines', () => {
    const store = useStore(open);

    it('begin with none', async () => {
      expect(await store().deadlineAnswers.newest('D03:yearly:2027-04-30')).toBeUndefined();
      expect(await store().deadlineAnswers.newestOf(['D03:yearly:2027-04-30'])).toEqual([]);
      expect(await store().deadlineAnswers.newestOf([])).toEqual([]);
    });

    it('are kept exactly, and the newest is the highest revision, also beyond nine and out of order', async () => {
      const deadlineId = fresh('deadline');
      for (const revision of [10, 2, 11, 9, 1]) {
        const said = revision % 2 === 0 ? 'withdrawn' : 'done';
        expect(await store().deadlineAnswers.add(aDeadlineAnswer({ deadlineId, revision, said }))).toBe('added');
      }
      expect(await store().deadlineAnswers.newest(deadlineId)).toStrictEqual(
        aDeadlineAnswer({ deadlineId, revision: 11, said: 'done' }),
      );
    });

    it('answer the newest of each deadline that is asked for, once', async () => {
      const [one, other, silent] = [fresh('deadline'), fresh('deadline'), fresh('deadline')];
      await store().deadlineAnswers.add(aDeadlineAnswer({ deadlineId: one }));
      await store().deadlineAnswers.add(aDeadlineAnswer({ deadlineId: other }));
      await store().deadlineAnswers.add(aDeadlineAnswer({ deadlineId: other, revision: 2, said: 'withdrawn' }));
      const newest = await store().deadlineAnswers.newestOf([other, silent, one, other]);
      const revisions = new Map(newest.map(({ deadlineId, revision }) => [deadlineId, revision]));
      expect([newest.length, revisions.get(one), revisions.get(other)]).toEqual([2, 1, 2]);
    });

    it('answer that a revision is taken and keep the first', async () => {
      const first = aDeadlineAnswer({ deadlineId: fresh('deadline') });
      await store().deadlineAnswers.add(first);
      expect(await store().deadlineAnswers.add({ ...first, at: TEN })).toBe('taken');
      expect(await store().deadlineAnswers.newest(first.deadlineId)).toEqual(first);
    });

    it('give a revision to exactly one of twenty at once', async () => {
      const deadlineId = fresh('deadline');
      const answers = await twenty((caller) =>
        store().deadlineAnswers.add(
          aDeadlineAnswer({ deadlineId, by: { tenantId: 't', objectId: `caller ${caller}`, name: 'Ann' } }),
        ),
      );
      expect(answers.filter((answer) => answer === 'added')).toHaveLength(1);
      const kept = await store().deadlineAnswers.newest(deadlineId);
      expect(kept?.by.objectId).toBe(`caller ${answers.indexOf('added')}`);
    });
  });
}
