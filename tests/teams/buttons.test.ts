import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { RoomMessage } from '../../src/rehearsal/protocol.ts';
import { CARD_VERSION } from '../../src/teams/cards.ts';
import { buttonsOf, type Desk, GOOD, openDesk, ROUND, statusesOf, wordsIn } from './desk.ts';

jest.setTimeout(30_000);
/** A client that does not know Action.Execute shows the Action.Submit beside it. */
const OLD_CLIENT = { unsupported: ['Action.Execute'] };

let desk: Desk;
let prompt: RoomMessage;
let lead: Desk['people']['chair'];
let member: Desk['people']['chair'];
let stranger: Desk['people']['chair'];

beforeAll(async () => {
  desk = await openDesk();
  [lead, member] = desk.people.of('barrow');
  [, stranger] = desk.people.of('eden');
  prompt = await desk.prompt('barrow');
});
afterAll(() => desk.stop());

function save(dutyId: string, more: object = {}): Record<string, unknown> {
  return { v: CARD_VERSION, dutyId, groupId: 'barrow', roundId: ROUND, basedOn: 0, next: 'receipt', ...GOOD, ...more };
}

/** The last thing of a type that the bot was sent. */
function lastSent(type: string) {
  const found = desk.room.sent().find((activity) => activity.type === type);
  if (!found) throw new Error(`No ${type} was sent.`);
  return found;
}

describe('an answer', () => {
  it('is recorded once when Teams delivers the press again, with the same id and with a new one', async () => {
    const receipt = await desk.answer(member, prompt, 'D05');
    const pressed = lastSent('invoke');
    for (const sameId of [true, false]) {
      const { status, body } = await desk.room.deliverAgain(pressed, { sameId });
      expect(status).toBe(200);
      expect(JSON.stringify(body)).toContain('Recorded, thank you');
    }
    expect(await desk.history('barrow', 'D05')).toHaveLength(1);
    expect(wordsIn(receipt)).toContain('Recorded, thank you');
  });

  it.each(['adaptiveCard/action', 'task/submit'] as const)('comes by %s', async (name) => {
    const before = await desk.history('barrow', 'D06');
    const { status, said } = await desk.forge(member, 'save-update', save('D06', { basedOn: before.length }), name);
    expect(status).toBe(200);
    expect(said).toContain('thank you');
    expect(said).toContain(name === 'task/submit' ? '"continue"' : 'application/vnd.microsoft.card.adaptive');
    const inside = said.includes('Action.Execute');
    expect(inside).toBe(name === 'adaptiveCard/action');
  });

  it('comes by a plain Action.Submit: the form turns into the receipt', async () => {
    const chat = desk.as(member).personal();
    const [form] = await desk.askAlone(member, 'update d08');
    if (!form) throw new Error('No form came.');
    await desk.as(member).press(form, 'Save', GOOD, OLD_CLIENT);
    const now = desk.room.messages(chat).find(({ id }) => id === form.id);
    expect(now && wordsIn(now)).toMatch(/Recorded, thank you/u);
    await desk.room.deliverAgain(lastSent('message'), { sameId: true });
    await desk.room.deliverAgain(lastSent('message'), { sameId: false });
    expect(await desk.history('barrow', 'D08')).toHaveLength(1);
  });

  it('comes by a plain Action.Submit: a fault brings the form back with what was typed', async () => {
    const chat = desk.as(member).personal();
    const [form] = await desk.askAlone(member, 'update d08');
    if (!form) throw new Error('No form came.');
    await desk.as(member).press(form, 'Save', { ...GOOD, percent: '140' }, OLD_CLIENT);
    const now = desk.room.messages(chat).find(({ id }) => id === form.id);
    expect(now && wordsIn(now)).toMatch(/whole number from 0 to 100/u);
    expect(JSON.stringify(now?.card)).toContain('"value":140');
  });

  it('comes by a plain Action.Submit: a button that opens a form leaves its card alone', async () => {
    const chat = desk.as(member).personal();
    const [form] = await desk.askAlone(member, 'update d08');
    if (!form) throw new Error('No form came.');
    await desk.as(member).press(form, 'Save', { ...GOOD, percent: '65' }, OLD_CLIENT);
    const receipt = desk.room.messages(chat).find(({ id }) => id === form.id);
    if (!receipt) throw new Error('The form is gone.');
    const { length } = desk.room.messages(chat);
    await desk.as(member).press(receipt, 'Edit', {}, OLD_CLIENT);
    expect(desk.room.messages(chat)).toHaveLength(length + 1);
    expect(desk.room.messages(chat).find(({ id }) => id === form.id)?.card).toEqual(receipt.card);
  });
});

