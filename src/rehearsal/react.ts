import { reactionActivity } from './activities.ts';
import type { StoredMessage } from './facts.ts';
import type { Deed } from './people.ts';
import type { ReactRequest } from './protocol.ts';
import { envelopeFor, messageIn, personOf, placeOf, type Stage } from './stage.ts';

/** A person reacts to a message, or takes the same reaction back. The bot is told where the message is its own. */
export function react(stage: Stage, { as, conversationId, messageId, reaction }: ReactRequest): Deed<StoredMessage> {
  const { room } = stage;
  const person = personOf(stage, as);
  const place = placeOf(stage, person, conversationId);
  const message = messageIn(stage, place, messageId);
  const isOn = !message.reactions?.some((one) => one.objectId === as && one.reaction === reaction);
  room.record({ kind: 'reaction', conversationId: place.id, messageId, objectId: as, reaction, isOn });
  if (!message.from.isBot || !room.isInstalled(place)) return { result: message, delivered: Promise.resolve() };
  const spot = { place, replyToId: messageId, ...(message.rootId === undefined ? {} : { rootId: message.rootId }) };
  const activity = reactionActivity(envelopeFor(stage, person), spot, reaction, isOn);
  return { result: message, delivered: stage.delivery.send(activity) };
}
