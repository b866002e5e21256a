import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { CastMember } from '../../src/cast.ts';
import type { RoomMessage } from '../../src/rehearsal/protocol.ts';
import { ofType } from '../cards/look.ts';
import { buttonsOf, type Desk, openDesk, statusesOf, valueOf, wordsIn } from './desk.ts';

jest.setTimeout(30_000);
let desk: Desk;
let lead: CastMember;
let member: CastMember;
let manager: CastMember;
beforeAll(async () => {
  desk = await openDesk({ now: '2026-11-23T09:00:00.000Z' });
  [lead, member] = desk.people.of('barrow');
  manager = desk.people.manager;
});
afterAll(() => desk.stop());

async function message(person: CastMember, words: string): Promise<RoomMessage> {
  const [only, ...more] = await desk.askAlone(person, words);
  if (!only || more.length > 0) throw new Error(`“${words}” has no single answer.`);
  return only;
}

async function alone(person: CastMember, words: string): Promise<string> {
  return wordsIn(await message(person, words));
}

/** Every arrangement so far: what a refusal must leave as it was. */
async function arranged(): Promise<number> {
  return (await desk.app.store.arrangements.all()).length;
}

describe('“away”', () => {
  it('says who hears instead, until when, and how to end it', async () => {
    expect(await alone(member, `away 21 December to 4 January, ${lead.name} stands in`)).toMatch(
      /^Away from 21 December 2026 to 4 January 2027 Barrow lead, Council stands in, and gets your reminders meanwhile\. Type back to end it early\./u,
    );
    expect(await alone(lead, 'reminders')).toMatch(/is away from 21 December 2026 to 4 January 2027.* You stand in/u);
  });

  it.each([
    ['away until 7 December', /^Away from 23 November 2026 to 7 December 2026 Nobody stands in: the deputies/u],
    ['away tomorrow', /^Away on 24 November 2026/u],
    ['on leave 1 to 5 December', /^Are you away until Saturday 5 December/u],
    ['away from 2026-12-07 to 2026-12-08', /^Away from 7 December 2026 to 8 December 2026/u],
    ['away for 2 weeks', /^Away from 23 November 2026 to 6 December 2026/u],
    ['away 14-15 December', /^Away from 14 December 2026 to 15 December 2026/u],
    ['away 14 December', /^Away on 14 December 2026/u],
  ])('understands “%s”', async (words, heard) => {
    expect(await alone(lead, words)).toMatch(heard);
  });

  it.each([
    ['away until 31 November', /does not have that day.*nearest is 30 November 2026/u],
    ['away soon', /I can not read “soon” as days.*\*\*away 21 December/u],
    ['away 10 November to 20 November', /I read 10 November 2027\. Leave begins at most 183 days ahead/u],
    ['away yesterday', /That day has passed.*23 November 2026/u],
    ['away 2 December 2026 to 1 December 2026', /1 December 2026 comes before 2 December 2026/u],
    ['away until 1 June', /at most 90 days.*20 February 2027/u],
    ['away for 0 days', /I can not read/u],
    ['away until 7 December, Zebedee stands in', /I have not met that person|I do not know a person called/u],
    ['away until 7 December, Barrow member stands in', /could be .* or .*Nothing was arranged/u],
    ['away until 7 December ${evil} <at>all</at>', /I have not met that person|I do not know a person/u],
  ])('answers “%s” with what to do, and keeps nothing', async (words, heard) => {
    const before = await arranged();
    expect(await alone(lead, words)).toMatch(heard);
    expect(await arranged()).toBe(before);
  });

  it('knows a stand-in who is mentioned', async () => {
    const channel = desk.places.channel('barrow');
    const [said] = await desk.ask(member, channel, `away 6 January to 7 January, @${lead.name} stands in`);
    expect(said && wordsIn(said)).toMatch(/Barrow lead, Council stands in/u);
  });

  it('ends with “back”, once', async () => {
    await alone(lead, 'away until 7 December');
    expect(await alone(lead, 'I am back')).toMatch(/^Leave ended No longer: away from 23 November 2026/u);
    expect(await alone(lead, 'back')).toMatch(/You are not away now/u);
  });

  it('alone opens a form, which keeps what was chosen when something is wrong', async () => {
    const form = await message(lead, 'away');
    expect(valueOf(form, 'fromOn')).toBe('2026-11-23');
    const days = { fromOn: '2027-02-10', untilOn: '2027-02-01', standIn: 'nobody' };
    const again = await desk.as(lead).press(form, 'Save', days);
    expect(wordsIn(again)).toMatch(/1 February 2027 comes before 10 February 2027/u);
    expect(valueOf(again, 'untilOn')).toBe('2027-02-01');
    const answer = await desk.as(lead).press(form, 'Save', { ...days, untilOn: '2027-02-12' });
    expect(wordsIn(answer)).toMatch(/^Away from 10 February 2027 to 12 February 2027/u);
    expect((await desk.app.store.arrangements.all()).at(-1)?.arranged).toMatchObject({ untilOn: '2027-02-12' });
  });
});

