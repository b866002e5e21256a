import type { RoomMessage, RoomPerson } from '../../protocol.ts';
import { compareIds } from './messages.ts';

/** The last message read, by conversation id. */
export type LastRead = Record<string, string>;

export function isFrom(message: RoomMessage, person: RoomPerson): boolean {
  return message.from.id === person.objectId;
}

export function countUnread(messages: readonly RoomMessage[], lastRead: string | undefined, me: RoomPerson): number {
  return messages.filter(
    (message) =>
      !message.deletedAt && !isFrom(message, me) && (lastRead === undefined || compareIds(message.id, lastRead) > 0),
  ).length;
}

/** What this browser remembers of a person's reading. A full or forbidden store means: nothing is remembered. */
export function loadLastRead(personId: string): LastRead {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key(personId)) ?? '{}');
    return typeof stored === 'object' && stored !== null ? (stored as LastRead) : {};
  } catch {
    return {};
  }
}

export function saveLastRead(personId: string, lastRead: LastRead): void {
  try {
    localStorage.setItem(key(personId), JSON.stringify(lastRead));
  } catch {
    // Private windows may refuse; then the marks last as long as the tab.
  }
}

function key(personId: string): string {
  return `room.read.${personId}`;
}
