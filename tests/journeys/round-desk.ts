import type { CastMember } from '../../src/cast.ts';
import type { Day, Instant } from '../../src/domain/day.ts';
import { instantAt } from '../../src/domain/quiet-hours.ts';
import { addDays, dayOf } from '../../src/domain/working-days.ts';
import type { RoomMessage } from '../../src/rehearsal/protocol.ts';
import { buttonsOf, type Desk, openDesk, remindedIn, wordsIn } from '../teams/desk.ts';

/** Something that the bot said by itself. */
export interface Heard {
  /** London's day and time, to the minute: "19 May 09:00". */
  at: string;
  words: string;
  message: RoomMessage;
}

/** A desk at which whole weeks pass, with every group's channel linked and everybody's chat open. */
export interface RoundDesk extends Desk {
  /** Lets time pass to a London day and time, with the minute's work done several times on every day and night. */
  passTo(day: Day, time: string): Promise<void>;
  /** What the bot said to somebody by itself, in their own chat, in the order of time. */
  heard(person: CastMember): Heard[];
  /** What it posted by itself in a group's channel. */
  posted(groupId: string): Heard[];
  /** Who was reminded of this by themselves, and when: "19 May 09:00 eden lead". */
  remindedOf(words: RegExp): string[];
  /** Everything that the bot said to anybody by itself. `to` is the chat or channel. */
  everythingHeard(): (Heard & { to: string })[];
  /** Says it in the thread of the group's prompt; where the bot asks, says that it was read right. */
  reply(person: CastMember, groupId: string, words: string): Promise<void>;
  /** The group's prompt as it stands. */
  promptOf(groupId: string): RoomMessage;
}

/** London times of each day and night at which the minute's work is done: around everything that comes by itself. */
const STOPS = ['03:00', '07:59', '08:00', '08:30', '09:00', '09:30', '12:00', '17:59', '18:00', '22:00'];

export async function openRoundDesk(now: Instant): Promise<RoundDesk> {
  const desk = await openDesk({ now });
  const { room, people, places, app } = desk;
  const chatOf = (person: CastMember) => desk.as(person).personal();
  const everywhere = [...people.everybody.map(chatOf), ...app.partnership.groups.map(({ id }) => places.channel(id))];
  const keyOf = ({ conversationId, id }: RoomMessage) => `${conversationId} ${id}`;
  const everyKey = () => everywhere.flatMap((place) => room.messages(place)).map(keyOf);
  /** What came while time passed: nobody asked for it. */
  const unasked = new Set<string>();

  for (const person of people.everybody) await desk.as(person).install('personal');
  for (const { id, name } of app.partnership.groups) {
    await desk.ask(people.manager, places.channel(id), `link ${name}`);
  }

  const heardIn = (place: string): Heard[] =>
    room
      .messages(place)
      .filter((message) => message.from.isBot && unasked.has(keyOf(message)))
      .map((message) => ({ at: sayLondon(message.at), words: wordsIn(message), message }));

  const round: RoundDesk = {
    ...desk,
    async askAlone(person, words) {
      const chat = chatOf(person);
      const before = new Set(room.messages(chat).map(keyOf));
      await desk.as(person).say(chat, words);
      return room.messages(chat).filter((message) => message.from.isBot && !before.has(keyOf(message)));
    },
    async passTo(day, time) {
      const before = new Set(everyKey());
      const until = instantAt(day, time);
      for (const at of stopsAfter(desk.clock.now(), until)) {
        desk.clock.set(at);
        await app.tick();
      }
      for (const key of everyKey()) if (!before.has(key)) unasked.add(key);
    },
    heard: (person) => heardIn(chatOf(person)),
    posted: (groupId) => heardIn(places.channel(groupId)),
    everythingHeard: () => everywhere.flatMap((to) => heardIn(to).map((one) => ({ ...one, to }))),
    remindedOf(words) {
      const found = people.everybody.flatMap((person) =>
        heardIn(chatOf(person))
          .filter(({ message }) => words.test(remindedIn(message)))
          .map((one) => ({ sort: one.message.at.slice(0, 16), said: `${one.at} ${titleOf(person)}` })),
      );
      const inOrder = found.toSorted(
        (one, other) => one.sort.localeCompare(other.sort) || one.said.localeCompare(other.said),
      );
      return [...new Set(inOrder.map(({ said }) => said))];
    },
    promptOf(groupId) {
      const [found] = room.messages(places.channel(groupId)).filter(({ card }) => card !== undefined);
      if (!found) throw new Error(`${groupId} has no prompt.`);
      return found;
    },
    async reply(person, groupId, words) {
      const thread = `${places.channel(groupId)};messageid=${round.promptOf(groupId).id}`;
      const before = new Set(room.messages(thread).map(keyOf));
      await desk.as(person).say(thread, words);
      const asked = room
        .messages(thread)
        .find((one) => !before.has(keyOf(one)) && buttonsOf(one).includes('That is right'));
      if (asked) await desk.as(person).press(asked, 'That is right');
    },
  };
  return round;
}

/** A person of a group goes by the group and the role; the others by their role. */
function titleOf({ placement }: CastMember): string {
  const [role = ''] = placement.roles;
  return ['chair', 'manager', 'assistant manager'].includes(role) ? role : `${placement.groupIds[0]} ${role}`;
}

function* stopsAfter(from: Instant, until: Instant): Generator<Instant> {
  for (let day = dayOf(from); day <= dayOf(until); day = addDays(day, 1)) {
    for (const time of STOPS) {
      const at = instantAt(day, time);
      if (at > from && at < until) yield at;
    }
  }
  yield until;
}

const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** "19 May 09:00" */
function sayLondon(at: Instant): string {
  return LONDON.format(new Date(at)).replace(',', '');
}
