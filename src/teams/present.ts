import type { Activity, TurnContext } from 'botbuilder';
import { CardFactory } from 'botbuilder';
import { forDialog } from './cards.ts';
import { offerMessage } from './file-consent.ts';
import { messageWith } from './message-with.ts';
import { sendPatiently } from './patience.ts';
import { phrases } from './phrases.ts';
import type { Button, FilledCard, Reply } from './turn.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';
const NOTICE = 'application/vnd.microsoft.activity.message';

/** The answer of a typed command: a message in the same chat or thread. Answers its id, where Teams gives one. */
export async function presentAsMessage(context: TurnContext, reply: Reply): Promise<string | undefined> {
  const message = messageOf(reply);
  const sent = message && (await sendPatiently(() => context.sendActivity(message)));
  return sent?.id;
}

/** A reply as a message; undefined where there is nothing to say. */
export function messageOf(reply: Reply): Partial<Activity> | undefined {
  if (reply.kind === 'nothing') return undefined;
  if (reply.kind === 'file offer') return offerMessage(reply);
  return reply.kind === 'card'
    ? messageWith(reply.card)
    : { type: 'message', text: reply.text, textFormat: 'markdown' };
}

/**
 * The answer of Action.Submit, which can not return a card: the message that holds the card is replaced, unless the
 * button opened a form or the answer is not a card; those come as a new message.
 */
export async function presentToSubmit(
  context: TurnContext,
  button: Button,
  reply: Reply,
  opens: boolean,
): Promise<void> {
  if (reply.kind === 'card' && !opens && button.messageId) {
    const { messageId } = button;
    await sendPatiently(() => context.updateActivity({ ...messageWith(reply.card), id: messageId }));
    return;
  }
  await presentAsMessage(context, reply);
}

/** The body of an invoke response. The HTTP status is always 200; the body tells the result. */
export function presentToInvoke(button: Button, reply: Reply): object {
  return button.carrier === 'execute' ? presentToExecute(reply) : presentToDialog(reply);
}

function presentToExecute(reply: Reply): object {
  switch (reply.kind) {
    case 'card':
      return { statusCode: 200, type: CARD, value: reply.card.content };
    case 'notice':
    case 'text':
      return { statusCode: 200, type: NOTICE, value: reply.text };
    case 'file offer':
      return { statusCode: 200, type: NOTICE, value: phrases.exportTyped };
    case 'nothing':
      return { statusCode: 200, type: NOTICE, value: 'Done.' };
  }
}

function presentToDialog(reply: Reply): object {
  switch (reply.kind) {
    case 'card':
      return { task: { type: 'continue', value: dialogOf(reply.card, reply.title ?? '') } };
    case 'notice':
    case 'text':
      return { task: { type: 'message', value: reply.text } };
    case 'file offer':
      return { task: { type: 'message', value: phrases.exportTyped } };
    case 'nothing':
      return {};
  }
}

function dialogOf(card: FilledCard, title: string): object {
  return { title, width: 'medium', height: 'large', card: CardFactory.adaptiveCard(forDialog(card).content) };
}
