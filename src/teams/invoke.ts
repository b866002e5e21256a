import { z } from 'zod';
import { CARD_VERSION } from './cards.ts';
import type { Incoming } from './incoming.ts';
import type { Button } from './turn.ts';

const data = z.record(z.string(), z.unknown());
const executeShape = z.looseObject({ action: z.looseObject({ verb: z.string(), data: data.default({}) }) });
const messageActionShape = z.looseObject({ commandId: z.string(), messagePayload: data });
const dialogShape = z.looseObject({ data });

/** Reads the button of an invoke; undefined for invokes that the bot does not know or can not read. */
export function readInvoke(activity: Incoming): Button | undefined {
  const messageId = activity.replyToId ?? null;
  switch (activity.name) {
    case 'adaptiveCard/action': {
      const read = executeShape.safeParse(activity.value);
      if (!read.success) return undefined;
      return { verb: read.data.action.verb, data: read.data.action.data, carrier: 'execute', messageId };
    }
    case 'composeExtension/fetchTask': {
      const read = messageActionShape.safeParse(activity.value);
      if (!read.success) return undefined;
      const { commandId, messagePayload: message } = read.data;
      // No card drew this button, so it is of the version of today.
      const fields = { v: CARD_VERSION, message, botName: activity.recipient.name ?? '' };
      return { verb: commandId, data: fields, carrier: 'dialog opening', messageId };
    }
    case 'composeExtension/submitAction':
    case 'task/fetch':
    case 'task/submit': {
      const read = dialogShape.safeParse(activity.value);
      if (!read.success) return undefined;
      const carrier = activity.name === 'task/fetch' ? 'dialog opening' : 'dialog';
      return { verb: verbOf(read.data.data), data: read.data.data, carrier, messageId };
    }
    default:
      return undefined;
  }
}

/** From the menu of a message or the box where people write: Teams sends these also from where the app was never added. */
export function isOfExtension({ name }: Incoming): boolean {
  return name?.startsWith('composeExtension/') ?? false;
}

/** Reads the button of an Action.Submit, which arrives as a message with a value and no text. */
export function readSubmit(activity: Incoming): Button | undefined {
  if (activity.value === undefined || activity.value === null) return undefined;
  const read = data.safeParse(activity.value);
  if (!read.success) return undefined;
  return {
    verb: verbOf(read.data),
    data: read.data,
    carrier: 'submit',
    messageId: activity.replyToId ?? null,
  };
}

function verbOf(button: Record<string, unknown>): string {
  return typeof button['verb'] === 'string' ? button['verb'] : '';
}
