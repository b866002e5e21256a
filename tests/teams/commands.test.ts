import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { buttonsOf, type Desk, openDesk, statusesOf, wordsIn } from './desk.ts';

jest.setTimeout(30_000);
let desk: Desk;
let barrow: string;
let member: Desk['people']['chair'];

beforeAll(async () => {
  desk = await openDesk({ now: '2026-11-23T09:00:00.000Z' });
  barrow = desk.places.channel('barrow');
  [, member] = desk.people.of('barrow');
  await desk.as(desk.people.manager).install(desk.places.groupChat);
  const prompt = await desk.prompt('barrow');
  await desk.answer(member, prompt, 'D07');
});
afterAll(() => desk.stop());

/** The one thing that the bot said. */
async function alone(words: string, who = desk.people.manager): Promise<string> {
  const said = await desk.askAlone(who, words);
  expect(said).toHaveLength(1);
  return said.map(wordsIn).join(' ');
}

describe('a command', () => {
  const asked: [words: string, heard: RegExp][] = [
    ['help', /What you can ask me/u],
    ['my updates', /You owe 2 updates by Tuesday 24 November/u],
    ['update d07', /D07: for which group/u],
    ['status', /Where the round stands .*1 of \d+ answered/u],
    ['status barrow', /Barrow Local Focus Hub: where we stand .*1 of 5 answered/u],
    ['report', /Progress report: .*1 duty on track/u],
    ['report barrow this round', /Barrow/u],
    ['duties', /The duties of the partnership .*D01.*D14/u],
    ['duties barrow', /Barrow Local Focus Hub: duties/u],
    ['duties d03', /Duty D03 .*Legal basis/u],
    ['deadlines', /Deadlines 6 deadlines in the next 90 days, to 21 February 2027/u],
    ['deadlines barrow 14 days', /Deadlines: Barrow Local Focus Hub 2 deadlines in the next 14 days/u],
    ['prompt barrow', /was prompted on 23 November 2026: 1 of 5 answered/u],
    ['people barrow', /People: barrow 3 people/u],
    ['role barrow lead', /Barrow lead/u],
    ['who am I', /CSP manager .*Council/u],
  ];

  it.each(asked)('“%s” is answered in a personal chat', async (words, heard) => {
    expect(await alone(words)).toMatch(heard);
  });

  it.each(asked)('“%s” is answered in a group chat', async (words, heard) => {
    const said = await desk.ask(desk.people.manager, desk.places.groupChat, words);
    expect(said).toHaveLength(1);
    expect(said.map(wordsIn).join(' ')).toMatch(heard);
  });

  it('is answered in the thread of a channel in which it was typed', async () => {
    const asking = await desk.as(member).say(barrow, '@CSP Progress status barrow');
    const thread = desk.room.messages(barrow).filter(({ rootId }) => rootId === asking.rootId);
    expect(thread.map(wordsIn).join(' ')).toMatch(/where we stand/u);
  });

  it.each(['STATUS', 'Status', ' status ', 'status.', 'status?', 'status!', 'status\u00a0', '\u00a0status;'])(
    'is known however it is typed: %j',
    async (words) => {
      expect(await alone(words)).toMatch(/Where the round stands/u);
    },
  );

  it('loses every mention of the bot, wherever it stands', async () => {
    const said = await desk.ask(member, barrow, 'status @CSP Progress barrow @CSP Progress');
    expect(said.map(wordsIn).join(' ')).toMatch(/Barrow Local Focus Hub: where we stand/u);
  });

  it('of nothing but a mention shows the help', async () => {
    expect((await desk.ask(member, barrow, '')).map(wordsIn).join(' ')).toMatch(/What you can ask me/u);
  });

  it('that is misspelt is answered with the nearest one', async () => {
    expect(await alone('statsu')).toMatch(/I did not understand that .*Did you mean status/u);
  });

  it('can be pressed on the help card', async () => {
    const chat = desk.as(member).personal();
    const [help] = await desk.askAlone(member, 'help');
    if (!help) throw new Error('No help came.');
    expect(help.conversationId).toBe(chat);
    expect(buttonsOf(help)).toEqual(['My updates', 'Status', 'Report']);
    const answer = await desk.as(member).press(help, 'Status');
    expect(wordsIn(answer)).toMatch(/Where the round stands/u);
  });
});

