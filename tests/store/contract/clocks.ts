import { describe, expect, it } from '@jest/globals';
import type { Deed } from '../../../src/domain/clock.ts';
import { aClockEvent, TEN } from '../../builders.ts';
import { type OpenStore, twenty, useStore } from './open-store.ts';

let last = 0;

/** A number that no other test of this run has used; higher than all before. */
function newNumber(): number {
  last += 100;
  return last;
}

export function clockContract(open: OpenStore): void {
  describe('clocks', () => {
    const store = useStore(open);

    it('begin with none', async () => {
      expect(await store().clocks.highestNumber()).toBe(0);
      expect(await store().clocks.all()).toEqual([]);
      expect(await store().clocks.record(1)).toEqual([]);
    });

    it('keep every kind of deed exactly, and add no field', async () => {
      const number = newNumber();
      const deeds: Deed[] = [
        aClockEvent().deed,
        { kind: 'done', step: 'decided', on: '2026-11-23', answer: 'review' },
        { kind: 'done', step: 'scoped', on: '2026-11-23', answer: null },
        {
          kind: 'allowance changed',
          step: 'report',
          allowed: { unit: 'months', offset: 9 },
          reason: 'agreed by the panel',
          on: '2026-11-23',
        },
        {
          kind: 'allowance changed',
          step: 'sent',
          allowed: { unit: 'no promise', offset: null },
          reason: 'local timetable',
          on: '2026-11-23',
        },
        { kind: 'extended', step: 'report', until: '2027-09-14', reason: 'criminal proceedings', on: '2026-11-23' },
        { kind: 'paused', reason: 'inquest', on: '2026-11-23' },
        { kind: 'resumed', on: '2026-11-24' },
        { kind: 'closed', outcome: 'completed', on: '2026-11-25' },
        { kind: 'taken back', revision: 9 },
      ];
      const events = deeds.map((deed, index) => aClockEvent({ number, revision: index + 1, deed }));
      for (const event of events) await store().clocks.add(event);
      expect(await store().clocks.record(number)).toStrictEqual(events);
    });

    it('answer that an entry is taken and keep the first', async () => {
      const event = aClockEvent({ number: newNumber() });
      expect(await store().clocks.add(event)).toBe('added');
      expect(await store().clocks.add({ ...event, at: TEN })).toBe('taken');
      expect(await store().clocks.record(event.number)).toEqual([event]);
    });

    it('give a number to exactly one of twenty who start at once', async () => {
      const number = newNumber();
      const answers = await twenty((caller) =>
        store().clocks.add(aClockEvent({ number, by: { tenantId: 't', objectId: `caller ${caller}` } })),
      );
      expect(answers.filter((answer) => answer === 'added')).toHaveLength(1);
      const [kept, ...more] = await store().clocks.record(number);
      expect(more).toEqual([]);
      expect(kept?.by.objectId).toBe(`caller ${answers.indexOf('added')}`);
    });

    it('answer a record oldest first, also beyond nine and out of order', async () => {
      const number = newNumber();
      for (const revision of [10, 2, 9, 11, 1]) await store().clocks.add(aClockEvent({ number, revision }));
      expect((await store().clocks.record(number)).map(({ revision }) => revision)).toEqual([1, 2, 9, 10, 11]);
    });

    it('know the highest number, and list all by number', async () => {
      const [low, high] = [newNumber(), newNumber()];
      await store().clocks.add(aClockEvent({ number: high }));
      await store().clocks.add(aClockEvent({ number: low, revision: 2 }));
      await store().clocks.add(aClockEvent({ number: low }));
      expect(await store().clocks.highestNumber()).toBe(high);
      const own = (await store().clocks.all()).filter(({ number }) => number === low || number === high);
      expect(own.map(({ number, revision }) => [number, revision])).toEqual([
        [low, 1],
        [low, 2],
        [high, 1],
      ]);
    });

    it('keep their own copy of what they are given and hand out', async () => {
      const event = aClockEvent({ number: newNumber() });
      const given = structuredClone(event);
      await store().clocks.add(given);
      Object.assign(given.deed, { on: '1999-01-01' });
      const [read] = await store().clocks.record(event.number);
      Object.assign(read?.deed ?? {}, { on: '1999-01-01' });
      expect(await store().clocks.record(event.number)).toEqual([event]);
    });
  });
}
