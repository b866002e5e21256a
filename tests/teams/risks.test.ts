import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { CARD_VERSION } from '../../src/teams/cards.ts';
import { buttonsOf, type Desk, openDesk, statusesOf, valueOf, wordsIn } from './desk.ts';

jest.setTimeout(30_000);
let desk: Desk;
let manager: Desk['people']['manager'];
let lead: Desk['people']['manager'];
let member: Desk['people']['manager'];

beforeAll(async () => {
  desk = await openDesk();
  ({ manager } = desk.people);
  [lead, member] = desk.people.of('asb');
});
afterAll(() => desk.stop());

const GRAVE = {
  title: 'The analyst post stays vacant',
  likelihood: '3',
  impact: '3',
  about: 'D05',
  ownerId: 'council',
};

async function cardOf(words: string, who = manager) {
  const [message] = await desk.askAlone(who, words);
  if (!message) throw new Error(`No answer to ${words}.`);
  return message;
}
const said = async (words: string, who = manager) => wordsIn(await cardOf(words, who));
const everything = () => desk.app.store.risks.all();

describe('a risk', () => {
  it('is added with the form, and scored in words', async () => {
    expect(await said('risks')).toMatch(/No risk has been written down yet/u);
    const list = await cardOf('risks');
    await desk.as(manager).press(list, 'Add a risk');
    const card = await desk.as(manager).press(list, 'Save', GRAVE);
    expect(wordsIn(card)).toMatch(
      /Risk 1: The analyst post stays vacant To D05 Data analysis\. Owner: Council\. Risk 1 is written down\./u,
    );
    expect(wordsIn(card)).toContain('Medium: 9 (likelihood 3, impact 3)');
  });

  it('is reviewed from how it stands, and shows its history', async () => {
    const card = await cardOf('risk 1');
    const form = await desk.as(manager).press(card, 'Review');
    expect([valueOf(form, 'title'), valueOf(form, 'about'), valueOf(form, 'likelihood')]).toEqual([
      GRAVE.title,
      'D05',
      '3',
    ]);
    const after = await desk
      .as(manager)
      .press(card, 'Save', { likelihood: '4', impact: '4', response: 'The board is asked for a post' });
    expect(wordsIn(after)).toMatch(/High: 16 \(likelihood 4, impact 4\).*Reviewed: High: 16.*Added: Medium: 9/u);
    expect(await said('risks')).toMatch(/1 open risk 1 high\..*High: 16 \(likelihood 4, impact 4\), new/u);
  });

  it('moves against the quarter before', async () => {
    desk.clock.set('2027-01-10T09:00:00.000Z');
    const form = await cardOf('risk 1 review');
    await desk.as(manager).press(form, 'Save', { likelihood: '5' });
    expect(await said('risks')).toContain('High: 20 (likelihood 5, impact 4), up from 16');
  });

  it('is taken back for an hour', async () => {
    const card = await cardOf('risk 1');
    expect(wordsIn(await desk.as(manager).press(card, 'Undo the last change'))).toMatch(
      /last change is taken back.*High: 16/u,
    );
    desk.clock.pass(3_601_000);
    expect(await said('risk 1 undo')).toMatch(/for an hour/u);
  });

  it('is closed, is then off the list, and can be opened again', async () => {
    const card = await cardOf('risk 1');
    const closed = await desk.as(manager).press(card, 'Close');
    expect(wordsIn(closed)).toMatch(/The risk is closed.*Closed, at high: 16/u);
    expect(buttonsOf(closed)).toEqual(['Open again', 'Undo the last change', 'All risks']);
    expect(await said('risks')).toMatch(/No risk is open\. 1 risk is closed\./u);
    expect(await said('risk 1 close')).toMatch(/closed already/u);
    const form = await cardOf('risk 1 review');
    expect(wordsIn(await desk.as(manager).press(form, 'Save', {}))).toMatch(/Opened again: High: 16/u);
  });
});

