import { z } from 'zod';
import { reactions } from './protocol.ts';

/**
 * Everything that can have happened in the room. The room's state is these facts applied in order; the journal is
 * these facts as lines of JSON, so a restart is a replay.
 */

const attachment = z.looseObject({
  contentType: z.string(),
  content: z.unknown().optional(),
  name: z.string().nullish(),
  contentUrl: z.string().nullish(),
});

/** What a message says: the part of an activity that the room keeps, cards as they were posted. */
export const contentSchema = z.looseObject({
  text: z.string().nullish(),
  textFormat: z.string().nullish(),
  attachments: z.array(attachment).nullish(),
  entities: z.array(z.looseObject({ type: z.string() })).nullish(),
});
export type Content = z.infer<typeof contentSchema>;

const messageSchema = z.object({
  id: z.string(),
  conversationId: z.string(),
  rootId: z.string().optional(),
  from: z.object({ id: z.string(), name: z.string(), isBot: z.boolean() }),
  at: z.string(),
  editedAt: z.string().optional(),
  deletedAt: z.string().optional(),
  /** What people read. */
  content: contentSchema,
  /** Cards that one person alone sees, by object id: the answers to their presses. */
  ownCards: z.record(z.string(), z.unknown()),
  reactions: z.array(z.object({ reaction: z.enum(reactions), objectId: z.string() })).optional(),
});
/** A message as the room keeps it. */
export type StoredMessage = z.infer<typeof messageSchema>;

export const factSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('app'), target: z.string(), isInstalled: z.boolean() }),
  z.object({ kind: z.literal('chat'), objectId: z.string() }),
  z.object({ kind: z.literal('block'), objectId: z.string(), isBlocked: z.boolean() }),
  z.object({
    kind: z.literal('channel'),
    teamId: z.string(),
    channel: z.object({ id: z.string(), name: z.string() }),
    isDeleted: z.boolean(),
  }),
  z.object({ kind: z.literal('member'), teamId: z.string(), objectId: z.string(), isMember: z.boolean() }),
  z.object({ kind: z.literal('message'), message: messageSchema }),
  z.object({
    kind: z.literal('own card'),
    conversationId: z.string(),
    messageId: z.string(),
    objectId: z.string(),
    card: z.unknown(),
  }),
  z.object({
    kind: z.literal('reaction'),
    conversationId: z.string(),
    messageId: z.string(),
    objectId: z.string(),
    reaction: z.enum(reactions),
    isOn: z.boolean(),
  }),
]);
/** One thing that happened. */
export type Fact = z.infer<typeof factSchema>;
