import type { RoomMessage, RoomPerson } from '../../protocol.ts';
import { compareIds } from './messages.ts';

export function isFrom(message: RoomMessage, person: RoomPerson): boolean {
  return message.from.id === person.objectId;
}

export function countUnread(messages: readonly RoomMessage[], lastRead: string | undefined, me: RoomPerson): number {
  return messages.filter(
    (message) =>
      !message.deletedAt && !isFrom(message, me) && (lastRead === undefined || compareIds(message.id, lastRead) > 0),
  ).length;
}
