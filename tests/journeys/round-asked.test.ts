import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { RoomMessage } from '../../src/rehearsal/protocol.ts';
import { buttonsOf, statusesOf, wordsIn } from '../teams/desk.ts';
import { openRoundDesk, type RoundDesk } from './round-desk.ts';

/*
 * What people ask of each other in the round towards the board on Thursday 10 June 2027, and what follows. Days counted by
 * hand in working days; Monday 31 May is a bank holiday. Every date that is agreed, asked for or decided is reminded of:
 *
 *   more time until Wed 2 June:  2 before Fri 28 May, on the day Wed 2 June
 *   question by Thu 27 May:      2 before Tue 25 May, on the day Thu 27 May, to the asker 1 after Fri 28 May
 *   action by Fri 9 July:        14 days before Fri 25 June, 7 before Fri 2 July, 1 before Thu 8 July
 */

jest.setTimeout(120_000);
let desk: RoundDesk;
beforeAll(async () => {
  desk = await openRoundDesk('2027-05-11T10:00:00.000Z');
  await desk.passTo('2027-05-13', '14:00');
});
afterAll(() => desk.stop());

const barrow = () => desk.people.of('barrow');

async function say(words: string, person = desk.people.manager): Promise<string> {
  return (await desk.askAlone(person, words)).map(wordsIn).join(' ');
}

async function card(words: string, person = desk.people.manager): Promise<RoomMessage> {
  const found = (await desk.askAlone(person, words)).find((message) => message.card !== undefined);
  if (!found) throw new Error(`No card came for ${words}.`);
  return found;
}

/** What somebody heard by itself at that minute. */
function heardAt(at: string, person: RoundDesk['people']['chair']): string {
  return desk
    .heard(person)
    .filter((one) => one.at === at)
    .map(({ words }) => words)
    .join(' ');
}

describe('more time', () => {
  it('is asked for with a day and a reason, and waits for the manager in the morning', async () => {
    await desk.reply(barrow()[0], 'barrow', 'D05 on track 50%, D06 50%, D13 done');
    await desk.reply(barrow()[1], 'barrow', 'D08 blocked - no outreach worker');
    const prompt = desk.promptOf('barrow');
    const form = await desk.open(barrow()[2], prompt, 'D07', 'more-time');
    await desk.as(barrow()[2]).pressInDialog(prompt, form, 'Ask for more time', {
      until: '2027-06-02',
      reason: 'The survey about the order closes on 1 June.',
    });
    await desk.passTo('2027-05-14', '10:00');
    expect(heardAt('14 May 08:30', desk.people.manager)).toMatch(/\*\*Requests wait for you\*\* 1/u);
  });

  it('is agreed in one tap; whoever asked hears', async () => {
    const list = await card('requests');
    expect(wordsIn(list)).toMatch(/More time: D07 .*Barrow.*Why: The survey about the order closes on 1 June\./u);
    const [agree = ''] = buttonsOf(list).filter((title) => title.startsWith('Agree'));
    await desk.as(desk.people.manager).press(list, agree);
    await desk.passTo('2027-05-14', '10:01');
    expect(heardAt('14 May 10:01', barrow()[2])).toMatch(/More time: D07 .*Agreed until 2 June 2027/u);
  });

  it('keeps the round’s own reminders from the group, and makes reminders of the day that was agreed', async () => {
    await desk.passTo('2027-06-02', '14:00');
    expect(desk.remindedOf(/with the time that was agreed/u)).toEqual([
      '28 May 09:00 barrow lead',
      '28 May 09:00 barrow member',
      '2 Jun 09:00 barrow lead',
      '2 Jun 09:00 barrow member',
    ]);
    expect(desk.remindedOf(/Updates for the board on 10 June/u).filter((one) => one.includes('barrow'))).toEqual([]);
    // In the week in which it is due the manager sees it coming.
    expect(heardAt('1 Jun 08:30', desk.people.manager)).toMatch(
      /Due this week\*\* Wednesday 2 June: D07 ASB: Update of Barrow, with the time that was agreed/u,
    );
  });

  it('ends with the answer', async () => {
    await desk.reply(barrow()[2], 'barrow', 'D07 on track 80%, the order was renewed');
    await desk.passTo('2027-06-09', '12:00');
    expect(desk.remindedOf(/with the time that was agreed/u).filter((one) => /^\d Jun/u.test(one))).toHaveLength(2);
  });
});

