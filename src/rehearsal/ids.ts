import { createHash } from 'node:crypto';

/**
 * Id shapes of Teams (docs.microsoft.com "Bot API" payloads). Ids of people and personal chats are derived, so that
 * the same person has the same id after a restart, and a different one for another bot, as in Teams.
 */

function digest(...parts: string[]): string {
  return createHash('sha512').update(parts.join('\n')).digest('base64url');
}

/** `29:…`: a person as one bot knows them. */
export function personId(botId: string, objectId: string): string {
  return `29:1${digest('person', botId, objectId)}`;
}

/** `a:…`: the chat of one person with one bot. */
export function personalChatId(botId: string, objectId: string): string {
  return `a:1${digest('chat', botId, objectId)}`;
}

/** `19:…@thread.tacv2`, 32 hexadecimal digits in between. */
export function channelId(seed: string): string {
  return `19:${createHash('sha256').update(seed).digest('hex').slice(0, 32)}@thread.tacv2`;
}

/** `19:…;messageid=<root>`: one thread of a channel. */
export function threadId(channel: string, rootId: string): string {
  return `${channel};messageid=${rootId}`;
}

/** The bare conversation id and, for a thread, the id of its first message. */
export function splitThread(conversationId: string): { id: string; rootId?: string } {
  const [id = '', ...options] = conversationId.split(';');
  const root = options.map((option) => /^messageid=(\d+)$/i.exec(option)?.[1]).find((found) => found !== undefined);
  return root === undefined ? { id } : { id, rootId: root };
}
