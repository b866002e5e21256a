import { describe, expect, it } from '@jest/globals';
import type { Arranged } from '../../../src/domain/arrangement.ts';
import { anArrangement, TEN } from '../../builders.ts';
import { type OpenStore, twenty, useStore } from './open-store.ts';

const ann = { tenantId: 't', objectId: 'ann' };
const ben = { tenantId: 't', objectId: 'ben' };

const KINDS: Arranged[] = [
  { kind: 'snooze', person: ann, deadlineId: 'D03:yearly:2027-04-30', untilOn: '2026-11-26' },
  { kind: 'leave', person: ann, fromOn: '2026-11-30', untilOn: '2026-12-04', standIn: ben },
  { kind: 'leave', person: ann, fromOn: '2026-12-21', untilOn: '2027-01-04', standIn: null },
  { kind: 'pause', whom: { groupId: 'barrow' }, fromOn: '2026-11-23', untilOn: '2027-01-04' },
  { kind: 'pause', whom: ben, fromOn: '2026-11-23', untilOn: '2027-01-04' },
  { kind: 'ended', number: 2 },
];

export function arrangementContract(open: OpenStore): void {
  describe('arrangements', () => {
    const store = useStore(open);

    it('begin with none, keep every kind exactly, and are listed by number, also beyond nine and out of order', async () => {
      expect(await store().arrangements.all()).toEqual([]);
      const numbers = [10, 2, 9, 11, 1, 3];
      const all = KINDS.map((arranged, index) => anArrangement({ number: numbers[index] ?? 0, arranged }));
      for (const one of all) expect(await store().arrangements.add(one)).toBe('added');
      expect(await store().arrangements.all()).toStrictEqual(all.toSorted((one, other) => one.number - other.number));
    });

    it('answer that a number is taken and keep the first', async () => {
      const first = anArrangement({ number: 100 });
      await store().arrangements.add(first);
      expect(await store().arrangements.add({ ...first, at: TEN })).toBe('taken');
      expect((await store().arrangements.all()).filter(({ number }) => number === 100)).toEqual([first]);
    });

    it('give a number to exactly one of twenty at once', async () => {
      const answers = await twenty((caller) =>
        store().arrangements.add(anArrangement({ number: 200, by: { tenantId: 't', objectId: `caller ${caller}` } })),
      );
      expect(answers.filter((answer) => answer === 'added')).toHaveLength(1);
      const [kept, ...more] = (await store().arrangements.all()).filter(({ number }) => number === 200);
      expect(more).toEqual([]);
      expect(kept?.by.objectId).toBe(`caller ${answers.indexOf('added')}`);
    });

    it('keep their own copy of what they are given and hand out', async () => {
      const given = anArrangement({ number: 300 });
      await store().arrangements.add(given);
      const kept = structuredClone(given);
      Object.assign(given.arranged, { untilOn: '1999-01-01' });
      const read = async () => (await store().arrangements.all()).find(({ number }) => number === 300);
      Object.assign((await read())?.arranged ?? {}, { untilOn: '1999-01-01' });
      expect(await read()).toEqual(kept);
    });
  });
}
