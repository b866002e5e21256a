import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { CastMember } from '../../src/cast.ts';
import { buttonsOf, type Desk, openDesk, statusesOf, valueOf, wordsIn } from './desk.ts';

jest.setTimeout(60_000);
let desk: Desk;
let manager: CastMember;
let member: CastMember;

beforeAll(async () => {
  desk = await openDesk();
  ({ manager } = desk.people);
  [, member] = desk.people.of('barrow');
});
afterAll(() => desk.stop());

async function ask(words: string, person = manager) {
  const [said] = await desk.askAlone(person, words);
  if (!said) throw new Error(`No answer to ${words}.`);
  return said;
}
const kept = () => desk.app.store.actions.all();

describe('“action”', () => {
  it('asks in a form for what the line does not say, or where the day is no working day', async () => {
    const form = await ask('action d07 Renew the order by 14 March 2027, council');
    expect(wordsIn(form)).toMatch(/Choose Friday 12 March 2027 or Monday 15 March 2027/u);
    expect([valueOf(form, 'owner'), valueOf(form, 'dutyId')]).toEqual(['organisation:council', 'D07']);
    const whole = { what: 'Renew the order', owner: 'organisation:council', dueOn: '2027-03-12' };
    const list = await desk.as(manager).press(form, 'Add', whole);
    expect(wordsIn(list)).toMatch(
      /^Actions: 1 open.*Action 1 is kept\..*1\. Renew the order.*Council, due Friday 12 March/u,
    );
  });

  it('keeps a whole line at once, with the day on which it was agreed long ago; the same line twice is one', async () => {
    const line = 'action Publish the referral form by 30 November 2026, barrow, agreed 14 June 2019';
    expect(wordsIn(await ask(line))).toMatch(
      /Action 2 is kept\..*Publish the referral form Barrow, due Monday 30 Nov/u,
    );
    expect(wordsIn(await ask(line))).toMatch(/^Actions: 2 open/u);
    expect((await kept()).at(-1)).toMatchObject({
      number: 2,
      owner: { kind: 'group', id: 'barrow' },
      agreedOn: '2019-06-14',
    });
  });

  it('keeps no personal information, and none about a restricted duty', async () => {
    const before = await kept();
    expect(
      wordsIn(await ask('action Visit Mrs J Bloggs at 12 High Street LA14 2XX by 30 November 2026, council')),
    ).toMatch(/looks like personal information/u);
    expect(wordsIn(await ask('action d02 Agree the scope by 30 November 2026, council'))).toMatch(
      /Only stages and dates of D02/u,
    );
    expect(await kept()).toEqual(before);
  });

  it('is the manager’s to add', async () => {
    expect(wordsIn(await ask('action Do it by 30 November 2026, council', member))).toMatch(/do not have a role/u);
    expect(
      (await desk.forge(member, 'add-action', { v: 1, what: 'x', owner: 'group:barrow', dueOn: '2026-11-30' })).said,
    ).toMatch(/do not have a role/u);
  });
});

describe('“actions”', () => {
  it('shows who owes what, with the buttons that the person may press', async () => {
    const shown = await ask('actions', member);
    expect(wordsIn(shown)).toMatch(/2\. Publish the referral form.*agreed Friday 14 June 2019.*1\. Renew the order/u);
    expect(buttonsOf(shown)).toEqual(['Done']);
    expect(wordsIn(await ask('actions council'))).not.toMatch(/referral form/u);
    expect(wordsIn(await ask('actions nowhere'))).toMatch(/I do not know a group/u);
  });

  it('are deadlines of their owners', async () => {
    expect(wordsIn(await ask('deadlines barrow 30 days', member))).toMatch(
      /Action 2: Publish the referral form Owed by Barrow/u,
    );
  });

  it('are reminded of, and done with a tap that can be taken back', async () => {
    await desk.app.tick();
    const chat = desk.as(member).personal();
    const reminder = desk.room.messages(chat).findLast((message) => /Action 2: Publish/u.test(wordsIn(message)));
    if (!reminder) throw new Error('No reminder of the action came.');
    const card = await ask('actions', member);
    expect(wordsIn(await desk.as(member).press(card, 'Done'))).toMatch(/Action 2 is done\. Thank you/u);
    const now = desk.room.messages(chat).find(({ id }) => id === card.id) ?? card;
    expect(wordsIn(await desk.as(member).press(now, 'Undo'))).toMatch(/Action 2: taken back/u);
    expect((await kept()).filter(({ number }) => number === 2).map(({ state }) => state)).toEqual([
      'open',
      'done',
      'open',
    ]);
  });

  it('are given another working day by the manager', async () => {
    const card = await ask('actions');
    const form = await desk
      .as(manager)
      .press(
        card,
        ({ data }) => JSON.stringify(data).includes('"number":2') && JSON.stringify(data).includes('action-form'),
      );
    const back = await desk.as(manager).pressInDialog(card, form, 'Change the day', { dueOn: '2026-12-05' });
    expect(wordsIn(back)).toMatch(/Nobody works on Saturday 5 December 2026/u);
    const moved = await desk.as(manager).pressInDialog(card, back, 'Change the day', { dueOn: '2026-12-07' });
    expect(wordsIn(moved)).toMatch(/Action 2 is due on Monday 7 December 2026 now/u);
  });

  it('are in the audit without their words', async () => {
    const entries = (await desk.app.store.audit.list(100)).filter(({ subject }) => subject.startsWith('action '));
    expect(entries.map(({ act }) => act)).toContain('action done');
    expect(JSON.stringify(entries)).not.toMatch(/referral|Renew/u);
  });
});

it('has answered everything with HTTP 200', () => {
  expect(statusesOf(desk)).toEqual([200]);
});