describe('the form', () => {
  it('comes back with all faults and with what was written', async () => {
    const form = await cardOf('add a risk');
    const wrong = { title: 'x'.repeat(121), likelihood: '6', impact: '0', response: 'Cover asked for' };
    const again = await desk.as(manager).press(form, 'Save', wrong);
    expect(wordsIn(again)).toMatch(/Say in one line what may happen.*how likely.*how bad/u);
    expect(valueOf(again, 'response')).toBe('Cover asked for');
  });

  it('is held back for personal information, and saved once that is out', async () => {
    const form = await cardOf('risk add');
    const again = await desk
      .as(manager)
      .press(form, 'Save', { ...GRAVE, title: 'Second', response: 'ring 07700 900123' });
    expect(wordsIn(again)).toMatch(/looks like personal information: a phone number/u);
    expect(await said('risk 2')).toMatch(/no risk 2/u);
    expect(wordsIn(await desk.as(manager).press(form, 'Save', { response: 'Rung' }))).toContain('Risk 2: Second');
    expect(JSON.stringify([await everything(), await desk.app.store.audit.list(99), desk.log])).not.toContain('07700');
  });

  it('says when somebody else was faster, keeps the words, and saves at the second press', async () => {
    const form = await cardOf('risk 2 review');
    const theirs = await cardOf('risk 2 review', lead);
    await desk.as(lead).press(theirs, 'Save', { impact: '1' });
    const again = await desk.as(manager).press(form, 'Save', { impact: '5' });
    expect(wordsIn(again)).toMatch(/Somebody changed this risk while you were writing/u);
    expect(valueOf(again, 'impact')).toBe('5');
    expect(wordsIn(await desk.as(manager).press(form, 'Save', {}))).toContain('High: 15');
  });

  it('keeps hostile words as words', async () => {
    const form = await cardOf('risk add');
    const title = '**[x](https://example.org)** ${marking} <at>all</at>';
    const card = wordsIn(await desk.as(manager).press(form, 'Save', { ...GRAVE, title }));
    expect(card).toContain('${marking}');
    expect(card).not.toMatch(/<at>|(?<!\\)\]\(/u);
  });
});

describe('what can not be meant', () => {
  it.each([
    ['risk 99', /no risk 99.*the last one is 3/u],
    ['risk 99 close', /no risk 99/u],
    ['risk 0', /no risk 0/u],
    ['risk 1 dance', /can not read/u],
    ['risk of rain', /can not read/u],
  ])('%s is answered with what to do', async (words, answer) => {
    const before = (await everything()).length;
    expect(await said(words)).toMatch(answer);
    expect(await everything()).toHaveLength(before);
  });

  it.each([
    ['a level of its own', { likelihood: '6' }, /Choose how likely/u],
    ['a duty of which nothing may be written', { about: 'D02' }, /can not be chosen/u],
    ['an owner of its own', { ownerId: 'mi5' }, /can not be chosen/u],
    ['an object for a title', { title: { $ne: null } }, /without what it needs/u],
  ])('a form that is forged with %s changes nothing', async (_what, wrong, answer) => {
    const before = (await everything()).length;
    const data = { v: CARD_VERSION, number: 0, basedOn: 3, ...GRAVE, ...wrong };
    expect((await desk.forge(manager, 'save-risk', data)).said).toMatch(answer);
    expect(await everything()).toHaveLength(before);
  });
});

it('leads keep risks, members look', async () => {
  expect(buttonsOf(await cardOf('risk 1', lead))).toContain('Review');
  expect(buttonsOf(await cardOf('risk 1', member))).toEqual(['All risks']);
  expect(await said('risk add', member)).toMatch(/do not have a role/u);
  expect(await said('risk 1 close', member)).toMatch(/do not have a role/u);
  const forged = await desk.forge(member, 'close-risk', { v: CARD_VERSION, number: 1, basedOn: 1 });
  expect(forged.said).toMatch(/do not have a role/u);
});

it('has answered everything with HTTP 200 and logged no fault', () => {
  expect(statusesOf(desk)).toEqual([200]);
  expect(desk.log.filter(({ level }) => Number(level) > 30)).toEqual([]);
});
