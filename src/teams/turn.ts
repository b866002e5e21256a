import type { Instant } from '../domain/day.ts';
import type { Person } from '../domain/person.ts';

/** Where something was said. `conversationId` is bare; `threadId` carries `;messageid=` in a channel. */
export interface Where {
  kind: 'channel' | 'group chat' | 'personal';
  conversationId: string;
  threadId: string;
  tenantId: string;
}

/** How a button reached us, and so how its answer must look. */
export type Carrier = 'execute' | 'submit' | 'dialog opening' | 'dialog';

export interface Button {
  verb: string;
  /** Client-controlled: checked by each action's schema, and the person is authorised again. */
  data: Record<string, unknown>;
  carrier: Carrier;
  /** The message that holds the card, where Teams tells. */
  messageId: string | null;
}

/** One thing that a person did, reduced from the SDK's context to what the house needs. */
export interface Turn {
  who: Person;
  where: Where;
  /** The bot's mention taken out, white space collapsed. Empty for a button. */
  words: string;
  /** The message; empty for a button. */
  messageId: string;
  /** In a channel or group chat only a mention addresses the bot. */
  isAddressed: boolean;
  /** People mentioned other than the bot, by their `29:` id. */
  mentioned: readonly { teamsId: string; name: string }[];
  button: Button | undefined;
  now: Instant;
}

/** What a command or action answers; bot.ts delivers it in the way that the turn's carrier needs. */
export type Reply =
  | { kind: 'text'; text: string }
  /** `candidateId` is the candidate that the card shows: its message is remembered, to be redrawn later. */
  | { kind: 'card'; card: FilledCard; title?: string; candidateId?: string }
  /** A short remark that leaves the card as it is. */
  | { kind: 'notice'; text: string }
  | FileOffer
  /** Nothing to say: the change shows elsewhere. */
  | { kind: 'nothing' };

/** A file that the person may take or leave, in their own chat only. Teams asks them where it goes. */
export interface FileOffer {
  kind: 'file offer';
  /** What Teams shows as the file's name. */
  name: string;
  description: string;
  sizeInBytes: number;
  /** Comes back with the answer; an id and an ending, nothing to trust. */
  context: { reportId: string; ending: string };
}

/** An Adaptive Card ready to send, with what a screen reader or a notification says. */
export interface FilledCard {
  name: string;
  content: Record<string, unknown>;
  summary: string;
}
