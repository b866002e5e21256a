/** What a link points at. `personal` is the reader's own chat with the bot. */
export type LinkTarget =
  | { kind: 'conversation'; conversationId: string; messageId?: string }
  | { kind: 'personal'; text?: string }
  /** A page of the app's tab; without an entity any tab will do. */
  | { kind: 'tab'; entityId?: string; page?: string; channelId?: string };

const HOSTS = new Set(['teams.microsoft.com', 'teams.cloud.microsoft', 'gov.teams.microsoft.us']);

/**
 * Reads a Teams deep link (learn.microsoft.com, "Deep links") or the plain address of a page of the app's tab. Undefined
 * for every other address.
 *
 * @param tabUrl where the tab is, with its slash at the end; empty when there is none
 */
export function readDeepLink(href: string, tabUrl = ''): LinkTarget | undefined {
  if (!URL.canParse(href)) return undefined;
  const url = new URL(href);
  const bare = `${url.origin}${url.pathname}`;
  if (tabUrl !== '' && (bare === tabUrl || `${bare}/` === tabUrl)) return readTabLink(url);
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
      return second === undefined || second === 'conversations' ? { kind: 'personal' } : readEntity(second, url);
    default:
      return undefined;
  }
}

/** An address that brings a key opens the tab as whoever it is for, so that is not followed here. */
function readTabLink(url: URL): LinkTarget | undefined {
  const behind = url.hash.slice(1);
  if (behind !== '' && !behind.startsWith('/')) return undefined;
  const entityId = url.searchParams.get('entity');
  return { kind: 'tab', ...(entityId && { entityId }), ...(behind !== '' && { page: behind }) };
}

function readEntity(entityId: string, url: URL): LinkTarget {
  const { subEntityId, channelId } = readContext(url.searchParams.get('context') ?? '{}');
  return {
    kind: 'tab',
    entityId,
    ...(typeof subEntityId === 'string' && { page: subEntityId }),
    ...(typeof channelId === 'string' && { channelId }),
  };
}

function readContext(text: string): { subEntityId?: unknown; channelId?: unknown } {
  try {
    return { ...JSON.parse(text) };
  } catch {
    return {};
  }
}
