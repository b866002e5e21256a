import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { RoomMessage } from '../../src/rehearsal/protocol.ts';
import { buttonsOf, type Desk, openDesk, ROUND, statusesOf, wordsIn } from './desk.ts';

jest.setTimeout(60_000);

let desk: Desk;
let prompt: RoomMessage;
let manager: Desk['people']['manager'];
let member: Desk['people']['manager'];

beforeAll(async () => {
  desk = await openDesk();
  ({ manager } = desk.people);
  [, member] = desk.people.of('barrow');
  prompt = await desk.prompt('barrow');
  await desk.askAlone(member, 'who am I');
});
afterAll(() => desk.stop());

async function request(dutyId: string, verb: string, inputs: Record<string, string>): Promise<string> {
  const first = await desk.open(member, prompt, dutyId, verb === 'other-owner' ? 'not-for-us' : verb);
  const dialog =
    verb === 'other-owner'
      ? await desk.as(member).pressInDialog(prompt, first, 'I’m not the right person', { reason: '-' })
      : first;
  const button = verb === 'more-time' ? 'Ask for more time' : 'Send to the manager';
  return wordsIn(await desk.as(member).pressInDialog(prompt, dialog, button, inputs));
}

async function list(): Promise<RoomMessage> {
  const [card] = await desk.askAlone(manager, 'requests');
  if (!card) throw new Error('No list came.');
  return card;
}

const standing = async (dutyId: string) => {
  const [first, ...groups] = desk.app.partnership.duties.find(({ id }) => id === dutyId)?.groups ?? [];
  return [first, ...groups];
};

/** What went to the member's own chat since then. */
async function heard(deed: () => Promise<unknown>): Promise<string> {
  const chat = desk.as(member).personal();
  const before = new Set(desk.room.messages(chat).map(({ id }) => id));
  await deed();
  await desk.app.tick();
  return desk.room
    .messages(chat)
    .filter(({ id, from }) => from.isBot && !before.has(id))
    .map(wordsIn)
    .join(' ');
}

describe('a request for more time', () => {
  it('waits with who asked, why, and the working days around a Sunday', async () => {
    await request('D07', 'more-time', { until: '2027-03-14', reason: 'The figures come late.' });
    const card = await list();
    expect(wordsIn(card)).toMatch(/1 request waits for you.*More time: D07.*Barrow/u);
    expect(wordsIn(card)).toContain(member.name);
    expect(wordsIn(card)).toMatch(
      /Why: The figures come late\..*no working day \(weekend\).*After the board on 10 December 2026/u,
    );
    expect(buttonsOf(card)).toEqual([
      'Agree Friday 12 March',
      'Agree Monday 15 March',
      'Offer another date',
      'Refuse with a reason',
    ]);
  });

  it('comes back on the form for a day that has passed, and for one on which nobody works', async () => {
    const card = await list();
    const form = await desk.as(manager).press(card, 'Offer another date');
    const past = await desk.as(manager).pressInDialog(card, form, 'Offer this date', { until: '2026-11-02' });
    expect(wordsIn(past)).toContain('That day has passed');
    const weekend = await desk.as(manager).pressInDialog(card, past, 'Offer this date', { until: '2026-11-28' });
    expect(wordsIn(weekend)).toMatch(/Nobody works on Saturday 28 November 2026.*Friday 27.*Monday 30/u);
    expect(await desk.app.store.decisions.all()).toEqual([]);
  });

  it('is agreed in one tap; the member hears, and the prompt shows the date', async () => {
    const card = await list();
    const said = await heard(() => desk.as(manager).press(card, 'Agree Friday 12 March'));
    expect(said).toMatch(/More time: D07.*Agreed until 12 March 2027.*You asked for 14 March 2027/u);
    const [owed] = await desk.askAlone(member, 'my updates');
    expect(owed && wordsIn(owed)).toMatch(/Due 12 March.*More time was agreed: due 12 March 2027/u);
  });

  it('is agreed once: the same tap again is harmless, and somebody else is told who decided what', async () => {
    const data = { v: 1, dutyId: 'D07', groupId: 'barrow', roundId: ROUND, revision: 1, choice: 'agree' };
    await desk.forge(manager, 'decide', { ...data, value: '2027-03-12' });
    expect(await desk.app.store.decisions.all()).toHaveLength(1);
    const { said } = await desk.forge(desk.people.assistant, 'decide', { ...data, value: '2027-03-15' });
    expect(said).toMatch(/CSP manager decided this.*Agreed until 12 March 2027\. Nothing was changed/u);
    expect(await desk.app.store.decisions.all()).toHaveLength(1);
  });

  it('can be taken back for an hour, and then waits again', async () => {
    const said = await heard(async () => desk.as(manager).press(await list(), 'Take back D07'));
    expect(said).toContain('Your request waits again');
    expect(wordsIn(await list())).toContain('1 request waits for you');
  });

  it('is refused with a reason, which the member reads', async () => {
    const card = await list();
    const form = await desk.as(manager).press(card, 'Refuse with a reason');
    const said = await heard(() =>
      desk.as(manager).pressInDialog(card, form, 'Refuse', { reason: 'The board needs it on the day.' }),
    );
    expect(said).toMatch(/Not agreed\..*Why: The board needs it on the day/u);
    expect(wordsIn(await list())).toContain('No request waits for you');
  });
});