describe('a name that the register does not have', () => {
  it.each([
    ['status barow', /I do not know a group called “barow”\. Did you mean (\*\*[^*]+\*\*(, )?){3}\?/u],
    ['duties d99', /I do not know a duty, group or theme called “d99”\. Did you mean (\*\*[^*]+\*\*(, )?){3}\?/u],
    ['update d99', /I do not know a duty called “d99”/u],
    ['prompt barow', /I do not know a group called “barow”/u],
    ['report barow q2', /I can not read “barow q2”.*Did you mean/u],
  ])('“%s” is answered with the three nearest', async (words, heard) => {
    expect(await alone(words)).toMatch(heard);
  });

  it('is said back short and without its formatting', async () => {
    const heard = await alone(`status [click](https://tracker.test) ${'x'.repeat(3000)}`);
    expect(heard).toContain('\\[click\\]');
    expect(heard.length).toBeLessThan(300);
  });

  it('is not guessed when it could be several', async () => {
    expect(await alone('status local focus hub')).toMatch(/could be \*\*Barrow\*\* or \*\*Eden\*\*/u);
  });
});

describe('a period', () => {
  it.each(['q3', 'this quarter', '2026/27', 'since June', 'November', '1 October to 30 November', 'this round'])(
    '“report %s” is understood',
    async (period) => {
      expect(await alone(`report ${period}`)).toMatch(/Progress report/u);
    },
  );

  it('in which nobody said anything is answered without a report', async () => {
    expect(await alone('report q1')).toMatch(/Nobody gave an update for the partnership in .*there is no report/u);
  });

  it('that can not be read is explained with examples', async () => {
    expect(await alone('report barrow q9')).toMatch(/I can not read “barrow q9”.*\*\*q2\*\*/u);
  });

  it('takes the group of the channel in which it is asked', async () => {
    const said = await desk.ask(member, barrow, 'report');
    expect(said.map(wordsIn).join(' ')).toMatch(/Barrow Local Focus Hub/u);
  });
});

describe('what is not for the bot', () => {
  it('is left alone: talk in a channel that does not mention it', async () => {
    const before = desk.room.messages(barrow).length;
    await desk.as(member).say(barrow, 'status barrow');
    await desk.as(member).say(barrow, 'prompt all of them, CSP Progress');
    expect(desk.room.messages(barrow)).toHaveLength(before + 2);
  });

  it('is left alone: edits, deletions and reactions', async () => {
    const said = await desk.as(member).say(barrow, '@CSP Progress who am I');
    const before = desk.room.messages(barrow).length;
    await desk.as(member).edit(said, '@CSP Progress status');
    await desk.as(member).delete(said);
    const [activity] = desk.room.sent().filter(({ type }) => type === 'message');
    if (!activity) throw new Error('Nothing was sent.');
    const { text: _, ...reaction } = activity;
    await desk.room.deliver({ ...reaction, type: 'messageReaction', reactionsAdded: [{ type: 'like' }] });
    expect(desk.room.messages(barrow)).toHaveLength(before);
  });

  it('is left alone: another bot that mentions it', async () => {
    await desk.as(member).say(barrow, '@CSP Progress who am I');
    const [activity] = desk.room.sent();
    if (!activity) throw new Error('Nothing was sent.');
    const before = desk.room.messages(barrow).length;
    const people = (await desk.app.store.people.list()).length;
    await desk.room.deliver({ ...activity, id: '1', from: { id: '28:another', name: 'Another bot' } });
    expect(desk.room.messages(barrow)).toHaveLength(before);
    expect(await desk.app.store.people.list()).toHaveLength(people);
  });

  it('is answered once when Teams delivers it twice', async () => {
    await desk.as(member).say(barrow, '@CSP Progress status');
    const [activity] = desk.room.sent();
    if (!activity) throw new Error('Nothing was sent.');
    const before = desk.room.messages(barrow).length;
    await desk.room.deliverAgain(activity, { sameId: true });
    expect(desk.room.messages(barrow)).toHaveLength(before);
  });
});

it('has answered everything with HTTP 200 and logged nothing but what it left alone', () => {
  expect(statusesOf(desk)).toEqual([200]);
  expect(desk.log.filter(({ level }) => Number(level) > 30)).toEqual([]);
});
