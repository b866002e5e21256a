import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { CastMember } from '../../src/cast.ts';
import type { RoomMessage } from '../../src/rehearsal/protocol.ts';
import { type LocalBot, startLocalBot } from '../fakes/local-bot.ts';
import { remindedIn, wordsIn } from '../teams/desk.ts';

/** The hub action log is due on Monday 28 December, a bank holiday. Nothing else of these weeks is asked of its people. */
const START = '2026-12-22T09:14:00.000Z';
/** Without work in these weeks, besides weekends: Christmas, its Monday instead of Boxing Day's Saturday, New Year. */
const BANK_HOLIDAYS = ['2026-12-25', '2026-12-28', '2027-01-01'];

jest.setTimeout(90_000);
let folder: string;
let bot: LocalBot;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'csp-year-'));
  bot = await startLocalBot({ folder, now: START });
  const manager = bot.room.as(bot.people.manager.objectId);
  await manager.install(bot.places.team);
  for (const { id, name } of bot.app.partnership.groups) {
    await manager.say(bot.places.channel(id), `@CSP Progress link ${name}`);
  }
  // The deputy stays without a chat: a mention in the group's channel is the way.
  const { tenantId, objectId, name } = deputy();
  const placement = { organisationId: lead().placement.organisationId, groupIds: ['asb'], roles: ['deputy' as const] };
  await bot.app.store.people.place({ tenantId, objectId, name }, placement);
  for (const one of [lead(), bot.people.manager, bot.people.chair]) await bot.room.as(one.objectId).install('personal');
  said = new Set(everySaid().map(({ key }) => key));
});
afterEach(async () => {
  await bot.stop();
  await rm(folder, { recursive: true, force: true });
});

const lead = () => bot.people.of('asb')[0];
const deputy = () => bot.people.of('asb')[1];

interface Said {
  key: string;
  message: RoomMessage;
  /** Whose chat it stands in, or who is mentioned. */
  to: string;
}

/** What was said before the journey began, or in answer to somebody. */
let said: Set<string>;

/** What the bot has said by itself, to anybody, in chats and channels. */
function spontaneous(): Said[] {
  return everySaid().filter(({ key }) => !said.has(key));
}

function everySaid(): Said[] {
  const chats = bot.people.everybody.flatMap((person) =>
    messagesOf(bot.room.as(person.objectId).personal()).map((one) => ({ ...one, to: person.name })),
  );
  const channels = bot.app.partnership.groups.flatMap(({ id }) =>
    messagesOf(bot.places.channel(id)).map((one) => ({
      ...one,
      to: /<at>(.*?)<\/at>/u.exec(one.message.text ?? '')?.[1] ?? '',
    })),
  );
  return [...chats, ...channels].toSorted((one, other) => one.message.at.localeCompare(other.message.at));
}

function messagesOf(place: string): Omit<Said, 'to'>[] {
  return bot.room
    .messages(place)
    .filter(({ from }) => from.isBot)
    .map((message) => ({ key: `${place} ${message.id}`, message }));
}

/** The titles of the people of these tests. Everybody else is nobody's business here. */
function titleOf(name: string): string | undefined {
  const titles = new Map([
    [lead().name, 'lead'],
    [deputy().name, 'deputy'],
    [bot.people.manager.name, 'manager'],
    [bot.people.chair.name, 'chair'],
  ]);
  return titles.get(name);
}

/** Who heard of this, and on which day: "2026-12-29 lead". A mention in a channel does not say of what. */
function heardOf(words: string): string[] {
  return spontaneous().flatMap(({ message, to }) => {
    const isAbout = message.conversationId.startsWith('19:') || remindedIn(message).includes(words);
    const title = titleOf(to);
    return title && isAbout ? [`${message.at.slice(0, 10)} ${title}`] : [];
  });
}

/** Who was spoken to more than once on one day. */
function spokenToTwice(): string[] {
  const times = spontaneous().map(({ message, to }) => `${message.at.slice(0, 10)} ${to}`);
  return times.filter((one, place) => times.indexOf(one) !== place);
}

