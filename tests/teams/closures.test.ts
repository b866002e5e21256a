import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { CARD_VERSION } from '../../src/teams/cards.ts';
import { buttonsOf, type Desk, openDesk, statusesOf, wordsIn } from './desk.ts';

jest.setTimeout(30_000);

let desk: Desk;
let manager: Desk['people']['manager'];
let assistant: Desk['people']['manager'];

beforeAll(async () => {
  desk = await openDesk();
  ({ manager, assistant } = desk.people);
});
afterAll(() => desk.stop());

async function cardOf(words: string, who = manager) {
  const [message] = await desk.askAlone(who, words);
  if (!message) throw new Error(`No answer to ${words}.`);
  return message;
}

type Card = Awaited<ReturnType<typeof cardOf>>;

const said = async (words: string, who = manager) => wordsIn(await cardOf(words, who));
const kept = async () => (await desk.app.store.changes.all()).length;
const closedDays = () => desk.app.partnership.closureDays.map(({ on }) => on);
const press = (who: typeof manager, card: Card, button: string) => desk.as(who).press(card, button);
const nowOf = (card: Card, who = manager) =>
  desk.room.messages(desk.as(who).personal()).find(({ id }) => id === card.id) ?? card;

describe('closing days', () => {
  it('shows first what would move, before and after, and saves nothing', async () => {
    await desk.askAlone(manager, 'start clock asb case review 20 November 2026');
    const card = await cardOf('closed 1 to 2 December 2026 Office move');
    const words = wordsIn(card);
    expect(words).toContain('To close: Tuesday 1 December 2026 and Wednesday 2 December 2026 (Office move).');
    expect(words).toContain(
      '– **Friday 20 November 2026**: Updates due, board of Thursday 10 December 2026 Before: Tuesday 24 November 2026. The new day has passed.',
    );
    expect(words).toContain(
      'Preview to the chair, board of Thursday 10 December 2026 Before: Monday 30 November 2026.',
    );
    expect(words).toContain('Case 1: Threshold decision Before: Friday 4 December 2026.');
    expect(words).toContain('Lead, 120 days before Before: Tuesday 1 December 2026.');
    expect(buttonsOf(card)).toEqual(['Save', 'Leave it']);
    expect(await kept()).toBe(0);
    expect(wordsIn(await press(manager, card, 'Leave it'))).toContain('Nothing was changed.');
    expect(await kept()).toBe(0);
  });

  it('leaves out of a span what is free already, and says so', async () => {
    const words = await said('closed 24 December 2026 to 3 January 2027 Christmas closure');
    expect(words).toContain(
      'To close: Thursday 24 December 2026, Tuesday 29 December 2026, Wednesday 30 December 2026 and Thursday 31 December 2026 (Christmas closure).',
    );
    expect(words).toContain('Friday 25 December 2026 (Christmas Day)');
    expect(words).toContain('Sunday 3 January 2027 (weekend)');
  });

  it('saves, lists and audits them, and moves what was announced', async () => {
    const prompt = await desk.prompt('barrow');
    expect(wordsIn(prompt)).toContain('due Tuesday 24 November');
    const card = await cardOf('closed 9 December 2026 Boiler');
    expect(wordsIn(await press(manager, card, 'Save'))).toMatch(/Saved: closed on Wednesday 9 December 2026\./u);
    expect(closedDays()).toEqual(['2026-12-09']);
    expect(await said('closures')).toContain('◇ **Wednesday 9 December 2026**: Boiler');
    const audit = await desk.app.store.audit.list(99);
    expect(audit.find(({ act }) => act === 'closure day added')).toMatchObject({
      subject: '2026-12-09',
      by: { objectId: manager.objectId },
    });
    expect(JSON.stringify(audit)).not.toContain('Boiler');
    await desk.room.waitFor(() =>
      desk.room
        .messages(prompt.conversationId)
        .some((message) => message.id === prompt.id && wordsIn(message).includes('due Monday 23 November')),
    );
    expect(wordsIn(await press(manager, nowOf(card), 'Undo'))).toMatch(/No closure day is ahead.*Taken back/u);
    expect(closedDays()).toEqual([]);
  });

  it('are several under one tap, which saves each once however often it arrives', async () => {
    const data = {
      v: CARD_VERSION,
      basedOn: await kept(),
      change: 'close',
      days: '2026-12-29,2026-12-30,2026-12-31',
      name: 'Christmas closure',
    };
    const before = await kept();
    const taps = await Promise.all([1, 2, 3].map(() => desk.forge(manager, 'save-closure', data)));
    for (const { said: answer } of taps) expect(answer).toContain('Saved: closed on Tuesday 29 December 2026');
    expect(await kept()).toBe(before + 3);
    expect(closedDays()).toEqual(['2026-12-29', '2026-12-30', '2026-12-31']);
  });

  it('are opened again one by one, and closed again by undo under the name they had', async () => {
    const card = await cardOf('open 30 December 2026', assistant);
    expect(wordsIn(card)).toMatch(/Open 1 day: what would move.*To open: Wednesday 30 December 2026\./u);
    await press(assistant, card, 'Save');
    expect(closedDays()).toEqual(['2026-12-29', '2026-12-31']);
    await press(assistant, nowOf(card, assistant), 'Undo');
    expect(desk.app.partnership.closureDays[1]).toEqual({ on: '2026-12-30', name: 'Christmas closure' });
  });

  it('whose preview was overtaken says so, saves nothing and is shown anew', async () => {
    const card = await cardOf('closed 4 January 2027');
    await press(assistant, await cardOf('closed 5 January 2027', assistant), 'Save');
    const before = await kept();
    expect(wordsIn(await press(manager, card, 'Save'))).toMatch(/a moment ago, so nothing of this was saved/u);
    expect(await kept()).toBe(before);
    expect(wordsIn(await press(manager, nowOf(card), 'Save'))).toContain('Saved: closed on Monday 4 January 2027');
  });
});

