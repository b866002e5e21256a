import { z } from 'zod';

const account = z.looseObject({ id: z.string(), name: z.string().optional(), aadObjectId: z.string().optional() });
const named = z.looseObject({ id: z.string(), name: z.string().optional() });

/** The part of a Teams activity that the bot reads. Everything else is left alone. */
const incoming = z.looseObject({
  type: z.string(),
  id: z.string().optional(),
  timestamp: z.coerce.string().optional(),
  name: z.string().optional(),
  text: z.string().optional(),
  action: z.string().optional(),
  replyToId: z.string().optional(),
  serviceUrl: z.string(),
  from: account.optional(),
  recipient: account,
  conversation: z.looseObject({
    id: z.string(),
    conversationType: z.string().optional(),
    tenantId: z.string().optional(),
    name: z.string().optional(),
  }),
  channelData: z
    .looseObject({
      eventType: z.string().optional(),
      tenant: z.looseObject({ id: z.string() }).optional(),
      team: z
        .looseObject({ id: z.string(), name: z.string().optional(), aadGroupId: z.string().optional() })
        .optional(),
      channel: named.optional(),
      settings: z.looseObject({ selectedChannel: named.optional() }).optional(),
    })
    .optional(),
  entities: z
    .array(z.looseObject({ type: z.string(), text: z.string().optional(), mentioned: named.optional() }))
    .optional(),
  membersAdded: z.array(account).optional(),
  membersRemoved: z.array(account).optional(),
  attachments: z.array(z.looseObject({ contentType: z.string() })).optional(),
  value: z.unknown().optional(),
});

export type Incoming = z.infer<typeof incoming>;

/** Reads an activity at the door; undefined when it does not have the shape of one. */
export function readIncoming(activity: unknown): Incoming | undefined {
  const read = incoming.safeParse(activity);
  return read.success ? read.data : undefined;
}

export function tenantOf(activity: Incoming): string {
  return activity.conversation.tenantId ?? activity.channelData?.tenant?.id ?? '';
}

/** The id without `;messageid=`: the channel itself, whichever thread was written in. */
export function bareConversationId(activity: Incoming): string {
  return activity.conversation.id.split(';')[0] ?? activity.conversation.id;
}

export function kindOf(activity: Incoming): 'channel' | 'group chat' | 'personal' {
  const kind = activity.conversation.conversationType;
  if (kind === 'channel') return 'channel';
  return kind === 'groupChat' ? 'group chat' : 'personal';
}

/** Another bot and an anonymous guest have no Entra object id: they can be nobody in the register. */
export function isByPerson(activity: Incoming): boolean {
  return Boolean(activity.from?.aadObjectId);
}

/** Addressed by a real mention entity, never by looking at the text; in a personal chat everything is addressed. */
export function isAddressed(activity: Incoming): boolean {
  if (kindOf(activity) === 'personal') return true;
  return (activity.entities ?? []).some((entity) => entity.mentioned?.id === activity.recipient.id);
}

/** Every mention of the bot removed (the SDK removes the first only), entities and white space tidied. */
export function wordsOf(activity: Incoming): string {
  let text = activity.text ?? '';
  for (const entity of activity.entities ?? []) {
    if (entity.type !== 'mention' || !entity.text) continue;
    const isBot = entity.mentioned?.id === activity.recipient.id;
    text = text.replaceAll(entity.text, isBot ? ' ' : (entity.mentioned?.name ?? ' '));
  }
  return text
    .replaceAll('&nbsp;', ' ')
    .replace(/[\s\u00a0\u200b]+/gu, ' ')
    .trim();
}

/** A card that somebody found and sent without a word: shown to the others, and asked of nobody. */
export function isBareCard(activity: Incoming): boolean {
  const hasCard = activity.attachments?.some(({ contentType }) => contentType.endsWith('.card.adaptive')) ?? false;
  return hasCard && wordsOf(activity) === '';
}

export function mentionedPeople(activity: Incoming): { teamsId: string; name: string }[] {
  return (activity.entities ?? []).flatMap((entity) =>
    entity.type === 'mention' && entity.mentioned && entity.mentioned.id !== activity.recipient.id
      ? [{ teamsId: entity.mentioned.id, name: entity.mentioned.name ?? '' }]
      : [],
  );
}
