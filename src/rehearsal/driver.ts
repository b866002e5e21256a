import type { Activity } from './activities.ts';
import { type Button, fillIn, findButtons, type LookOptions } from './buttons.ts';
import type { Call, Calls } from './calls.ts';
import type { ClockControl } from './clock.ts';
import { search, unfold } from './compose.ts';
import { answerOffer } from './consent.ts';
import type { BotAnswer } from './deliver.ts';
import type { Exchanges } from './exchanges.ts';
import type { Fault, Faults } from './faults.ts';
import { isObject, type JsonObject, objectOf, textOf } from './json.ts';
import { openAction } from './message-action.ts';
import { changeChannel, changeMember, changeMessage, install, openChat, say } from './people.ts';
import { press, query, submitDialog } from './press.ts';
import type {
  ChannelRequest,
  ClockMove,
  Exchange,
  PressAnswer,
  QueryAnswer,
  Reaction,
  RoomMessage,
  SearchAnswer,
} from './protocol.ts';
import { react } from './react.ts';
import { personOf, Refused, type Stage } from './stage.ts';
import { viewMessage } from './views.ts';

/** Which button: its title, or a test of its JSON where titles repeat. */
type ButtonChoice = string | ((action: JsonObject) => boolean);

/** One person's hands. Each deed resolves when the bot has answered. */
interface Hands {
  /** In a channel: a new thread, or a reply if the id is a thread's or `rootId` is given. `card` was found or unfolded. */
  say(conversationId: string, text: string, rootId?: string, card?: unknown): Promise<RoomMessage>;
  /** Looks for something to put into a message, from the box in which they write; without words it is the first run. */
  search(conversationId: string, commandId: string, text?: string, skip?: number): Promise<SearchAnswer>;
  /** Pastes a link into that box. */
  unfold(conversationId: string, url: string): Promise<SearchAnswer>;
  edit(message: RoomMessage, text: string): Promise<RoomMessage>;
  delete(message: RoomMessage): Promise<void>;
  /** Takes a deletion back. */
  undelete(message: RoomMessage): Promise<RoomMessage>;
  /** Reacts, or takes the same reaction back; 👍 unless told. */
  react(message: RoomMessage, reaction?: Reaction): Promise<RoomMessage>;
  /** Chooses a message action in the message's menu, by its command id. `pressInDialog` goes on from its dialog. */
  actOnMessage(message: RoomMessage, commandId: string): Promise<PressAnswer>;
  /** Presses a button of the card as this person sees it now, inputs prefilled as the card has them. */
  press(
    message: RoomMessage,
    button: ButtonChoice,
    inputs?: Record<string, string>,
    look?: LookOptions,
  ): Promise<PressAnswer>;
  /** A button inside the dialog that a press opened. */
  pressInDialog(
    message: RoomMessage,
    dialog: PressAnswer,
    button: ButtonChoice,
    inputs?: Record<string, string>,
  ): Promise<PressAnswer>;
  /** Allows or declines the file that a message offers. */
  answerOffer(message: RoomMessage, action: 'accept' | 'decline'): Promise<PressAnswer>;
  /** What the client does by itself when a card with `refresh` comes into view. */
  refresh(message: RoomMessage): Promise<PressAnswer>;
  query(message: RoomMessage, dataset: string, text: string): Promise<QueryAnswer>;
  /** Adds the app to a team, a group chat or `personal`; answers the id it was added to. */
  install(target: string, channelId?: string): Promise<string>;
  uninstall(target: string): Promise<void>;
  changeChannel(request: Omit<ChannelRequest, 'as'>): Promise<{ id: string; name: string }>;
  addMember(teamId: string, objectId: string): Promise<void>;
  removeMember(teamId: string, objectId: string): Promise<void>;
  /** The id of this person's chat with the bot. */
  personal(): string;
  block(isBlocked?: boolean): void;
  /** The conversation as this person sees it, oldest first. */
  messages(conversationId: string): RoomMessage[];
}

