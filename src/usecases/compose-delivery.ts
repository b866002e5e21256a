import type { Day } from '../domain/day.ts';
import type { PersonKey } from '../domain/person.ts';
import type { Composed, Composer, Message } from './reminder-ports.ts';

/** What a person's reminder of a day says, and what is noted once it is out. */
export interface ReminderComposer {
  compose(person: PersonKey, on: Day): Promise<Composed>;
  said(person: PersonKey, on: Day, message: Message): Promise<void>;
}

/** Every content with its own way to words. A notice says what it was made of; a reminder reads the facts anew. */
export function composeWith(reminders: ReminderComposer): Composer {
  return {
    async compose({ content }) {
      switch (content.kind) {
        case 'notice':
          return { outcome: 'message', message: { kind: 'notice', notice: content.notice }, mention: null };
        case 'reminder':
          return reminders.compose(content.person, content.on);
      }
    },

    async said({ content }, message) {
      if (content.kind === 'reminder') await reminders.said(content.person, content.on, message);
    },
  };
}
