import { type Activity, ActivityTypes } from 'botbuilder';
import escapeHtml from 'escape-html';
import type { Partnership } from '../domain/partnership.ts';
import type { Person } from '../domain/person.ts';
import type { ReminderView } from '../domain/reminder-view.ts';
import { count, formatDayInYear } from '../domain/words.ts';
import type { Message } from '../usecases/reminder-ports.ts';
import type { Cards } from './cards.ts';
import { sayNotice } from './delivery-phrases.ts';
import { messageWith } from './message-with.ts';
import { plain } from './plain.ts';
import { noticeData } from './views/notice.ts';

interface Tools {
  cards: Cards;
  partnership: Partnership;
}

/** What is posted for a delivery in a chat. */
export function messageInChat({ cards, partnership }: Tools, message: Message): Partial<Activity> {
  switch (message.kind) {
    case 'notice':
      return messageWith(cards.fill('notice', noticeData(partnership, message.notice)));
    case 'reminder':
      return { type: ActivityTypes.Message, ...textOf(sayReminder(message.view)) };
  }
}

/**
 * What is posted in a channel's thread: words and no card, because Teams makes two messages of words and a card
 * together and then gives the id of neither. The name in `<at>` must be in the text exactly as in the entity.
 */
export function messageInThread(mention: Person | null, message: Message): Partial<Activity> {
  const words = message.kind === 'notice' ? sayNotice(message.notice).text : sayReminder(message.view);
  if (!mention?.teamsId) return { type: ActivityTypes.Message, ...textOf(words) };
  const at = `<at>${escapeHtml(mention.name)}</at>`;
  const entities = [{ type: 'mention', text: at, mentioned: { id: mention.teamsId, name: mention.name } }];
  return { type: ActivityTypes.Message, ...textOf(`${at} ${words}`), entities };
}

function textOf(text: string): { text: string; textFormat: string } {
  return { text, textFormat: 'markdown' };
}

function sayReminder({ lines }: ReminderView): string {
  const rows = lines.map(({ title, on }) => `- ${formatDayInYear(on)}: ${plain(title)}`);
  return [`${count(lines.length, 'deadline', 'deadlines')}:`, ...rows].join('\n');
}
