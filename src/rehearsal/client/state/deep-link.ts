/** What a link of Teams points at. `personal` is the reader's own chat with the bot. */
export type LinkTarget =
  | { kind: 'conversation'; conversationId: string; messageId?: string }
  | { kind: 'personal'; text?: string };

const HOSTS = new Set(['teams.microsoft.com', 'teams.cloud.microsoft', 'gov.teams.microsoft.us']);

/** Reads a Teams deep link (learn.microsoft.com, "Deep links"). Undefined for every other address. */
export function readDeepLink(href: string): LinkTarget | undefined {
  if (!URL.canParse(href)) return undefined;
  const url = new URL(href);
  if (!HOSTS.has(url.hostname)) return undefined;
  const [l, kind, first, second] = url.pathname.split('/').filter(Boolean).map(decodeURIComponent);
  if (l !== 'l' || !first) return undefined;
  switch (kind) {
    case 'message':
      return { kind: 'conversation', conversationId: first, ...(second && { messageId: second }) };
    case 'channel':
    case 'team':
      return { kind: 'conversation', conversationId: first };
    case 'chat': {
      // /l/chat/0/0?users=…&message=… names people instead of a chat; in the room that is the chat with the bot.
      if (first !== '0') return { kind: 'conversation', conversationId: first };
      const text = url.searchParams.get('message');
      return { kind: 'personal', ...(text && { text }) };
    }
    case 'entity':
      return { kind: 'personal' };
    default:
      return undefined;
  }
}
