import { describe, expect, it } from '@jest/globals';
import { aReportMark, fresh, TEN } from '../../builders.ts';
import { type OpenStore, twenty, useStore } from './open-store.ts';

export function reportMarkContract(open: OpenStore): void {
  describe('marks on reports', () => {
    const store = useStore(open);

    it('begin with none', async () => {
      expect(await store().reportMarks.ofKey(fresh('key'))).toEqual([]);
    });

    it('are kept exactly, with the words of whoever returned one', async () => {
      const mark = aReportMark({
        key: fresh('key'),
        said: { mark: 'returned', comments: 'Say “why” — 100% 🙂\n$where' },
      });
      expect(await store().reportMarks.add(mark)).toBe('added');
      expect(await store().reportMarks.ofKey(mark.key)).toStrictEqual([mark]);
    });

    it('come by version, then revision, also beyond nine, and without those of other reports', async () => {
      const [key, other] = [fresh('key'), fresh('key')];
      for (const [version, revision] of [
        [10, 2],
        [2, 11],
        [10, 1],
        [2, 9],
      ] as const) {
        await store().reportMarks.add(aReportMark({ key, version, revision }));
      }
      await store().reportMarks.add(aReportMark({ key: other }));
      const marks = await store().reportMarks.ofKey(key);
      expect(marks.map(({ version, revision }) => [version, revision])).toEqual([
        [2, 9],
        [2, 11],
        [10, 1],
        [10, 2],
      ]);
    });

    it('answer that a revision is taken and keep the first', async () => {
      const first = aReportMark({ key: fresh('key') });
      await store().reportMarks.add(first);
      expect(await store().reportMarks.add({ ...first, at: TEN })).toBe('taken');
      expect(await store().reportMarks.ofKey(first.key)).toEqual([first]);
    });

    it('give a revision to exactly one of twenty at once', async () => {
      const key = fresh('key');
      const answers = await twenty((caller) =>
        store().reportMarks.add(aReportMark({ key, by: { tenantId: 't', objectId: `caller ${caller}`, name: 'Ann' } })),
      );
      expect(answers.filter((answer) => answer === 'added')).toHaveLength(1);
      const [kept] = await store().reportMarks.ofKey(key);
      expect(kept?.by.objectId).toBe(`caller ${answers.indexOf('added')}`);
    });
  });
}