/** The room driven from the same process: what the web client can do, and what only a test may. */
export interface Driver {
  as(objectId: string): Hands;
  /** The conversation as everybody sees it; with a thread's id only that thread. */
  messages(conversationId: string): RoomMessage[];
  /** Looks now and after every change until `look` answers something. Rejects after `withinMs`. */
  waitFor<Seen>(look: () => Seen | undefined | null | false, withinMs?: number): Promise<Seen>;
  /** Resolves when the bot has answered everything it was sent. */
  settled(): Promise<void>;
  /** Plays a fault on the bot's next matching calls. */
  fail(fault: Fault): void;
  clearFaults(): void;
  /** The last activities that the bot was sent, newest first. */
  sent(): Activity[];
  /** Sends any activity as it is. */
  deliver(activity: Activity): Promise<BotAnswer>;
  /** Redelivery as Teams does it: the same once more, or under a new id and time. */
  deliverAgain(activity: Activity, how: { sameId: boolean }): Promise<BotAnswer>;
  /** Newest first. */
  exchanges(): Exchange[];
  /** The bot's last calls to the connector, oldest first; at most `callsKept`. */
  calls(): Call[];
  clock: {
    /** Resolves at the end of the journey, all that was due on the way done. Rejects when that failed. */
    move(to: ClockMove): Promise<void>;
    stop(): Promise<void>;
  };
}

const everybody = '';

/** What is in a driver's hands besides the room. */
interface Instruments {
  exchanges: Exchanges;
  calls: Calls;
  faults: Faults;
  clock: ClockControl;
}

export function createDriver(stage: Stage, { exchanges, calls, faults, clock }: Instruments): Driver {
  const { delivery } = stage;
  return {
    as: (objectId) => handsOf(stage, personOf(stage, objectId).objectId),
    messages: (conversationId) => look(stage, conversationId, everybody),
    waitFor: (seek, withinMs = 5000) => waitFor(stage, seek, withinMs),
    settled: () => delivery.settled(),
    fail: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    sent: () => delivery.sent(),
    deliver: (activity) => delivery.send(activity),
    deliverAgain: (activity, { sameId }) =>
      delivery.send(sameId ? activity : { ...activity, id: stage.newId(), timestamp: stage.now() }),
    exchanges: () => exchanges.list(),
    calls: () => calls.list(),
    clock: {
      async move(to) {
        await clock.move(to).arrived;
        const { problem } = clock.view() ?? {};
        if (problem !== undefined) throw new Error(problem);
      },
      stop: () => clock.stop(),
    },
  };
}

function waitFor<Seen>({ room }: Stage, seek: () => Seen | undefined | null | false, withinMs: number) {
  return new Promise<Seen>((resolve, reject) => {
    const seen = seek();
    if (seen) {
      resolve(seen);
      return;
    }
    const stopWatching = room.watch(() => {
      const found = seek();
      if (!found) return;
      end();
      resolve(found);
    });
    const timer = setTimeout(() => {
      end();
      reject(new Error(`Not seen within ${withinMs} ms: ${seek.toString().slice(0, 200)}`));
    }, withinMs);
    function end(): void {
      clearTimeout(timer);
      stopWatching();
    }
  });
}

function look({ room }: Stage, conversationId: string, objectId: string): RoomMessage[] {
  const place = room.place(conversationId);
  const rootId = place?.kind === 'channel' ? place.rootId : undefined;
  return room
    .messages(conversationId)
    .filter((message) => rootId === undefined || message.rootId === rootId)
    .map((message) => viewMessage(message, objectId));
}

