import { describe, expect, it } from '@jest/globals';
import { aMeasureValue, TEN } from '../../builders.ts';
import { type OpenStore, twenty, useStore } from './open-store.ts';

export function measureContract(open: OpenStore): void {
  describe('measures', () => {
    const store = useStore(open);

    it('keep a value exactly, and the first of a revision', async () => {
      const value = aMeasureValue({ dutyId: 'D01', value: 12.345 });
      expect(await store().measures.add(value)).toBe('added');
      expect(await store().measures.add({ ...value, at: TEN, value: 1 })).toBe('taken');
      expect(await store().measures.newest(value)).toStrictEqual(value);
    });

    it('know none where none was recorded', async () => {
      const none = aMeasureValue({ dutyId: 'D99' });
      expect(await store().measures.newest(none)).toBeUndefined();
      expect(await store().measures.between('1999-01-01', '1999-12-31')).toEqual([]);
    });

    it('answer the newest revision, also beyond nine', async () => {
      for (const revision of [10, 2, 9, 11, 1])
        await store().measures.add(aMeasureValue({ dutyId: 'D02', revision, value: revision }));
      expect(await store().measures.newest(aMeasureValue({ dutyId: 'D02' }))).toMatchObject({ revision: 11 });
    });

    it('give a revision to exactly one of twenty at once', async () => {
      const answers = await twenty((caller) => store().measures.add(aMeasureValue({ dutyId: 'D03', value: caller })));
      expect(answers.filter((answer) => answer === 'added')).toHaveLength(1);
      expect(await store().measures.newest(aMeasureValue({ dutyId: 'D03' }))).toMatchObject({
        value: answers.indexOf('added'),
      });
    });

    it('list the quarters that end within the days given, both included, in order', async () => {
      const values = [
        aMeasureValue({ quarterEndOn: '2031-03-31', measureId: 'b' }),
        aMeasureValue({ quarterEndOn: '2031-03-31', measureId: 'b', revision: 2 }),
        aMeasureValue({ quarterEndOn: '2031-06-30', measureId: 'a' }),
        aMeasureValue({ quarterEndOn: '2031-09-30', measureId: 'a' }),
      ];
      for (const value of values.toReversed()) await store().measures.add(value);
      await store().measures.add(aMeasureValue({ quarterEndOn: '2031-12-31' }));
      await store().measures.add(aMeasureValue({ quarterEndOn: '2030-12-31' }));
      expect(await store().measures.between('2031-03-31', '2031-09-30')).toEqual(values);
    });
  });
}