/** What was said between 6pm and 8am, at a weekend or on a bank holiday. In these weeks London is on UTC. */
function saidInQuietHours(): string[] {
  return spontaneous()
    .map(({ message }) => message.at)
    .filter((at) => {
      const weekday = new Date(at).getUTCDay();
      const isFree = weekday === 0 || weekday === 6 || BANK_HOLIDAYS.includes(at.slice(0, 10));
      return isFree || at.slice(11) < '08:00' || at.slice(11) >= '18:00';
    });
}

async function sayAlone(person: CastMember, words: string): Promise<string> {
  const hands = bot.room.as(person.objectId);
  const before = new Set(everySaid().map(({ key }) => key));
  await hands.say(hands.personal(), words);
  const answers = everySaid().filter(({ key }) => !before.has(key));
  for (const { key } of answers) said.add(key);
  return answers.map(({ message }) => wordsIn(message)).join(' ');
}

async function restart(): Promise<void> {
  const { port } = new URL(bot.room.url);
  const now = bot.clock.now();
  await bot.stop();
  bot = await startLocalBot({ folder, now, roomPort: port });
}

/** Weeks at a run, to Tuesdays at 9:14. */
async function runWeeks(weeks: number): Promise<void> {
  for (let week = 0; week < weeks; week += 1) await bot.room.clock.move('run a week');
}

describe('what nobody answers, over Christmas', () => {
  it('climbs to manager and chair across a restart; nobody hears twice in a day, or in quiet hours', async () => {
    await sayAlone(bot.people.manager, 'start clock asb case review 8 December 2026');
    await runWeeks(1);
    await restart();
    await runWeeks(2);

    expect(bot.clock.now()).toBe('2027-01-12T09:14:00.000Z');
    // Due on 28 December: before it, then 1 and 3 working days after it the lead, with the deputy; after 5 the manager.
    expect(heardOf('D07 ASB').filter((one) => !one.endsWith('deputy'))).toEqual([
      '2026-12-22 lead',
      '2026-12-29 lead',
      '2026-12-31 lead',
      '2027-01-05 manager',
    ]);
    // Due on 22 December: the lead 1 working day later, lead and deputy after 3, the manager after 5, the chair after 10.
    expect(heardOf('Threshold decision').filter((one) => !one.endsWith('deputy'))).toEqual([
      '2026-12-23 lead',
      '2026-12-29 lead',
      '2026-12-31 manager',
      '2027-01-08 chair',
    ]);
    // Of both together, by a mention that says of neither.
    expect(heardOf('').filter((one) => one.endsWith('deputy'))).toEqual(['2026-12-29 deputy', '2026-12-31 deputy']);
    expect(spontaneous().length).toBeGreaterThan(10);
    expect(spokenToTwice()).toEqual([]);
    expect(saidInQuietHours()).toEqual([]);
  });

  it('is heard of no more once it is done', async () => {
    await runWeeks(1);
    const hands = bot.room.as(lead().objectId);
    const [reminder] = hands.messages(hands.personal()).slice(-1);
    if (!reminder) throw new Error('The lead was not reminded.');
    await hands.press(reminder, 'Done');
    await runWeeks(2);
    expect(heardOf('D07 ASB')).toEqual(['2026-12-22 lead', '2026-12-29 lead']);
  });

  it('passes who is away by: the stand-in hears instead', async () => {
    const answer = await sayAlone(lead(), `away 23 December to 4 January, ${deputy().name} stands in`);
    expect(answer).toContain('stands in');
    await runWeeks(3);
    expect(heardOf('D07 ASB')).toEqual([
      '2026-12-22 lead',
      '2026-12-29 deputy',
      '2026-12-31 deputy',
      '2027-01-05 manager',
    ]);
  });

  it('is not spoken of while its group is paused, and from the day after as the ladder has it', async () => {
    expect(await sayAlone(bot.people.manager, 'pause asb until 4 January')).toContain('paused');
    await runWeeks(3);
    expect(heardOf('D07 ASB')).toEqual(['2027-01-05 manager']);
  });
});