describe('a card of an older version', () => {
  it.each([{ v: 0 }, { v: 99 }, { v: '1' }, {}])('is answered with the current card: %j', async (version) => {
    const { v: _, ...data } = save('D13');
    const { status, said } = await desk.forge(member, 'save-update', { ...data, ...version });
    expect(status).toBe(200);
    expect(said).toMatch(/Barrow: 5 updates due/u);
    expect(await desk.history('barrow', 'D13')).toEqual([]);
  });

  it('that names no group is told where to find a current one', async () => {
    expect((await desk.forge(member, 'run', { v: 0, words: 'status' })).said).toMatch(
      /older version.*nothing was changed/u,
    );
  });

  it('shows nothing to somebody whom nobody has placed', async () => {
    await desk.app.store.people.place(stranger, { organisationId: null, groupIds: [], roles: [] });
    const { said } = await desk.forge(stranger, 'update', { groupId: 'board', roundId: ROUND });
    expect(said).toMatch(/do not have a role/u);
    await desk.app.store.people.place(stranger, stranger.placement);
  });
});

describe('a button that can not be what we sent', () => {
  it.each([['explode'], [''], ['constructor'], ['__proto__']])('with the verb %j is not known', async (verb) => {
    const { status, said } = await desk.forge(member, verb, save('D13'));
    expect(status).toBe(200);
    expect(said).toMatch(/do not know that button/u);
  });

  it.each([
    ['no duty', { dutyId: undefined }],
    ['an object for a duty', { dutyId: { $ne: null } }],
    ['a list for a group', { groupId: ['barrow'] }],
    ['a round that is no day', { roundId: 'soon' }],
    ['a revision that is no number', { basedOn: 'latest' }],
    ['a negative revision', { basedOn: -1 }],
    ['half a revision', { basedOn: 0.5 }],
    ['an unknown next card', { next: 'away' }],
    ['30,001 characters', { changed: 'x'.repeat(30_001) }],
    ['a number for words', { changed: 7 }],
  ])('with %s is not readable', async (_what, wrong) => {
    const { status, said } = await desk.forge(member, 'save-update', save('D13', wrong));
    expect(status).toBe(200);
    expect(said).toMatch(/came without what it needs, so nothing was changed/u);
    expect(await desk.history('barrow', 'D13')).toEqual([]);
  });

  it.each([
    ['a duty that the group is not asked about', { dutyId: 'D01' }],
    ['a duty that does not exist', { dutyId: 'D99' }],
    ['a group that does not exist', { groupId: 'nowhere' }],
    ['a round that has no board', { roundId: '2026-12-09' }],
    ['a revision that nobody has written', { basedOn: 7 }],
  ])('with %s changes nothing', async (_what, wrong) => {
    const data = save('D13', wrong);
    const { status, said } = await desk.forge(desk.people.manager, 'save-update', data);
    expect(status).toBe(200);
    expect(said).toMatch(/so nothing was changed/u);
    expect(await desk.history('barrow', 'D13')).toEqual([]);
  });

  it.each([
    ['an invoke of another kind', { name: 'composeExtension/query', value: {} }],
    ['an invoke without a name', { name: undefined, value: { v: CARD_VERSION } }],
    ['an invoke without a value', { name: 'adaptiveCard/action', value: undefined }],
    ['an invoke whose value is a list', { name: 'task/submit', value: [1, 2] }],
    ['a verb that is no text', { name: 'adaptiveCard/action', value: { action: { verb: 7, data: {} } } }],
    ['data that is text', { name: 'adaptiveCard/action', value: { action: { verb: 'update', data: 'D13' } } }],
    ['an invoke without a recipient', { name: 'adaptiveCard/action', recipient: undefined, value: {} }],
    ['an invoke from nobody', { name: 'adaptiveCard/action', from: { id: '28:another' }, value: {} }],
  ])('is answered with HTTP 200 all the same: %s', async (_what, fields) => {
    await desk.askAlone(member, 'who am I');
    const { text: _, ...genuine } = lastSent('message');
    const { status } = await desk.room.deliver({ ...genuine, type: 'invoke', id: 'f:odd', ...fields });
    expect(status).toBe(200);
  });
});