function handsOf(stage: Stage, as: string): Hands {
  const at = ({ conversationId, id }: RoomMessage) => ({ as, conversationId, messageId: id });

  async function pressButton(
    message: RoomMessage,
    button: Button,
    typed: Record<string, string>,
  ): Promise<PressAnswer> {
    return press(stage, { ...at(message), action: button.action, inputs: fillIn(button, typed) });
  }

  return {
    async say(conversationId, text, rootId, card) {
      const thread = rootId === undefined ? {} : { rootId };
      const deed = say(stage, { as, conversationId, text, ...thread, ...(card === undefined ? {} : { card }) });
      await deed.delivered;
      return viewMessage(deed.result, as);
    },
    search: (conversationId, commandId, text, skip = 0) =>
      search(stage, { as, conversationId, commandId, skip, ...(text === undefined ? {} : { text }) }),
    unfold: (conversationId, url) => unfold(stage, { as, conversationId, url }),
    async edit(message, text) {
      const deed = changeMessage(stage, { ...at(message), text }, 'edit');
      await deed.delivered;
      return viewMessage(deed.result, as);
    },
    async delete(message) {
      await changeMessage(stage, at(message), 'delete').delivered;
    },
    async undelete(message) {
      const deed = changeMessage(stage, at(message), 'undelete');
      await deed.delivered;
      return viewMessage(deed.result, as);
    },
    async react(message, reaction = 'like') {
      const deed = react(stage, { ...at(message), reaction });
      await deed.delivered;
      return viewMessage(deed.result, as);
    },
    actOnMessage: (message, commandId) => openAction(stage, { ...at(message), commandId }),
    async press(message, choice, inputs = {}, options = {}) {
      return pressButton(message, chooseButton(cardNow(stage, message, as), choice, options), inputs);
    },
    async pressInDialog(message, dialog, choice, inputs = {}) {
      if (dialog.kind !== 'dialog') throw new Error(`There is no dialog but ${JSON.stringify(dialog)}`);
      const button = chooseButton(dialog.card, choice, {});
      const data = objectOf(button.action['data']);
      const command = dialog.commandId === undefined ? {} : { commandId: dialog.commandId };
      return submitDialog(stage, { ...at(message), ...command, data: { ...data, ...fillIn(button, inputs) } });
    },
    answerOffer: (message, action) => answerOffer(stage, { ...at(message), action }),
    async refresh(message) {
      const { action } = objectOf(objectOf(cardNow(stage, message, as))['refresh']);
      if (!isObject(action)) throw new Error('The card asks for no refresh.');
      return press(stage, { ...at(message), action, inputs: {}, trigger: 'automatic' });
    },
    query: (message, dataset, text) => query(stage, { ...at(message), dataset, text }),
    async install(target, channelId) {
      const request = { as, target, action: 'add', ...(channelId === undefined ? {} : { channelId }) } as const;
      const deed = install(stage, request);
      await deed.delivered;
      return deed.result;
    },
    async uninstall(target) {
      await install(stage, { as, target, action: 'remove' }).delivered;
    },
    async changeChannel(request) {
      const deed = changeChannel(stage, { as, ...request });
      await deed.delivered;
      return deed.result;
    },
    async addMember(teamId, objectId) {
      await changeMember(stage, { as, teamId, action: 'add', objectId }).delivered;
    },
    async removeMember(teamId, objectId) {
      await changeMember(stage, { as, teamId, action: 'remove', objectId }).delivered;
    },
    personal: () => openChat(stage, as),
    block: (isBlocked = true) => stage.room.record({ kind: 'block', objectId: as, isBlocked }),
    messages: (conversationId) => look(stage, conversationId, as),
  };
}

function cardNow({ room }: Stage, { conversationId, id }: RoomMessage, objectId: string): unknown {
  const message = room.message(conversationId, id);
  const card = message === undefined ? undefined : viewMessage(message, objectId).card;
  if (card === undefined) throw new Refused(404, 'The message has no card.');
  return card;
}

/** The one button meant; the error lists the buttons there are. Equal copies (for other widths) count as one. */
function chooseButton(card: unknown, choice: ButtonChoice, options: LookOptions): Button {
  const all = findButtons(card, options);
  const meant = all.filter(({ action }) => (typeof choice === 'string' ? action['title'] === choice : choice(action)));
  const [first] = meant;
  const titles = all.map(({ action }) => textOf(action['title'] ?? action['type'])).join(', ');
  if (first === undefined) throw new Error(`The card has no such button. It has: ${titles || 'none'}.`);
  const different = new Set(meant.map(({ action }) => JSON.stringify(action)));
  if (different.size > 1)
    throw new Error(`The card has ${different.size} such buttons, name one by its data: ${titles}.`);
  return first;
}
