import type { Day } from '../domain/day.ts';
import type { DeliveryContent } from '../domain/delivery.ts';
import type { PersonKey } from '../domain/person.ts';
import type { ReminderView } from '../domain/reminder-view.ts';
import type { Composed, Composer } from './reminder-ports.ts';

/** What a person's reminder of a day says, and what is noted once it is out. */
export interface ReminderComposer {
  compose(person: PersonKey, on: Day): Promise<Composed>;
  said(view: ReminderView): Promise<void>;
}

/** The way to words of each other content that reads the facts of the moment. */
export interface OtherComposers {
  decision(number: number): Promise<Composed>;
  question(content: Extract<DeliveryContent, { kind: 'question' }>): Promise<Composed>;
  answer(content: Extract<DeliveryContent, { kind: 'answer' }>): Promise<Composed>;
  morning(person: PersonKey, on: Day): Promise<Composed>;
  digest(content: Extract<DeliveryContent, { kind: 'digest' }>): Promise<Composed>;
  draft(content: Extract<DeliveryContent, { kind: 'draft' }>): Promise<Composed>;
}

/** Every content with its own way to words. A notice says what it was made of; the others read the facts anew. */
export function composeWith(reminders: ReminderComposer, others: OtherComposers): Composer {
  return {
    async compose({ content }) {
      switch (content.kind) {
        case 'notice':
          return { outcome: 'message', message: { kind: 'notice', notice: content.notice }, mention: null };
        case 'reminder':
          return reminders.compose(content.person, content.on);
        case 'decision':
          return others.decision(content.number);
        case 'question':
          return others.question(content);
        case 'answer':
          return others.answer(content);
        case 'morning':
          return others.morning(content.person, content.on);
        case 'digest':
          return others.digest(content);
        case 'draft':
          return others.draft(content);
      }
    },

    async said(_delivery, message) {
      if (message.kind === 'reminder') await reminders.said(message.view);
      if (message.kind === 'morning' && message.own) await reminders.said(message.own);
    },
  };
}