describe('a question of the chair', () => {
  let answered: RoundDesk;
  beforeAll(async () => {
    answered = await openRoundDesk('2027-05-20T09:00:00.000Z');
    const chair = answered.people.chair;
    await answered.askAlone(chair, 'ask prevention by 27 May 2027 Which schools joined the scheme?');
    await answered.askAlone(chair, 'ask crime by 27 May 2027 Which wards saw most thefts?');
    await answered.passTo('2027-05-20', '10:01');
  });
  afterAll(() => answered.stop());

  it('is posted in the group’s channel at once', () => {
    expect(answered.posted('prevention').map(({ at, words }) => [at, words])).toContainEqual([
      '20 May 10:01',
      expect.stringMatching(/^Question 1 for Prevention .*Thursday 27 May.*Which schools joined the scheme\?/u),
    ]);
  });

  it('is reminded of 2 working days before; its answer comes back to the chair', async () => {
    await answered.passTo('2027-05-26', '15:00');
    expect(answered.remindedOf(/Question 1/u)).toEqual([
      '25 May 09:00 prevention lead',
      '25 May 09:00 prevention member',
    ]);
    const question = answered.posted('prevention').find(({ words }) => words.startsWith('Question 1'))?.message;
    const [lead] = answered.people.of('prevention');
    const channel = answered.places.channel('prevention');
    await answered
      .as(lead)
      .say(channel, '@CSP Progress Four primary schools in Barrow and two in Kendal', question?.id);
    await answered.passTo('2027-05-26', '15:01');
    const heard = answered.heard(answered.people.chair).filter(({ at }) => at === '26 May 15:01');
    expect(heard.map(({ words }) => words)).toEqual([
      expect.stringMatching(/^Prevention has answered question 1.*Four primary schools in Barrow and two in Kendal/u),
    ]);
  });

  it('is reminded of on the day only where nobody answered, and then the chair hears', async () => {
    await answered.passTo('2027-06-01', '12:00');
    expect(answered.remindedOf(/Question 1/u).filter((one) => /^2[678] May/u.test(one))).toEqual([]);
    expect(answered.remindedOf(/Question 2/u)).toEqual([
      '25 May 09:00 crime lead',
      '25 May 09:00 crime member',
      '27 May 09:00 crime lead',
      '27 May 09:00 crime member',
      '28 May 09:00 chair',
    ]);
  });

  it('stands in the report with its answer', async () => {
    const [lead] = answered.people.of('crime');
    await answered.answer(lead, await answered.prompt('crime'), 'D06');
    await answered.askAlone(answered.people.manager, 'report all');
    const [newest] = await answered.app.store.reports.list(1);
    const page = await (await fetch(`${answered.app.url}/reports/${newest?.id}.md`)).text();
    expect(page).toMatch(/Which schools joined the scheme\?.*Four primary schools in Barrow and two in Kendal/u);
    expect(page).toMatch(/Which wards saw most thefts\?.*Not answered yet\. Due 27 May 2027/u);
  });
});

describe('an action of the board', () => {
  it('becomes a deadline of its owner when the board has met', async () => {
    await desk.passTo('2027-06-10', '16:00');
    expect(await say('action d07 Renew the order for the town centre by 9 July 2027, barrow')).toMatch(
      /Action 1 is kept/u,
    );
    expect(await say('deadlines barrow 30 days', barrow()[0])).toMatch(
      /Friday 9 July.*D07 ASB: Action 1: Renew the order for the town centre.*Owed by Barrow/u,
    );
  });

  it('is reminded of two weeks, a week and a day before, until it is done', async () => {
    await desk.passTo('2027-07-05', '09:30');
    expect(desk.remindedOf(/Action 1: Renew the order/u)).toEqual([
      '25 Jun 09:00 barrow lead',
      '25 Jun 09:00 barrow member',
      '2 Jul 09:00 barrow lead',
      '2 Jul 09:00 barrow member',
    ]);
    expect(heardAt('5 Jul 08:30', desk.people.manager)).toMatch(/Due this week\*\* Friday 9 July: D07 ASB: Action 1/u);
    const [lead] = barrow();
    const reminder = desk.heard(lead).findLast(({ words }) => words.includes('Action 1'))?.message;
    if (!reminder) throw new Error('The lead was not reminded.');
    expect(wordsIn(await desk.as(lead).press(reminder, 'Done'))).toMatch(/Recorded, thank you/u);
    await desk.passTo('2027-07-20', '12:00');
    expect(desk.remindedOf(/Action 1/u).filter((one) => /^(?:[4-9]|1\d|20) Jul/u.test(one))).toEqual([]);
  });
});

it('was answered with HTTP 200 throughout', () => {
  expect(statusesOf(desk)).toEqual([200]);
});
