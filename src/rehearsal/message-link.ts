/** A link to a message as Teams' "Copy link" makes it. */
export function writeMessageLink(target: {
  conversationId: string;
  messageId: string;
  rootId?: string | undefined;
  tenantId?: string | undefined;
  groupId?: string | undefined;
}): string {
  const url = new URL(
    `https://teams.microsoft.com/l/message/${encodeURIComponent(target.conversationId)}/${target.messageId}`,
  );
  if (target.tenantId) url.searchParams.set('tenantId', target.tenantId);
  if (target.groupId) url.searchParams.set('groupId', target.groupId);
  if (target.rootId) url.searchParams.set('parentMessageId', target.rootId);
  return url.href;
}
