import type { Conversation } from '../usecases/ports.ts';

/** Deep link to a thread's first message in a channel (Teams: concepts/build-and-test/deep-link-teams). */
export function threadLink(channel: Conversation, messageId: string): string {
  const query = new URLSearchParams({ tenantId: channel.tenantId, parentMessageId: messageId, createdTime: messageId });
  if (channel.aadGroupId) query.set('groupId', channel.aadGroupId);
  if (channel.teamName) query.set('teamName', channel.teamName);
  if (channel.name) query.set('channelName', channel.name);
  return `https://teams.microsoft.com/l/message/${encodeURIComponent(channel.id)}/${messageId}?${query.toString()}`;
}