describe('what can not be closed or opened', () => {
  it.each([
    ['closed soon', /Say the day or days/u],
    ['open', /Say the day or days/u],
    ['closed 30 February 2027', /does not have that day.*28 February 2027/u],
    ['closed 1 March 2027 to 30 February 2027', /does not have that day/u],
    ['closed 31 March 2027 to 1 March 2027', /the other way round/u],
    ['closed 31 to 29 March 2027', /the other way round/u],
    ['closed 1 January 2027 to 31 December 2028', /At most 31 days/u],
    ['closed 20 November 2026', /has been, and what has been is not counted anew/u],
    ['closed 1 March 2035', /too far ahead.*31 January 2029/u],
    ['closed 28 November 2026', /Nobody works on Saturday 28 November 2026 as it is: weekend/u],
    ['closed 25 December 2026', /as it is: Christmas Day/u],
    ['closed 29 December 2026', /as it is: Christmas closure/u],
    ['closed 10 December 2026', /The board meets on Thursday 10 December 2026/u],
    ['open 25 December 2026', /not a closure day \(Christmas Day\)/u],
    ['open 1 February 2027', /Monday 1 February 2027 is not closed/u],
    [`closed 1 February 2027 ${'x'.repeat(61)}`, /under 60 characters/u],
    ['closed 1 February 2027 Mrs Bloggs has died', /looks like personal information/u],
  ])('%s is answered with what to do, and changes nothing', async (words, answer) => {
    const before = await kept();
    expect(await said(words)).toMatch(answer);
    expect(await kept()).toBe(before);
  });

  it.each([
    ['a day that is none', { days: '2027-02-30' }, /without what it needs/u],
    ['forty days', { days: Array.from({ length: 40 }, () => '2027-02-01').join(',') }, /without what it needs/u],
    ['another verb', { change: 'burn' }, /without what it needs/u],
    ['personal data as a name', { name: 'Mrs Bloggs has died' }, /looks like personal information/u],
    ['a weekend', { days: '2027-02-06' }, /as it is: weekend/u],
  ])('a forged button with %s changes nothing', async (_what, wrong, answer) => {
    const before = await kept();
    const data = { v: CARD_VERSION, basedOn: before, change: 'close', days: '2027-02-01', name: '', ...wrong };
    expect((await desk.forge(manager, 'save-closure', data)).said).toMatch(answer);
    expect(await kept()).toBe(before);
  });

  it('is for the managers alone', async () => {
    const before = await kept();
    const data = { v: CARD_VERSION, basedOn: before, change: 'close', days: '2027-02-01', name: '', numbers: '1' };
    expect(await said('closures', desk.people.chair)).toMatch(/do not have a role/u);
    for (const verb of ['save-closure', 'show-closures', 'undo-change']) {
      expect((await desk.forge(desk.people.chair, verb, data)).said).toMatch(/do not have a role/u);
    }
    expect(await kept()).toBe(before);
  });
});

it('has answered everything with HTTP 200 and logged no fault', () => {
  expect(statusesOf(desk)).toEqual([200]);
  expect(desk.log.filter(({ level }) => Number(level) > 30)).toEqual([]);
});
