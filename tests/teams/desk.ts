import type { CastMember } from '../../src/cast.ts';
import type { Activity } from '../../src/rehearsal/activities.ts';
import type { PressAnswer, RoomMessage } from '../../src/rehearsal/protocol.ts';
import { ofType, textsOf } from '../cards/look.ts';
import { type LocalBot, type LocalBotOptions, startLocalBot } from '../fakes/local-bot.ts';

type Hands = ReturnType<LocalBot['room']['as']>;

/** The bot at work: the app is in the team, and everybody can be asked to do things. */
export interface Desk extends LocalBot {
  as(person: CastMember): Hands;
  /** Says it with a mention, and answers what the bot said back in that conversation. */
  ask(person: CastMember, place: string, words: string): Promise<RoomMessage[]>;
  /** In the person's own chat, without a mention. */
  askAlone(person: CastMember, words: string): Promise<RoomMessage[]>;
  /** Links the group's channel and posts its prompt there; answers the prompt. */
  prompt(groupId: string): Promise<RoomMessage>;
  /** Opens the form of one duty of a prompt. */
  open(person: CastMember, prompt: RoomMessage, dutyId: string, verb?: string): Promise<PressAnswer>;
  /** Opens the form and saves what is given. */
  answer(
    person: CastMember,
    prompt: RoomMessage,
    dutyId: string,
    inputs?: Record<string, string>,
  ): Promise<PressAnswer>;
  /** Sends a made-up button as if the person had pressed it: what a client could forge. */
  forge(
    person: CastMember,
    verb: unknown,
    data: unknown,
    name?: 'adaptiveCard/action' | 'task/fetch' | 'task/submit',
  ): Promise<{ status: number; said: string }>;
  /** Every revision of a duty of a group in the running round. */
  history(groupId: string, dutyId: string): ReturnType<LocalBot['app']['store']['updates']['history']>;
}

/** The board of the running round on the day that the fixture's clock begins with. */
export const ROUND = '2026-12-10';

export const GOOD = { standing: 'on track', percent: '60', changed: 'Two hotspots cleared' };

export async function openDesk(options: LocalBotOptions = {}): Promise<Desk> {
  const bot = await startLocalBot(options);
  const { room, people, places } = bot;
  const as = (person: CastMember) => room.as(person.objectId);
  const chats = new Set<string>();
  await as(people.manager).install(places.team);

  async function hear(conversationId: string, deed: () => Promise<unknown>): Promise<RoomMessage[]> {
    const before = new Set(room.messages(conversationId).map(({ id }) => id));
    await deed();
    return room.messages(conversationId).filter(({ id, from }) => from.isBot && !before.has(id));
  }

  /** Something that this person really sent. */
  async function activityOf(person: CastMember): Promise<Activity> {
    await desk.askAlone(person, 'who am I');
    const [genuine] = room.sent();
    if (!genuine) throw new Error('Nothing was sent.');
    return genuine;
  }

  const desk: Desk = {
    ...bot,
    as,
    ask: (person, place, words) => hear(place, () => as(person).say(place, `@CSP Progress ${words}`)),
    async askAlone(person, words) {
      const chat = as(person).personal();
      if (!chats.has(chat)) await as(person).install('personal');
      chats.add(chat);
      return hear(chat, () => as(person).say(chat, words));
    },
    async prompt(groupId) {
      const channel = places.channel(groupId);
      await desk.ask(people.manager, channel, `link ${groupId.replace('-', ' ')}`);
      const said = await desk.ask(people.manager, channel, `prompt ${groupId.replace('-', ' ')}`);
      const prompt = said.find(({ card }) => card !== undefined);
      if (!prompt) throw new Error(`No prompt for ${groupId}: ${said.map(wordsIn).join(' ')}`);
      return prompt;
    },
    open: (person, prompt, dutyId, verb = 'update') =>
      as(person).press(prompt, ({ data }) => isAbout(data, dutyId) && isAbout(data, verb)),
    async answer(person, prompt, dutyId, inputs = GOOD) {
      return as(person).pressInDialog(prompt, await desk.open(person, prompt, dutyId), 'Save', inputs);
    },
    async forge(person, verb, data, name = 'adaptiveCard/action') {
      const { text: _, ...genuine } = await activityOf(person);
      const value =
        name === 'adaptiveCard/action'
          ? { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' }
          : { data: { ...Object(data), verb } };
      const { status, body } = await room.deliver({ ...genuine, type: 'invoke', id: `f:${String(verb)}`, name, value });
      return { status, said: JSON.stringify(body) };
    },
    history: (groupId, dutyId) => bot.app.store.updates.history({ roundId: ROUND, groupId, dutyId }),
  };
  return desk;
}

function isAbout(data: unknown, word: string): boolean {
  return textsOf(data).includes(word);
}

/** All words of a message or an answer: text, card and dialog in one line. */
export function wordsIn(shown: RoomMessage | PressAnswer): string {
  const { text = '', card } = shown as { text?: string; card?: unknown };
  const blocks = ofType(card, 'TextBlock').map((block) => String(block['text']));
  const facts = ofType(card, 'FactSet').flatMap(({ facts: all }) => textsOf(all));
  return [text, ...blocks, ...facts].filter((one) => one !== '').join(' ');
}

/** What a message reminds its reader of: all its words, and of a manager's morning the part that is their own reminder. */
export function remindedIn(shown: RoomMessage): string {
  const words = wordsIn(shown);
  if (!words.startsWith('Good morning')) return words;
  return ofType(shown.card, 'Container')
    .filter(({ id }) => id === 'own')
    .map((card) => wordsIn({ ...shown, card }))
    .join(' ');
}

/** The value that an input of a card holds. */
export function valueOf(shown: PressAnswer | RoomMessage, id: string): unknown {
  const { card } = shown as { card?: unknown };
  return ofType(card, /^Input\./u).find((input) => input['id'] === id)?.['value'];
}

/** The titles of a card's buttons, top to bottom. */
export function buttonsOf(shown: PressAnswer | RoomMessage): string[] {
  const { card } = shown as { card?: unknown };
  return ofType(card, /^Action\./u, false).map(({ title }) => String(title));
}

/** Did everything that the bot was sent get HTTP 200? */
export function statusesOf(desk: LocalBot): number[] {
  return [
    ...new Set(desk.room.exchanges().flatMap(({ direction, status }) => (direction === 'to bot' ? [status] : []))),
  ];
}
