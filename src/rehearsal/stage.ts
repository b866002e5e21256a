import type { Envelope } from './activities.ts';
import type { AppTabs } from './app-tabs.ts';
import type { Delivery } from './deliver.ts';
import type { StoredMessage } from './facts.ts';
import type { Files } from './files.ts';
import type { RoomPerson, RoomView } from './protocol.ts';
import type { Place, Room } from './room.ts';

/** What every deed in the room needs: its state, the way to the bot, the clock. */
export interface Stage {
  room: Room;
  delivery: Delivery;
  /** The connector's address, as the bot sees it in activities. */
  serviceUrl: string;
  now: () => string;
  newId: () => string;
  /** Resource-specific permissions of the app's manifest: which unmentioned messages reach the bot. */
  permissions: string[];
  /** What the menu of every message offers. */
  messageActions: RoomView['messageActions'];
  /** What the box in which people write offers. */
  compose: RoomView['compose'];
  tabs: AppTabs;
  /** Where bots put files that people allow. */
  files: Files;
}

/** A request that cannot be done. The message says why and, where there is one, the remedy. */
export class Refused extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.name = 'Refused';
    this.status = status;
  }
}

export function envelopeFor(stage: Stage, person: RoomPerson): Envelope {
  const { room, serviceUrl, newId } = stage;
  return { bot: room.bot, serviceUrl, person, nowAt: stage.now(), newId };
}

export function personOf(stage: Stage, objectId: string): RoomPerson {
  const person = stage.room.people.get(objectId);
  if (person === undefined) throw new Refused(404, `Nobody in the room has the object id ${objectId}.`);
  return person;
}

/** The conversation, if this person is in it. */
export function placeOf(stage: Stage, person: RoomPerson, conversationId: string): Place {
  const place = stage.room.place(conversationId);
  if (place === undefined) throw new Refused(404, `There is no conversation ${conversationId}.`);
  if (!place.members.includes(person.objectId)) throw new Refused(403, `${person.name} is not in this conversation.`);
  return place;
}

/** A message that can still be read. */
export function messageIn(stage: Stage, place: Place, messageId: string): StoredMessage {
  const message = stage.room.message(place.id, messageId);
  if (message === undefined || message.deletedAt !== undefined) throw new Refused(404, 'There is no such message.');
  return message;
}
