import { type Activity, ActivityTypes } from 'botbuilder';
import escapeHtml from 'escape-html';
import type { Partnership } from '../domain/partnership.ts';
import type { Person } from '../domain/person.ts';
import type { ExportFormat } from '../usecases/ports.ts';
import type { Message } from '../usecases/reminder-ports.ts';
import type { Cards } from './cards.ts';
import { sayNotice } from './delivery-phrases.ts';
import { messageWith } from './message-with.ts';
import { questionPhrases } from './question-phrases.ts';
import { sayDecision } from './request-phrases.ts';
import type { TabPlace } from './tab-links.ts';
import { decisionData } from './views/decision.ts';
import { digestData } from './views/digest.ts';
import { morningData, morningPhrases } from './views/morning.ts';
import { noticeData } from './views/notice.ts';
import { answerData, questionData } from './views/questions.ts';
import { reminderData } from './views/reminder.ts';
import { reminderText } from './views/reminder-title.ts';
import { reportData } from './views/report.ts';

interface Tools {
  cards: Cards;
  partnership: () => Partnership;
  place: () => TabPlace;
  formats: readonly ExportFormat[];
}

/** What is posted for a delivery in a chat, and of a question also in a channel: a card. */
export function messageInChat({ cards, partnership, place, formats }: Tools, message: Message): Partial<Activity> {
  switch (message.kind) {
    case 'notice':
      return messageWith(cards.fill('notice', noticeData(partnership(), message.notice)));
    case 'reminder':
      return messageWith(cards.fill('reminder', reminderData(partnership(), message.view)));
    case 'decision':
      return messageWith(cards.fill('notice', decisionData(partnership(), message.view)));
    case 'question':
      return messageWith(cards.fill('question', questionData(partnership(), message.question, message)));
    case 'answer':
      return messageWith(cards.fill('question', answerData(partnership(), message.question)));
    case 'morning':
      return messageWith(cards.fill('morning', morningData(partnership(), message.view, message.own)));
    case 'digest':
      return messageWith(cards.fill('digest', digestData(partnership(), message.view, place())));
    case 'draft':
      return messageWith(cards.fill('report', reportData(message.version, { ...place(), formats }, message.reader)));
  }
}

/**
 * What is posted in a channel's thread: words and no card, because Teams makes two messages of words and a card
 * together and then gives the id of neither. The name in `<at>` must be in the text exactly as in the entity.
 */
export function messageInThread(mention: Person | null, message: Message, partnership: Partnership): Partial<Activity> {
  const words = wordsOf(message, partnership);
  if (!mention?.teamsId) return { type: ActivityTypes.Message, ...textOf(words) };
  const at = `<at>${escapeHtml(mention.name)}</at>`;
  const entities = [{ type: 'mention', text: at, mentioned: { id: mention.teamsId, name: mention.name } }];
  return { type: ActivityTypes.Message, ...textOf(`${at} ${words}`), entities };
}

/** Questions, answers and mornings are never routed as words; were they, they would say no more than where to look. */
function wordsOf(message: Message, partnership: Partnership): string {
  switch (message.kind) {
    case 'notice':
      return sayNotice(message.notice).text;
    case 'reminder':
      return reminderText(message.view);
    case 'decision':
      return sayDecision(partnership, message.view);
    case 'question':
    case 'answer':
      return questionPhrases.look;
    case 'morning':
      return morningPhrases.look;
    case 'digest':
      return message.view.version.report.headline;
    case 'draft':
      return message.version.report.headline;
  }
}

function textOf(text: string): { text: string; textFormat: string } {
  return { text, textFormat: 'markdown' };
}
