import { describe, expect, it } from '@jest/globals';
import type { Reminder } from '../../../src/domain/reminder.ts';
import { aReminder, fresh, NINE, TEN } from '../../builders.ts';
import { type OpenStore, twenty, useStore } from './open-store.ts';

/** For a person of its own, so that tests do not meet. */
function own(of: Partial<Reminder> = {}): Reminder {
  const objectId = fresh('person');
  return aReminder({
    id: fresh('reminder'),
    person: { tenantId: 't', objectId },
    deadlineId: fresh('deadline'),
    ...of,
  });
}

export function reminderContract(open: OpenStore): void {
  describe('reminders', () => {
    const store = useStore(open);

    it('are kept exactly, and add no field', async () => {
      const waiting = own();
      const unsaid = own({
        ...waiting,
        id: fresh('reminder'),
        dutyId: 'D03',
        rung: { offset: -3, unit: 'working days', to: 'lead and deputy' },
        standsInFor: 'Ann Example',
        state: 'unsaid',
        reason: 'on leave',
        settledAt: NINE,
      });
      for (const one of [waiting, unsaid]) expect(await store().reminders.add(one)).toBe('added');
      expect(await store().reminders.ofDeadline(waiting.deadlineId)).toStrictEqual([waiting, unsaid]);
      expect(await store().reminders.waitingFor(waiting.person, waiting.on)).toStrictEqual([waiting]);
    });

    it('are added once, also by twenty at once, and the first stays', async () => {
      const reminder = own();
      const answers = await twenty((caller) => store().reminders.add({ ...reminder, what: `said by ${caller}` }));
      expect(answers.filter((answer) => answer === 'added')).toHaveLength(1);
      const [kept, ...more] = await store().reminders.ofDeadline(reminder.deadlineId);
      expect(more).toEqual([]);
      expect(kept?.what).toBe(`said by ${answers.indexOf('added')}`);
    });

    it('wait for their day, oldest first, then by id', async () => {
      const first = own({ id: 'wait-b', on: '2026-11-20' });
      const { person } = first;
      const rest = [
        own({ id: 'wait-c', person, on: '2026-11-23' }),
        own({ id: 'wait-a', person, on: '2026-11-23' }),
        own({ id: 'wait-d', person, on: '2026-11-24' }),
      ];
      for (const one of [...rest, first]) await store().reminders.add(one);
      const waiting = async (on: string) => (await store().reminders.waitingFor(person, on)).map(({ id }) => id);
      expect(await waiting('2026-11-19')).toEqual([]);
      expect(await waiting('2026-11-20')).toEqual(['wait-b']);
      expect(await waiting('2026-11-23')).toEqual(['wait-b', 'wait-a', 'wait-c']);
      expect(await waiting('2026-11-24')).toEqual(['wait-b', 'wait-a', 'wait-c', 'wait-d']);
    });

    it('tell who has something due, each once and in order', async () => {
      const [one, two] = [own({ on: '2030-01-07' }), own({ on: '2030-01-08' })];
      for (const reminder of [two, own({ person: one.person, on: '2030-01-08' }), one])
        await store().reminders.add(reminder);
      await store().reminders.add(own({ on: '2030-01-07', state: 'said', settledAt: NINE }));
      const due = async (on: string) => {
        const mine = [one.person.objectId, two.person.objectId];
        return (await store().reminders.peopleDue(on)).filter(({ objectId }) => mine.includes(objectId));
      };
      expect(await due('2030-01-06')).toEqual([]);
      expect(await due('2030-01-07')).toStrictEqual([one.person]);
      expect(await due('2030-01-08')).toStrictEqual([one.person, two.person]);
    });

    it('are settled only while they wait', async () => {
      const { person, ...rest } = own();
      const [said, merged, late] = [own({ ...rest, person }), own({ person }), own({ person })];
      for (const one of [said, merged, late]) await store().reminders.add(one);
      await store().reminders.settle([said.id], { state: 'said' }, NINE);
      await store().reminders.settle([said.id, merged.id, 'nobody’s'], { state: 'unsaid', reason: 'merged' }, TEN);
      const read = async ({ deadlineId }: Reminder) => (await store().reminders.ofDeadline(deadlineId))[0];
      expect(await read(said)).toEqual({ ...said, state: 'said', reason: null, settledAt: NINE });
      expect(await read(merged)).toEqual({ ...merged, state: 'unsaid', reason: 'merged', settledAt: TEN });
      expect(await store().reminders.waitingFor(person, '2026-12-31')).toEqual([late]);
      await store().reminders.settle([], { state: 'said' }, TEN);
      expect(await store().reminders.waitingFor(person, '2026-12-31')).toEqual([late]);
    });

    it('keep apart people of two tenants with one object id', async () => {
      const reminder = own();
      const { objectId } = reminder.person;
      await store().reminders.add(reminder);
      expect(await store().reminders.waitingFor({ tenantId: 'other', objectId }, '2026-12-31')).toEqual([]);
    });

    it('forget what was said or excused before a day; what waits stays', async () => {
      const deadlineId = fresh('deadline');
      const add = async (on: string, state: 'waiting' | 'said' | 'unsaid') => {
        const reminder = aReminder({ id: fresh('reminder'), deadlineId, on, state });
        await store().reminders.add(reminder);
        return reminder.id;
      };
      await add('2001-01-01', 'said');
      await add('2001-01-02', 'unsaid');
      const kept = [await add('2001-01-02', 'waiting'), await add('2001-01-03', 'said')];
      expect(await store().reminders.forget('2001-01-03', 1)).toBe(1);
      expect(await store().reminders.forget('2001-01-03', 9)).toBe(1);
      expect(await store().reminders.forget('2001-01-03', 9)).toBe(0);
      expect((await store().reminders.ofDeadline(deadlineId)).map(({ id }) => id)).toEqual(kept);
      await store().reminders.settle(kept, { state: 'said' }, NINE);
      expect(await store().reminders.forget('2001-01-04', 9)).toBe(2);
    });
  });
}
