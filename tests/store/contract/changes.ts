import { describe, expect, it } from '@jest/globals';
import type { Changed } from '../../../src/domain/change.ts';
import { aChange, TEN } from '../../builders.ts';
import { type OpenStore, twenty, useStore } from './open-store.ts';

let last = 0;

/** A number that no other test of this run has used; higher than all before. */
function newNumber(): number {
  last += 100;
  return last;
}

export function changeContract(open: OpenStore): void {
  describe('changes of the register', () => {
    const store = useStore(open);

    it('begin with none', async () => {
      expect(await store().changes.highestNumber()).toBe(0);
      expect(await store().changes.all()).toEqual([]);
    });

    it('keep every kind exactly, and add no field', async () => {
      const kinds: Changed[] = [
        aChange().changed,
        { kind: 'ladder', dutyId: 'D03', ladder: null },
        { kind: 'closure day added', on: '2026-12-29', name: 'Christmas closure' },
        { kind: 'closure day removed', on: '2026-12-29' },
      ];
      const first = newNumber();
      const changes = kinds.map((changed, index) => aChange({ number: first + index, changed }));
      for (const change of changes) expect(await store().changes.add(change)).toBe('added');
      const kept = (await store().changes.all()).filter(({ number }) => number >= first);
      expect(kept).toStrictEqual(changes);
    });

    it('answer that a number is taken and keep the first', async () => {
      const change = aChange({ number: newNumber() });
      expect(await store().changes.add(change)).toBe('added');
      expect(await store().changes.add({ ...change, at: TEN })).toBe('taken');
      expect((await store().changes.all()).at(-1)).toEqual(change);
    });

    it('give a number to exactly one of twenty who change at once', async () => {
      const number = newNumber();
      const answers = await twenty((caller) =>
        store().changes.add(aChange({ number, by: { tenantId: 't', objectId: `caller ${caller}` } })),
      );
      expect(answers.filter((answer) => answer === 'added')).toHaveLength(1);
      expect((await store().changes.all()).at(-1)?.by.objectId).toBe(`caller ${answers.indexOf('added')}`);
    });

    it('are listed by number, beyond nine and out of order, and know the highest', async () => {
      const first = newNumber();
      const numbers = [first + 10, first + 2, first + 9, first];
      for (const number of numbers) await store().changes.add(aChange({ number }));
      expect(await store().changes.highestNumber()).toBe(first + 10);
      const kept = (await store().changes.all()).map(({ number }) => number).filter((number) => number >= first);
      expect(kept).toEqual([first, first + 2, first + 9, first + 10]);
    });

    it('keep their own copy of what they are given and hand out', async () => {
      const change = aChange({ number: newNumber() });
      const given = structuredClone(change);
      await store().changes.add(given);
      Object.assign(given.changed, { dutyId: 'other' });
      const read = (await store().changes.all()).at(-1);
      Object.assign(read?.changed ?? {}, { dutyId: 'other' });
      expect((await store().changes.all()).at(-1)).toEqual(change);
    });
  });
}
