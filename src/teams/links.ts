import type { Conversation } from '../usecases/ports.ts';

/** Deep link to a thread's first message in a channel (Teams: concepts/build-and-test/deep-link-teams). */
export function threadLink(channel: Conversation, messageId: string): string {
  const query = new URLSearchParams({ tenantId: channel.tenantId, parentMessageId: messageId, createdTime: messageId });
  if (channel.aadGroupId) query.set('groupId', channel.aadGroupId);
  if (channel.teamName) query.set('teamName', channel.teamName);
  if (channel.name) query.set('channelName', channel.name);
  return `https://teams.microsoft.com/l/message/${encodeURIComponent(channel.id)}/${messageId}?${query.toString()}`;
}

/** Deep link to one message of a thread or a group chat; there is none to a message in somebody's own chat. */
export function messageLink(message: {
  conversationId: string;
  messageId: string;
  aadGroupId: string | null;
  by: { tenantId: string };
}): string | undefined {
  const [place = '', rootId] = message.conversationId.split(';messageid=');
  const address = `https://teams.microsoft.com/l/message/${encodeURIComponent(place)}/${message.messageId}`;
  if (rootId === undefined) {
    return place.startsWith('19:') ? `${address}?context=${encodeURIComponent('{"contextType":"chat"}')}` : undefined;
  }
  const { messageId, aadGroupId } = message;
  const query = new URLSearchParams({ tenantId: message.by.tenantId, parentMessageId: rootId, createdTime: messageId });
  if (aadGroupId) query.set('groupId', aadGroupId);
  return `${address}?${query.toString()}`;
}