describe('“not for us”', () => {
  it('that is agreed takes the group out of the duty, until it is asked again', async () => {
    await request('D08', 'not-for-us', { reason: 'The delivery group holds it.' });
    expect(await standing('D08')).toContain('barrow');
    await desk.as(manager).press(await list(), 'Do not ask Barrow about it');
    expect(await standing('D08')).not.toContain('barrow');
    const [owed] = await desk.askAlone(member, 'my updates');
    expect(owed && wordsIn(owed)).not.toContain('D08');
    await desk.as(manager).press(await list(), 'Ask Barrow again');
    expect(await standing('D08')).toContain('barrow');
  });

  it('that is refused is no answer: the group owes the update as before', async () => {
    const card = await list();
    const form = await desk.as(manager).press(card, 'Refuse with a reason');
    await desk.as(manager).pressInDialog(card, form, 'Refuse', { reason: 'Barrow holds part of it.' });
    const [owed] = await desk.askAlone(member, 'my updates');
    expect(owed && wordsIn(owed)).toMatch(/D08.*The manager did not agree/u);
  });
});

describe('another owner', () => {
  it('becomes the lead from now on, and can be taken back', async () => {
    const before = desk.app.partnership.duties.find(({ id }) => id === 'D06')?.leads;
    expect(await request('D06', 'other-owner', { ownerId: 'fire', reason: 'The programme moved.' })).toContain(
      'Passed to the manager',
    );
    const card = await list();
    expect(wordsIn(card)).toMatch(/Another owner: D06.*Asks that Fire and Rescue leads/u);
    await desk.as(manager).press(card, 'Make Fire and Rescue the lead');
    expect(desk.app.partnership.duties.find(({ id }) => id === 'D06')?.leads[0]).toBe('fire');
    await desk.as(manager).press(await list(), 'Take back D06');
    expect(desk.app.partnership.duties.find(({ id }) => id === 'D06')?.leads).toEqual(before);
  });
});

describe('what may not be', () => {
  it.each(['decide', 'decide-form', 'save-decision', 'undo-decision'])('is refused to a member: %s', async (verb) => {
    const before = await desk.app.store.decisions.all();
    const data = { v: 1, dutyId: 'D06', groupId: 'barrow', roundId: ROUND, revision: 1, number: 1 };
    const { said } = await desk.forge(member, verb, { ...data, choice: 'owner', value: 'fire', form: 'refuse' });
    expect(said).toMatch(/do not have a role/u);
    expect(await desk.app.store.decisions.all()).toEqual(before);
  });

  it('is not decided for a request that nobody made', async () => {
    const data = { v: 1, dutyId: 'D06', groupId: 'eden', roundId: ROUND, revision: 9, choice: 'owner', value: 'fire' };
    expect((await desk.forge(manager, 'decide', data)).said).toContain('not there any more');
  });
});

it('has answered everything with HTTP 200', () => {
  expect(statusesOf(desk)).toEqual([200]);
});
