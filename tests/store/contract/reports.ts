import { describe, expect, it } from '@jest/globals';
import { aReport, aReportVersion, fresh } from '../../builders.ts';
import { type OpenStore, twenty, useStore } from './open-store.ts';

export function reportContract(open: OpenStore): void {
  describe('reports', () => {
    const store = useStore(open);

    it('keeps a version whole, and finds it by its id', async () => {
      const version = aReportVersion({ id: fresh('report'), key: fresh('key') });
      expect(await store().reports.add(version)).toBe('added');
      expect(await store().reports.get(version.id)).toStrictEqual(version);
      expect(await store().reports.get(fresh('report'))).toBeUndefined();
    });

    it('answers that a version is taken, by its number or by its id, and keeps the first', async () => {
      const version = aReportVersion({ id: fresh('report'), key: fresh('key') });
      await store().reports.add(version);
      expect(await store().reports.add({ ...version, id: fresh('report') })).toBe('taken');
      expect(await store().reports.add({ ...version, version: 2, report: aReport({ title: 'Other' }) })).toBe('taken');
      expect(await store().reports.newest(version.key)).toEqual(version);
    });

    it('adds exactly one of twenty versions with one number', async () => {
      const key = fresh('key');
      const ids = Array.from({ length: 20 }, () => fresh('report'));
      const answers = await twenty((caller) => store().reports.add(aReportVersion({ key, id: ids[caller] ?? '' })));
      expect(answers.filter((answer) => answer === 'added')).toHaveLength(1);
      expect((await store().reports.newest(key))?.id).toBe(ids[answers.indexOf('added')]);
    });

    it('answers the newest version of a scope and period, also beyond nine', async () => {
      const key = fresh('key');
      for (const version of [1, 10, 9]) {
        await store().reports.add(aReportVersion({ key, version, id: fresh('report') }));
      }
      expect((await store().reports.newest(key))?.version).toBe(10);
      expect((await store().reports.version(key, 9))?.version).toBe(9);
      expect(await store().reports.version(key, 2)).toBeUndefined();
      expect(await store().reports.newest(fresh('key'))).toBeUndefined();
    });

    it('lists the newest first, no more than asked for', async () => {
      const key = fresh('key');
      for (const [version, compiledAt] of [
        [1, '2035-01-02T00:00:00.000Z'],
        [2, '2035-01-01T00:00:00.000Z'],
        [3, '2035-01-03T00:00:00.000Z'],
        [4, '2035-01-03T00:00:00.000Z'],
      ] as const) {
        await store().reports.add(aReportVersion({ key, version, compiledAt, id: fresh('report') }));
      }
      expect((await store().reports.list(3)).map((report) => report.version)).toEqual([4, 3, 1]);
      expect(await store().reports.list(0)).toEqual([]);
    });
  });
}
