import type { TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { candidateId } from '../domain/candidate.ts';
import { meetPerson } from '../usecases/meet.ts';
import { handleEvent, rememberHere } from './events.ts';
import { type Asked, answerAsked, readAsked, saying } from './extension.ts';
import { type Consent, readConsent, takeConsent } from './file-consent.ts';
import {
  bareConversationId,
  type Incoming,
  isAddressed,
  isBareCard,
  isByPerson,
  kindOf,
  mentionedPeople,
  readIncoming,
  tenantOf,
  wordsOf,
} from './incoming.ts';
import { isOfExtension, readInvoke, readSubmit } from './invoke.ts';
import { phrases } from './phrases.ts';
import { presentAsMessage, presentToInvoke, presentToSubmit } from './present.ts';
import { findAction, press } from './press.ts';
import { hearDeleted, hearEdited } from './replies/changed.ts';
import { hearWords } from './replies/hear.ts';
import { isCommandOf, runWords } from './run-words.ts';
import { searchPhrases } from './search-phrases.ts';
import type { BotTools } from './tools.ts';
import type { Button, Reply, Turn } from './turn.ts';

export interface Bot {
  handle(context: TurnContext): Promise<void>;
}

/** What Teams tells of a message that stands already. */
const CHANGES: ReadonlySet<string> = new Set(['editMessage', 'undeleteMessage', 'softDeleteMessage']);

const UNREADABLE = {
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value: phrases.unknownButton,
};

/** Takes one activity to its answer. The one boundary that turns what broke into an apology with a reference. */
export function buildBot(tools: BotTools, log: Pick<Logger, 'info' | 'error'>): Bot {
  /** Logs what broke and answers the reference that leads to it. */
  function note(error: unknown, activity: Incoming): string {
    const reference = tools.newId().slice(0, 8).toUpperCase();
    log.error({ err: error, reference, activityType: activity.type, invoke: activity.name }, 'an activity failed');
    return reference;
  }

  async function answerInvoke(context: TurnContext, activity: Incoming): Promise<void> {
    const consent = isByPerson(activity) ? readConsent(activity) : undefined;
    if (consent) return answerConsent(context, activity, consent);
    const asked = readAsked(activity);
    if (asked) return answer(context, await answerSearch(activity, asked));
    const button = readInvoke(activity);
    const isReadable = button !== undefined && isByPerson(activity);
    await answer(context, isReadable ? presentToInvoke(button, await answerButton(activity, button)) : UNREADABLE);
  }

  /** Nobody but a person can be looked up; whoever is nobody we know is told as much. */
  async function answerSearch(activity: Incoming, asked: Asked): Promise<object> {
    if (!isByPerson(activity)) return saying(searchPhrases.notPlaced);
    try {
      return await answerAsked(tools, await readTurn(tools, activity, undefined), asked);
    } catch (error) {
      return saying(phrases.apology(note(error, activity)));
    }
  }

  /** Teams wants an empty answer; what there is to say comes as a message. */
  async function answerConsent(context: TurnContext, activity: Incoming, consent: Consent): Promise<void> {
    try {
      await takeConsent(tools, context, await readTurn(tools, activity, undefined), consent);
    } catch (error) {
      await presentAsMessage(context, { kind: 'text', text: phrases.apology(note(error, activity)) });
    }
    await answer(context, {});
  }

  async function answerButton(activity: Incoming, button: Button): Promise<Reply> {
    try {
      return await press(tools, await readTurn(tools, activity, button), button);
    } catch (error) {
      return apologise(button, note(error, activity));
    }
  }

  /** A dialog would close over a notice; there the apology keeps what was typed, in a button that tries again. */
  function apologise(button: Button, reference: string): Reply {
    if (button.carrier !== 'dialog') return { kind: 'notice', text: phrases.apology(reference) };
    const { verb, data } = button;
    const text = phrases.apologyInDialog(reference);
    return { kind: 'card', card: tools.cards.fill('apology', { title: phrases.apologyTitle, text, verb, data }) };
  }

  async function answerMessage(context: TurnContext, activity: Incoming): Promise<void> {
    const button = readSubmit(activity);
    if (button) {
      const reply = await answerButton(activity, button);
      return presentToSubmit(context, button, reply, findAction(button)?.opens ?? true);
    }
    if (isBareCard(activity) || !(await isForUs(activity)) || !(await isFirst(activity))) return;
    const turn = await readTurn(tools, activity, undefined);
    await say(context, turn, await answerWords(turn));
  }

  /** Without a mention only a prompt's thread concerns us; nothing else of a channel or group chat is read. */
  async function isForUs(activity: Incoming): Promise<boolean> {
    if (isAddressed(activity)) return true;
    return (
      kindOf(activity) === 'channel' && (await tools.store.prompts.ofThread(activity.conversation.id)) !== undefined
    );
  }

  /** Without a mention nothing is a command, and what is no update is left alone: people talk to each other. */
  async function answerWords(turn: Turn): Promise<Reply> {
    const isReply = turn.words !== '' && !(turn.isAddressed && isCommandOf(turn.who, turn.words));
    const reply = isReply ? await hearWords(tools, turn) : undefined;
    if (reply || !turn.isAddressed) return reply ?? { kind: 'nothing' };
    return runWords(tools, turn, turn.words);
  }

  /** An edit or a deletion of what a person wrote; Teams may tell of it more than once. */
  async function followChange(context: TurnContext, activity: Incoming): Promise<void> {
    const { eventType } = activity.channelData ?? {};
    if (!CHANGES.has(eventType ?? '')) return;
    const isForBot = eventType !== 'softDeleteMessage' && (await isForUs(activity));
    if (!isForBot && !(await wasHeard(activity))) return;
    if (!(await isFirst(activity, `:${eventType}:${activity.timestamp}`))) return;
    const turn = await readTurn(tools, activity, undefined);
    // An edit that takes the mention out takes the words away from the bot.
    await say(context, turn, (await (isForBot ? hearEdited : hearDeleted)(tools, turn)) ?? { kind: 'nothing' });
  }

  async function wasHeard({ conversation, id = '', from }: Incoming): Promise<boolean> {
    const { updates, candidates } = tools.store;
    if ((await updates.ofMessage(conversation.id, id)).length > 0) return true;
    const objectId = from?.aadObjectId ?? '';
    return (await candidates.get(candidateId(conversation.id, id, { objectId }), tools.now())) !== undefined;
  }

  async function say(context: TurnContext, { where }: Turn, reply: Reply): Promise<void> {
    const messageId = await presentAsMessage(context, reply);
    if (reply.kind !== 'card' || !reply.candidateId || !messageId) return;
    await tools.store.candidates.markShown(reply.candidateId, { conversationId: where.threadId, messageId });
  }

  /** Teams delivers some messages twice with the same id; what a redelivery would repeat is only the answer. */
  function isFirst(activity: Incoming, change = ''): Promise<boolean> {
    return tools.store.inbox.isFirst(`${activity.conversation.id}:${activity.id ?? ''}${change}`, tools.now());
  }

  return {
    async handle(context) {
      const activity = readIncoming(context.activity);
      if (!activity) {
        log.info({ activityType: context.activity.type }, 'an activity without the expected fields was left alone');
        if (context.activity.type === 'invoke') await answer(context, UNREADABLE);
        return;
      }
      if (activity.type === 'invoke') return answerInvoke(context, activity);
      try {
        if (activity.type === 'message' && isByPerson(activity)) await answerMessage(context, activity);
        else if (activity.type === 'messageUpdate' || activity.type === 'messageDelete') {
          if (isByPerson(activity)) await followChange(context, activity);
        } else if (activity.type === 'conversationUpdate' || activity.type === 'installationUpdate') {
          await handleEvent(tools, context, activity);
        }
      } catch (error) {
        await presentAsMessage(context, { kind: 'text', text: phrases.apology(note(error, activity)) });
      }
    },
  };
}

/** Always with HTTP status 200: Teams repeats an invoke that it believes to have failed. */
async function answer(context: TurnContext, body: object): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
}

/** Who, where, what: the SDK's context reduced to what the house needs. Both the person and the place are remembered. */
async function readTurn(tools: BotTools, activity: Incoming, button: Button | undefined): Promise<Turn> {
  const tenantId = tenantOf(activity);
  const kind = kindOf(activity);
  const conversationId = bareConversationId(activity);
  // It may come from a chat between other people, in which the bot can not write.
  const isHere = !isOfExtension(activity);
  const [who] = await Promise.all([
    meetPerson(tools, {
      tenantId,
      objectId: activity.from?.aadObjectId ?? '',
      ...(activity.from?.name ? { name: activity.from.name } : {}),
      ...(activity.from ? { teamsId: activity.from.id } : {}),
      ...(kind === 'personal' && isHere ? { personalConversationId: conversationId } : {}),
    }),
    isHere ? rememberHere(tools, activity) : undefined,
  ]);
  return {
    who,
    where: { kind, conversationId, threadId: activity.conversation.id, tenantId },
    words: wordsOf(activity),
    messageId: button ? '' : (activity.id ?? ''),
    isAddressed: isAddressed(activity),
    mentioned: mentionedPeople(activity),
    button,
    now: tools.now(),
  };
}
