/** Where somebody is in the room: who they are, what they read. Kept in the address so that a reload returns there. */
export interface Place {
  personId?: string | undefined;
  conversationId?: string | undefined;
  /** A message to scroll to and mark, from a link. */
  messageId?: string | undefined;
  /** A tab of the app instead of the messages. */
  tabId?: string | undefined;
  /** The page of the tab that a link asked for. */
  page?: string | undefined;
}

const NAMES = new Map<string, keyof Place>([
  ['person', 'personId'],
  ['in', 'conversationId'],
  ['message', 'messageId'],
  ['tab', 'tabId'],
  ['page', 'page'],
]);

/** `#/person/…/in/…/message/…` or `…/tab/…/page/…`, any part may be missing. Anything else reads as nowhere. */
export function readPlace(hash: string): Place {
  const parts = hash.replace(/^#\/?/, '').split('/');
  const place: Place = {};
  for (let i = 0; i + 1 < parts.length; i += 2) {
    const name = NAMES.get(parts[i] ?? '');
    if (name) place[name] = decode(parts[i + 1] ?? '');
  }
  return place;
}

export function writePlace(place: Place): string {
  const parts = [...NAMES].flatMap(([word, name]) => {
    const value = place[name];
    return value ? [word, encodeURIComponent(value)] : [];
  });
  return `#/${parts.join('/')}`;
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part) || undefined;
  } catch {
    return undefined;
  }
}
