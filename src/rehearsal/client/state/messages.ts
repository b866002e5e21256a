import type { RoomMessage } from '../../protocol.ts';

/** A post and what was answered to it, oldest first. */
export interface Thread {
  root: RoomMessage;
  replies: RoomMessage[];
}

/** Message ids are digits of any length; the later one is the larger number. */
export function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

/** Puts a new or changed message in its place; the list stays oldest first. */
export function mergeMessage(messages: readonly RoomMessage[], message: RoomMessage): RoomMessage[] {
  const others = messages.filter((other) => other.id !== message.id);
  return [...others, message].toSorted((a, b) => compareIds(a.id, b.id));
}

/** A channel's messages as threads. A reply whose first message is unknown stands alone. */
export function toThreads(messages: readonly RoomMessage[]): Thread[] {
  const threads = new Map<string, Thread>();
  for (const message of messages) {
    const thread = message.rootId && message.rootId !== message.id ? threads.get(message.rootId) : undefined;
    if (thread) thread.replies.push(message);
    else threads.set(message.id, { root: message, replies: [] });
  }
  return [...threads.values()];
}
