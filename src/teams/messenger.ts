import {
  type Activity,
  type ConversationParameters,
  type ConversationReference,
  TeamsInfo,
  type TurnContext,
} from 'botbuilder';
import { Impossible } from '../domain/errors.ts';
import type { Partnership } from '../domain/partnership.ts';
import type { Conversation, ExportFormat, Member, Messenger, SendOutcome } from '../usecases/ports.ts';
import type { TeamsAdapter } from './adapter.ts';
import type { Cards } from './cards.ts';
import { messageInChat, messageInThread } from './delivery-message.ts';
import { messageWith } from './message-with.ts';
import { sendPatiently } from './patience.ts';
import { readSendError } from './send-error.ts';
import type { TabPlace } from './tab-links.ts';
import type { FilledCard } from './turn.ts';
import { promptData } from './views/prompt.ts';

/** Teams takes 50 to 500. */
const MEMBERS_A_PAGE = 100;

/** What the room itself sends beside what use cases ask for. */
export interface TeamsMessenger extends Messenger {
  /** Sends a message; `threadId` is null in a chat. */
  send(
    conversation: Conversation,
    threadId: string | null,
    message: Partial<Activity>,
  ): Promise<SendOutcome<{ messageId: string }>>;
  /** Shows another card in a message of the bot's own. */
  redraw(
    conversation: Conversation,
    threadId: string | null,
    messageId: string,
    card: FilledCard,
  ): Promise<SendOutcome<object>>;
}

/** Sends in Teams outside a turn. Nothing here tries twice: callers know what repeating would cost. */
export function buildMessenger(options: {
  adapter: TeamsAdapter;
  appId: string;
  cards: Cards;
  /** As it stands when a card is made. */
  partnership: () => Partnership;
  /** Where links to reports and the tab point, once it is known. */
  place: () => TabPlace;
  formats: readonly ExportFormat[];
}): TeamsMessenger {
  const { adapter, appId, cards, partnership } = options;

  async function attempt<Sent extends object>(send: () => Promise<Sent>): Promise<SendOutcome<Sent>> {
    try {
      return { outcome: 'sent', ...(await send()) };
    } catch (error) {
      return readSendError(error);
    }
  }

  /** What fails in the SDK's callback goes to `onTurnError` and is gone, so the error is carried out by hand. */
  async function within<Answer>(
    conversation: Conversation,
    threadId: string | null,
    act: (context: TurnContext) => Promise<Answer>,
  ): Promise<Answer> {
    let acted: Promise<Answer> | undefined;
    await adapter.continueConversationAsync(
      appId,
      referenceTo(conversation, threadId ?? conversation.id),
      async (context) => {
        acted = act(context);
        await acted.catch(() => undefined);
      },
    );
    if (!acted) throw new Impossible('The SDK did not call back.');
    return acted;
  }

  const messenger: TeamsMessenger = {
    listMembers: (channel) =>
      attempt(async () => ({ members: await within(channel, null, (context) => readMembers(context, channel)) })),

    postPrompt: (channel, view) =>
      attempt(async () => {
        const card = cards.fill('prompt', promptData(partnership(), view));
        let threadId = '';
        const parameters: ConversationParameters = {
          isGroup: true,
          bot: { id: channel.botId, name: '' },
          tenantId: channel.tenantId,
          channelData: { channel: { id: channel.id }, tenant: { id: channel.tenantId } },
          // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the SDK asks for a whole Activity where Teams wants a new message
          activity: messageWith(card) as Activity,
        };
        const remember = async (context: TurnContext) => {
          threadId = context.activity.conversation.id;
        };
        await sendPatiently(() =>
          adapter.createConversationAsync(appId, 'msteams', channel.serviceUrl, '', parameters, remember),
        );
        // CloudAdapter drops the message id of the answer: it is the number that ends the thread's id.
        return { threadId, messageId: /;messageid=(\d+)$/u.exec(threadId)?.[1] ?? '' };
      }),

    redrawPrompt: (channel, prompt, view) => {
      const card = cards.fill('prompt', promptData(partnership(), view));
      return messenger.redraw(channel, prompt.threadId, prompt.messageId ?? '', card);
    },

    async deliver(conversation, route, mention, message) {
      const activity = route.isMention
        ? messageInThread(mention, message, partnership())
        : messageInChat(options, message);
      return messenger.send(conversation, route.threadId, activity);
    },

    send: (conversation, threadId, message) =>
      attempt(async () => {
        const posted = await within(conversation, threadId, (context) => context.sendActivity(message));
        return { messageId: posted?.id ?? '' };
      }),

    redraw: (conversation, threadId, messageId, card) =>
      attempt(async () => {
        await within(conversation, threadId, (context) =>
          context.updateActivity({ ...messageWith(card), id: messageId }),
        );
        return {};
      }),
  };
  return messenger;
}

/** Page by page: asking for all at once is what Teams throttles first. */
async function readMembers(context: TurnContext, { id, teamId }: Conversation): Promise<Member[]> {
  const members: Member[] = [];
  let continuation: string | undefined;
  do {
    const from = continuation;
    const page = await sendPatiently(() => TeamsInfo.getPagedTeamMembers(context, teamId ?? id, MEMBERS_A_PAGE, from));
    for (const { id: teamsId, name = '', aadObjectId } of page.members) {
      if (aadObjectId) members.push({ objectId: aadObjectId, teamsId, name });
    }
    continuation = page.continuationToken || undefined;
  } while (continuation);
  return members;
}

function referenceTo(conversation: Conversation, threadId: string): Partial<ConversationReference> {
  return {
    serviceUrl: conversation.serviceUrl,
    channelId: 'msteams',
    bot: { id: conversation.botId, name: '' },
    conversation: {
      id: threadId,
      tenantId: conversation.tenantId,
      isGroup: conversation.kind !== 'personal',
      conversationType:
        conversation.kind === 'channel' ? 'channel' : conversation.kind === 'personal' ? 'personal' : 'groupChat',
      name: '',
    },
  };
}
