import type { Reminder } from '../../domain/reminder.ts';
import type { ReminderStore } from '../../usecases/reminder-ports.ts';
import { personId, text } from '../keys.ts';
import type { Database } from './database.ts';
import { Grouping, inOrder } from './indexes.ts';
import { byText } from './sorted.ts';
import { Settled, Waiting } from './waiting.ts';

export function remindersIn(database: Database): ReminderStore {
  const waiting = new Waiting();
  const byDeadline = new Grouping<Reminder>(({ deadlineId }) => deadlineId);
  const settled = new Settled();
  const reminders = database.table<Reminder>(
    { name: 'reminders', idOf: ({ id }) => text(id), upgrades: [] },
    waiting,
    byDeadline,
    settled,
  );
  const byDay = (one: Reminder, other: Reminder) => byText(inOrder(one.on, one.id), inOrder(other.on, other.id));

  return {
    async add(reminder) {
      const isTaken = reminders.has(text(reminder.id));
      if (!isTaken) reminders.put(reminder);
      await database.journal.durable();
      return isTaken ? 'taken' : 'added';
    },

    async peopleDue(on) {
      return waiting.peopleOn(text(on));
    },

    async waitingFor(person, on) {
      return reminders.getAll(waiting.of(personId(person), text(on))).toSorted(byDay);
    },

    async settle(ids, to, at) {
      for (const reminder of reminders.getAll(ids)) {
        if (reminder.state !== 'waiting') continue;
        reminders.put({ ...reminder, state: to.state, reason: 'reason' in to ? to.reason : null, settledAt: at });
      }
      await database.journal.durable();
    },

    async forget(before, limit) {
      const end = text(before);
      for (let dropped = 0; ; dropped += 1) {
        const oldest = settled.first();
        if (!oldest || dropped >= limit || oldest.order >= end) {
          await database.journal.durable();
          return dropped;
        }
        reminders.delete(oldest.id);
      }
    },

    async ofDeadline(deadlineId) {
      return reminders.getAll(byDeadline.of(text(deadlineId))).toSorted(byDay);
    },
  };
}