describe('“pause”', () => {
  it('stops a group’s reminders and says when they begin again', async () => {
    expect(await alone(manager, 'pause eden until 4 January')).toMatch(
      /^Eden Local Focus Hub: reminders paused from 23 November 2026 to 4 January 2027 They begin again on 5 January 2027/u,
    );
    expect(await alone(manager, 'reminders eden')).toMatch(/Eden Local Focus Hub: reminders paused/u);
    expect(await alone(manager, 'resume eden')).toMatch(/Eden Local Focus Hub: reminders begin again/u);
    expect(await alone(manager, 'resume eden')).toMatch(/is not paused, so there is nothing to end/u);
  });

  it('stops a person’s', async () => {
    expect(await alone(manager, `pause ${lead.name} until 4 December`)).toMatch(
      /^Barrow lead, Council: reminders paused/u,
    );
    expect(await alone(lead, 'reminders')).toMatch(/Barrow lead, Council: reminders paused/u);
    expect(await alone(manager, `resume ${lead.name}`)).toMatch(/reminders begin again/u);
  });

  it.each([
    ['pause', /Say whom to pause/u],
    ['pause barrow', /I can not read “barrow” as days/u],
    ['pause until 4 January', /Say whom to pause/u],
    ['pause nowhere until 4 January', /I do not know a group or person called “nowhere”/u],
    ['pause barrow until 30 February', /does not have that day/u],
    ['pause barrow until 1 July', /A pause lasts at most 90 days/u],
    ['resume', /Say whose pause to end/u],
  ])('answers “%s” with what to do, and keeps nothing', async (words, heard) => {
    const before = await arranged();
    expect(await alone(manager, words)).toMatch(heard);
    expect(await arranged()).toBe(before);
  });
});

describe('“reminders”', () => {
  it('shows what is next, of which deadline, and how far from it', async () => {
    expect(await alone(member, 'reminders')).toMatch(
      /Your next reminders.*\*\*Wednesday 25 November\*\*, in 2 working days Updates for the board on 10 December 2026 Due 24 November 2026: 1 working day after\./u,
    );
  });

  it('are a person’s own: elsewhere nobody reads them, and a group’s are the manager’s', async () => {
    const [said] = await desk.ask(member, desk.places.channel('barrow'), 'reminders');
    expect(said && wordsIn(said)).toMatch(/yours alone/u);
    expect(await alone(member, 'reminders barrow')).toMatch(/do not have a role/u);
    expect(await alone(manager, 'reminders d07')).toMatch(
      /^Next reminders: D07.* To Anti-social behaviour lead, Council\./u,
    );
    expect(await alone(manager, 'reminders nowhere')).toMatch(/I do not know a group or duty/u);
  });
});

describe('“done”', () => {
  it('strikes the deadline, offers to take it back, and “deadlines” says so', async () => {
    const said = await message(lead, 'done d03');
    expect(wordsIn(said)).toMatch(/^D03 ASB case review is done Recorded, thank you\..* Done/u);
    expect(ofType(said.card, 'TextRun')).toMatchObject([{ strikethrough: true }]);
    const reopened = await desk.as(lead).press(said, 'Undo');
    expect(wordsIn(reopened)).toMatch(/^D03 ASB case review was due.*Taken back\. It is open again/u);
    await alone(manager, 'done d03');
    await alone(manager, 'done d03');
    expect(await alone(manager, 'deadlines d03 200 days')).toMatch(/Friday 30 April 2027\*\*, ✓ done/u);
  });

  it('asks which, where several may be meant', async () => {
    const pick = await message(lead, 'done d07');
    expect(wordsIn(pick)).toMatch(/^Which deadline of D07 is done\?/u);
    expect(buttonsOf(pick)).toEqual([
      'Done',
      ...['28 August', '28 September', '28 October', '28 November'].map((on) => `D07 ASB, ${on}`),
    ]);
    const after = await desk.as(lead).press(pick, 'D07 ASB, 28 October');
    expect(wordsIn(after)).toMatch(/Recorded, thank you.*Wednesday 28 October\*\* Done/u);
    expect(buttonsOf(after)).not.toContain('D07 ASB, 28 October');
  });

  it.each([
    ['mark done', /Say which duty is done/u],
    ['done nothing', /I do not know a duty called “nothing”/u],
  ])('answers “%s” with what to do', async (words, heard) => {
    expect(await alone(lead, words)).toMatch(heard);
  });

  it('is not for another organisation’s people, and nothing is kept', async () => {
    const [, stranger] = desk.people.of('drugs');
    expect(await alone(stranger, 'done d05')).toMatch(/led by another organisation or group/u);
    expect(await desk.app.store.deadlineAnswers.newest('D05:quarterly:2026-10-21')).toBeUndefined();
  });
});

describe('a button that somebody made up', () => {
  it.each([
    ['deadline-done', { deadlineId: 'D05:quarterly:2027-01-22', basedOn: 7, shown: '' }],
    ['deadline-done', { deadlineId: 'x'.repeat(101), basedOn: 0 }],
    ['deadline-undo', { deadlineId: 'D05:quarterly:2027-01-22', basedOn: 1, shown: 'clock:1:report:2027-01-01' }],
    ['put-off', { shown: 'D05:quarterly:2027-01-22', untilOn: '2026-02-30' }],
    ['put-off', { shown: 'a b c', untilOn: '2026-11-24' }],
    ['end-arrangements', { numbers: '1 2 x', shown: '' }],
    ['end-arrangements', { numbers: '999999', shown: '' }],
    ['save-away', { fromOn: '2026-11-31', untilOn: 'tomorrow', standIn: { $ne: null } }],
    ['save-away', { fromOn: '2026-11-24', untilOn: '2026-11-25', standIn: 'no:body' }],
  ])('%s %j is answered, and keeps nothing', async (verb, data) => {
    const before = await arranged();
    const { status, said } = await desk.forge(member, verb, { ...data, v: 1 });
    expect(status).toBe(200);
    expect(said).toMatch(/\p{L}{3}/u);
    expect(said).not.toMatch(/reference/u);
    expect(await arranged()).toBe(before);
    expect(await desk.app.store.deadlineAnswers.newest('D05:quarterly:2027-01-22')).toBeUndefined();
  });
});

it('has answered everything with HTTP status 200', () => {
  expect(statusesOf(desk)).toEqual([200]);
});
