import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readQuestions } from '../../src/domain/question.ts';
import type { RoomMessage } from '../../src/rehearsal/protocol.ts';
import { buttonsOf, type Desk, openDesk, statusesOf, wordsIn } from './desk.ts';

jest.setTimeout(60_000);

let desk: Desk;
let manager: Desk['people']['manager'];
let chair: Desk['people']['manager'];
let member: Desk['people']['manager'];
let channel: string;

beforeAll(async () => {
  desk = await openDesk();
  ({ manager, chair } = desk.people);
  [, member] = desk.people.of('barrow');
  channel = desk.places.channel('barrow');
});
afterAll(() => desk.stop());

async function said(words: string, who = chair): Promise<string> {
  return (await desk.askAlone(who, words)).map(wordsIn).join(' ');
}

/** What the bot posted in a place because of a deed, once everything that waits is sent. */
async function posted(place: string, deed: () => Promise<unknown>): Promise<RoomMessage[]> {
  const before = new Set(desk.room.messages(place).map(({ id }) => id));
  await deed();
  await desk.app.tick();
  return desk.room.messages(place).filter(({ id, from }) => from.isBot && !before.has(id));
}

const all = async () => readQuestions(await desk.app.store.questions.all());

describe('a question', () => {
  it('is not asked of a group without a channel, and the asker hears what to do', async () => {
    expect(await said('ask eden How many farms joined?')).toMatch(/Eden.* has no channel yet.*\*\*link eden\*\*/u);
    expect(await all()).toEqual([]);
  });

  it('is asked in words, posted in the group’s channel, and asked once when it is typed twice', async () => {
    await desk.ask(manager, channel, 'link barrow');
    const cards = await posted(channel, async () => {
      expect(await said('ask barrow What changed on the PSPO?')).toMatch(/Question 1 for Barrow.*Sent\./u);
      await said('ask barrow What changed on the PSPO?');
    });
    expect(cards.filter(({ card }) => card).map(wordsIn)).toEqual([
      expect.stringMatching(/Question 1 for Barrow.*30 November.*What changed on the PSPO\?/u),
    ]);
    expect(await all()).toHaveLength(1);
  });

  it('is answered from its card; the answer goes back to the asker', async () => {
    const [card] = desk.room.messages(channel).filter((one) => buttonsOf(one).includes('Answer'));
    if (!card) throw new Error('The question was not posted.');
    const chat = desk.as(chair).personal();
    const heard = await posted(chat, async () => {
      const form = await desk.as(member).press(card, 'Answer');
      expect(wordsIn(form)).toContain('What changed on the PSPO?');
      const done = await desk.as(member).pressInDialog(card, form, 'Send the answer', { text: 'It was renewed.' });
      expect(wordsIn(done)).toMatch(/Your answer goes back/u);
    });
    expect(heard.map(wordsIn).join(' ')).toMatch(/Barrow has answered question 1.*It was renewed\./u);
  });

  it('keeps one answer; a later one is a revision, and the asker hears it', async () => {
    const chat = desk.as(chair).personal();
    const heard = await posted(chat, () => said('answer question 1 It was renewed for three years.', member));
    expect(heard.map(wordsIn).join(' ')).toMatch(/changed the answer to question 1.*three years/u);
    expect((await all())[0]?.answer).toMatchObject({ text: 'It was renewed for three years.', isRevised: true });
  });

  it('goes to the lead of a duty, and is answered by a reply in its own thread', async () => {
    const [card] = await posted(channel, () => said('ask barrow Who chairs the hub?'));
    if (!card) throw new Error('The question was not posted.');
    await desk.as(member).say(channel, '@CSP Progress The inspector chairs it', card.id);
    expect((await all()).at(-1)?.answer?.text).toBe('The inspector chairs it');
  });

  it('reaches one person in their own chat', async () => {
    await desk.askAlone(member, 'who am I');
    const chat = desk.as(member).personal();
    const heard = await posted(chat, () =>
      desk.ask(chair, channel, `ask @${member.name} by 4 December Is the plan final?`),
    );
    expect(heard.map(wordsIn).join(' ')).toMatch(/for you.*Friday 4 December.*Is the plan final\?/u);
  });
});

describe('what can not be asked', () => {
  it.each<[string, string, RegExp]>([
    ['nothing', 'ask barrow', /Ask a question/u],
    ['nobody', 'ask', /Ask a question/u],
    ['somebody unknown', 'ask zzz What is it?', /Say whom to ask/u],
    ['for a Saturday', 'ask barrow by 28 November 2026 What is it?', /Nobody works on Saturday 28 November 2026/u],
    ['on a day that no calendar has', 'ask barrow by 30 February 2027 What is it?', /does not have that day/u],
    ['at 3,000 characters', `ask barrow ${'word '.repeat(600)}`, /Keep it under 1,000 characters/u],
    ['with a phone number', 'ask barrow Ring 07700 900123 about the case?', /personal information/u],
  ])('%s', async (_, words, answer) => {
    const before = await desk.app.store.questions.all();
    expect(await said(words)).toMatch(answer);
    expect(await desk.app.store.questions.all()).toEqual(before);
  });

  it('of oneself, or for a day that has passed', async () => {
    const whom = `person:${chair.tenantId}:${chair.objectId}`;
    const own = await desk.forge(chair, 'save-question', { v: 1, whom, text: 'Why?', dueOn: '2026-11-30' });
    expect(own.said).toContain('would go to yourself');
    const past = { v: 1, whom: 'group:barrow', text: 'Why?', dueOn: '2026-11-20' };
    expect((await desk.forge(chair, 'save-question', past)).said).toContain('That day has passed');
  });

  it('by a member, whose words are a reply as any other', async () => {
    const before = await desk.app.store.questions.all();
    expect(await said('ask barrow What is it?', member)).toMatch(/I ask you where .* stand/u);
    expect(await desk.app.store.questions.all()).toEqual(before);
    const forged = { v: 1, whom: 'group:barrow', text: 'Why?', dueOn: '2026-11-30' };
    expect((await desk.forge(member, 'save-question', forged)).said).toMatch(/do not have a role/u);
  });
});

describe('the list of questions', () => {
  it('says what is open, reminds once a day and withdraws', async () => {
    await said('ask barrow Which night has most calls?');
    await desk.app.tick();
    const [list] = await desk.askAlone(chair, 'questions');
    if (!list) throw new Error('No list came.');
    expect(wordsIn(list)).toMatch(/questions are open/u);
    const number = (await all()).at(-1)?.number;
    const about =
      ({ data, title }: Record<string, unknown>) =>
      (word: string) =>
        title === word && Object(data).number === number;
    const again = await posted(channel, () => desk.as(chair).press(list, (action) => about(action)('Remind')));
    expect(again.map(wordsIn).join(' ')).toMatch(/Still open: question/u);
    expect(await posted(channel, () => desk.as(chair).press(list, (action) => about(action)('Remind')))).toEqual([]);
    await desk.as(chair).press(list, (action) => about(action)('Withdraw'));
    expect((await all()).at(-1)?.isWithdrawn).toBe(true);
    expect(await said(`answer question ${number} Friday`, member)).toMatch(/was withdrawn/u);
  });

  it('does not let somebody answer who was not asked', async () => {
    const [other] = desk.people.of('eden');
    expect(await said('answer question 1 No', other)).toMatch(/asked of somebody else/u);
  });
});

it('has answered everything with HTTP 200', () => {
  expect(statusesOf(desk)).toEqual([200]);
});