describe('somebody who may not answer', () => {
  it('can not open the form of another group', async () => {
    for (const verb of ['update', 'not-for-us', 'more-time']) {
      const answer = await desk.open(stranger, prompt, 'D13', verb);
      expect(answer).toEqual({ kind: 'closed', text: expect.stringMatching(/belongs to another group/u) });
    }
  });

  it.each([
    ['save-update', {}],
    ['save-not-for-us', { reason: 'x' }],
    ['save-more-time', { reason: 'x', until: '2026-12-04' }],
  ])('can not forge %s', async (verb, more) => {
    const { said } = await desk.forge(stranger, verb, save('D13', more));
    expect(said).toMatch(/belongs to another group or organisation, so nothing was changed/u);
    expect(await desk.history('barrow', 'D13')).toEqual([]);
  });

  it('can not answer as a viewer, nor prompt or link as a member', async () => {
    await desk.app.store.people.place(stranger, { organisationId: 'council', groupIds: ['barrow'], roles: ['viewer'] });
    expect((await desk.forge(stranger, 'save-update', save('D13'))).said).toMatch(/do not have a role/u);
    await desk.app.store.people.place(stranger, stranger.placement);
    for (const verb of ['prompt', 'link']) {
      const { said } = await desk.forge(stranger, verb, { v: CARD_VERSION, groupId: 'eden' });
      expect(said).toMatch(/do not have a role/u);
    }
    expect(await desk.app.store.links.ofGroup('eden')).toBeUndefined();
  });

  it('can not take a command’s place with the button that runs commands', async () => {
    const { said } = await desk.forge(stranger, 'run', { v: CARD_VERSION, words: 'prompt barrow' });
    expect(said).toMatch(/do not have a role/u);
  });

  it('can not write under another name: who speaks is who pressed', async () => {
    const forged = { sayer: { objectId: lead.objectId, name: lead.name }, objectId: lead.objectId, who: lead };
    await desk.forge(member, 'save-update', save('D13', forged));
    expect(await desk.history('barrow', 'D13')).toMatchObject([{ sayer: { objectId: member.objectId } }]);
  });
});

describe('the button of a choice', () => {
  it('opens the form of the group that is chosen', async () => {
    const [pick] = await desk.askAlone(desk.people.manager, 'update d07');
    if (!pick) throw new Error('No question came.');
    expect(buttonsOf(pick)).toContain('South Lakeland');
    const form = await desk.as(desk.people.manager).press(pick, 'South Lakeland');
    expect(wordsIn(form)).toMatch(/South Lakeland Local Focus Hub/u);
  });
});

it('has answered everything with HTTP 200 and logged no fault', () => {
  expect(statusesOf(desk)).toEqual([200]);
  expect(desk.log.filter(({ level }) => Number(level) > 30)).toEqual([]);
});
