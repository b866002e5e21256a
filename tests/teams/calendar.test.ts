import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import ICAL from 'ical.js';
import { type Desk, openDesk, wordsIn } from './desk.ts';

jest.setTimeout(30_000);
let desk: Desk;
let barrow: string;
beforeAll(async () => {
  desk = await openDesk({ now: '2026-11-23T09:00:00.000Z' });
  barrow = desk.places.channel('barrow');
  await desk.as(desk.people.manager).install(desk.places.groupChat);
  await desk.ask(desk.people.manager, barrow, 'link barrow');
});
afterAll(() => desk.stop());

type Member = Desk['people']['chair'];

async function alone(who: Member, words: string): Promise<string> {
  return (await desk.askAlone(who, words)).map(wordsIn).join(' ');
}

async function inChannel(who: Member, words: string): Promise<string> {
  return (await desk.ask(who, barrow, words)).map(wordsIn).join(' ');
}

/** The address in an answer, as Outlook would be given it. */
function linkIn(said: string): string {
  return /https?:\/\/\S+\/calendar\/[\w-]{36}\.ics/u.exec(said)?.[0] ?? '';
}

async function read(link: string): Promise<{ name: unknown; titles: string[] }> {
  const answer = await fetch(link);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  const calendar = ICAL.Component.fromString(await answer.text());
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  return { name: calendar.getFirstPropertyValue('x-wr-calname'), titles: events.map(({ summary }) => summary) };
}

describe('“calendar” in a person’s own chat', () => {
  it('gives the link to their own deadlines, the same each time', async () => {
    const [, member] = desk.people.of('eden');
    const link = linkIn(await alone(member, 'calendar'));
    expect(linkIn(await alone(member, 'Calendar'))).toBe(link);
    const { name, titles } = await read(link);
    expect(name).toBe('WFCSP deadlines');
    expect(titles).toContain('Updates for the board on 10 December 2026');
    expect(titles).toContain('D07 ASB: Hub action log');
    expect(titles.filter((title) => title.startsWith('D01'))).toEqual([]);
  });

  it('is another for another person', async () => {
    const manager = linkIn(await alone(desk.people.manager, 'calendar'));
    expect(manager).not.toBe(linkIn(await alone(desk.people.chair, 'calendar')));
    expect((await read(manager)).titles).toContain('D01 Partnership plan: Refreshed for the new year');
  });

  it('with “revoke” makes the old link dead and gives a new one', async () => {
    const [, member] = desk.people.of('eden');
    const before = linkIn(await alone(member, 'calendar'));
    const said = await alone(member, 'calendar revoke');
    expect(said).toContain('The link before this one is dead.');
    const after = linkIn(said);
    expect(after).not.toBe(before);
    const gone = await fetch(before);
    expect([gone.status, gone.headers.get('content-type')]).toEqual([404, 'text/plain; charset=utf-8']);
    expect((await read(after)).titles.length).toBeGreaterThan(10);
  });

  it('says how to use it, and that it is a secret', async () => {
    const said = await alone(desk.people.chair, 'calendar');
    expect(said).toContain('Subscribe from web');
    expect(said).toContain('anyone who has it can read your deadlines');
  });

  it('explains other words', async () => {
    expect(await alone(desk.people.chair, 'calendar forever')).toContain('I can not read “forever” after **calendar**');
  });
});

describe('“calendar” where others read along', () => {
  it('is the group’s in the group’s channel, whoever asks', async () => {
    const [lead, member] = desk.people.of('barrow');
    const link = linkIn(await inChannel(member, 'calendar'));
    expect(linkIn(await inChannel(lead, 'calendar'))).toBe(link);
    expect((await read(link)).name).toBe('WFCSP deadlines: Barrow Local Focus Hub');
    expect(linkIn(await alone(member, 'calendar'))).not.toBe(link);
  });

  it('is revoked for a group only by those who may link it', async () => {
    const [, member] = desk.people.of('barrow');
    const before = linkIn(await inChannel(member, 'calendar'));
    const refused = await inChannel(member, 'calendar revoke');
    expect([refused.includes('do not have a role'), linkIn(refused)]).toEqual([true, '']);
    expect((await fetch(before)).status).toBe(200);
    const after = linkIn(await inChannel(desk.people.manager, 'calendar revoke'));
    expect([(await fetch(before)).status, (await fetch(after)).status]).toEqual([404, 200]);
  });

  it('gives no link at all in a group chat or a channel without a group', async () => {
    const inChat = await desk.ask(desk.people.manager, desk.places.groupChat, 'calendar');
    const unlinked = await desk.ask(desk.people.manager, desk.places.channel('eden'), 'calendar revoke');
    for (const said of [...inChat, ...unlinked].map(wordsIn)) {
      expect(said).toContain('Type **calendar** in your own chat');
      expect(linkIn(said)).toBe('');
    }
  });

  it('is all told to nobody’s log', () => {
    expect(JSON.stringify(desk.log)).not.toMatch(/calendar\/[\w-]{20}/u);
  });
});
