import type { Reminder } from '../../domain/reminder.ts';
import type { ReminderStore } from '../../usecases/reminder-ports.ts';
import { personId, text } from '../keys.ts';
import { type Mongo, openCollection } from './collection.ts';
import { deleteSome } from './delete-some.ts';
import { isDuplicate } from './outside.ts';

/** A reminder, with its person in one field that can be looked up. */
type Row = Reminder & { who: string };

const REMINDER = { projection: { _id: 0, who: 0 } } as const;

export async function remindersOn(mongo: Mongo): Promise<ReminderStore> {
  const reminders = await openCollection<Row>(mongo, 'reminders', [
    { key: { state: 1, on: 1 } },
    { key: { who: 1, state: 1, on: 1 } },
    { key: { deadlineId: 1, on: 1 } },
  ]);

  return {
    async add(reminder) {
      try {
        await reminders.insertOne({ _id: text(reminder.id), who: personId(reminder.person), ...reminder });
        return 'added';
      } catch (error) {
        if (isDuplicate(error)) return 'taken';
        throw error;
      }
    },

    async peopleDue(on) {
      const waiting = await reminders
        .find({ state: 'waiting', on: { $lte: text(on) } }, { projection: { _id: 0, who: 1, person: 1 } })
        .sort({ on: 1 })
        .toArray();
      const people = new Map(waiting.map(({ who, person }) => [who, person]));
      return [...people.keys()].toSorted().flatMap((who) => people.get(who) ?? []);
    },

    async waitingFor(person, on) {
      return reminders
        .find({ who: personId(person), state: 'waiting', on: { $lte: text(on) } }, REMINDER)
        .sort({ on: 1, id: 1 })
        .toArray();
    },

    async settle(ids, to, at) {
      await reminders.updateMany(
        { _id: { $in: ids.map(text) }, state: 'waiting' },
        { $set: { state: to.state, reason: 'reason' in to ? to.reason : null, settledAt: text(at) } },
      );
    },

    async forget(before, limit) {
      let forgotten = 0;
      for (const state of ['said', 'unsaid'] as const) {
        const filter = { state, on: { $lt: text(before) } };
        forgotten += await deleteSome(reminders, filter, { on: 1 }, limit - forgotten);
      }
      return forgotten;
    },

    async ofDeadline(deadlineId) {
      return reminders
        .find({ deadlineId: text(deadlineId) }, REMINDER)
        .sort({ on: 1, id: 1 })
        .toArray();
    },
  };
}
