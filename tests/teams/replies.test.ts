import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ofType } from '../cards/look.ts';
import { buttonsOf, statusesOf, valueOf, wordsIn } from './desk.ts';
import { openReplyDesk, type ReplyDesk } from './reply-desk.ts';

jest.setTimeout(30_000);
let desk: ReplyDesk;
beforeAll(async () => {
  desk = await openReplyDesk();
});
afterAll(() => desk.stop());

describe('a reply in the thread of a prompt', () => {
  it('without a mention is recorded when it is sure, and shows on the prompt card alone', async () => {
    const { said, heard } = await desk.reply(desk.member, 'D07 on track, 60%, green');
    expect(heard).toEqual([]);
    expect(await desk.history('barrow', 'D07')).toMatchObject([
      {
        said: { progress: { status: 'in_progress', rag: 'green', percent: 60, changed: 'D07 on track, 60%, green' } },
        sayer: { objectId: desk.member.objectId },
        source: { by: 'reply', conversationId: desk.thread, messageId: said.id },
      },
    ]);
    const drawn = await desk.room.waitFor(() =>
      desk.room
        .messages(desk.prompted.conversationId)
        .find((one) => one.id === desk.prompted.id && wordsIn(one).includes('On track, 60%')),
    );
    expect(wordsIn(drawn)).toMatch(/1 of 5 answered/u);
  });

  it('with a mention is recorded just the same', async () => {
    const { heard } = await desk.reply(desk.lead, '@CSP Progress D13 is done');
    expect(heard).toEqual([]);
    expect(await desk.history('barrow', 'D13')).toMatchObject([
      { said: { progress: { status: 'complete', percent: 100, rag: null } } },
    ]);
  });

  it('keeps of what stands whatever it does not mention', async () => {
    await desk.reply(desk.member, 'D07 now 70%');
    const history = await desk.history('barrow', 'D07');
    expect(history.at(-1)).toMatchObject({ said: { progress: { percent: 70, rag: 'green', changed: 'D07 now 70%' } } });
  });

  it.each(['thanks both', 'ask Sue', 'whats this for?', 'oh brilliant another form', 'on leave til 7th', '👍'])(
    'that says nothing of where things stand is left alone: “%s”',
    async (words) => {
      const before = await desk.app.store.updates.ofRound('2026-12-10');
      expect((await desk.reply(desk.member, words)).heard).toEqual([]);
      expect(await desk.app.store.updates.ofRound('2026-12-10')).toEqual(before);
    },
  );

  it('is never a command without a mention', async () => {
    expect((await desk.reply(desk.member, 'status')).heard).toEqual([]);
    expect((await desk.reply(desk.member, '@CSP Progress status')).heard).toHaveLength(1);
  });

  it('from somebody who may not answer is left alone, and answered in a line when they speak to the bot', async () => {
    const [outsider] = desk.people.of('reoffending');
    expect((await desk.reply(outsider, 'D08 is half done')).heard).toEqual([]);
    const { heard } = await desk.reply(outsider, '@CSP Progress D08 is half done');
    expect(heard.map(wordsIn)).toEqual([expect.stringMatching(/belongs to another group or organisation/u)]);
    expect(await desk.history('barrow', 'D08')).toEqual([]);
  });

  it('in another thread of the channel is nothing to the bot', async () => {
    const channel = desk.prompted.conversationId;
    expect(await desk.heardIn(channel, () => desk.as(desk.member).say(channel, 'D08 done'))).toEqual([]);
    expect(await desk.history('barrow', 'D08')).toEqual([]);
  });
});

describe('a reply that is not sure', () => {
  it('is asked about in the thread, and recorded by one tap of its sender alone', async () => {
    const { heard } = await desk.reply(desk.member, 'D05 done, D06 about 40%');
    const [card] = heard;
    if (!card) throw new Error('Nothing was asked.');
    expect(wordsIn(card)).toMatch(/I read your message as 2 updates.*D05.*Complete.*D06.*40%/u);
    expect(await desk.history('barrow', 'D05')).toEqual([]);
    const refused = await desk.as(desk.lead).press(card, 'That is right');
    expect(wordsIn(refused)).toMatch(/Only the person who wrote the message/u);
    expect(await desk.history('barrow', 'D05')).toEqual([]);

    expect(wordsIn(await desk.as(desk.member).press(card, 'That is right'))).toMatch(/Noted, thank you.*D05.*D06/u);
    expect(await desk.history('barrow', 'D05')).toMatchObject([{ said: { progress: { status: 'complete' } } }]);
    expect(await desk.history('barrow', 'D06')).toMatchObject([{ said: { progress: { percent: 40, rag: null } } }]);
    const shown = desk.room.messages(desk.thread).find(({ id }) => id === card.id);
    expect(shown && wordsIn(shown)).toMatch(/Noted, thank you/u);
  });

  it('offers the working days around a weekend, as a request for the manager', async () => {
    const { heard } = await desk.reply(desk.member, 'D08: can we push to 14 March?');
    const [card] = heard;
    if (!card) throw new Error('Nothing was asked.');
    expect(wordsIn(card)).toMatch(/weekend or a holiday.*New date asked for 14 March 2027/u);
    expect(buttonsOf(card)).toEqual(expect.arrayContaining(['Friday 12 March', 'Monday 15 March']));
    await desk.as(desk.member).press(card, 'Monday 15 March');
    expect(await desk.history('barrow', 'D08')).toMatchObject([{ said: { kind: 'more time', until: '2027-03-15' } }]);
  });

  it('can be said to be no update', async () => {
    const { heard } = await desk.reply(desk.member, 'D05 red, D06 red');
    const [card] = heard;
    if (!card) throw new Error('Nothing was asked.');
    const before = await desk.history('barrow', 'D05');
    expect(wordsIn(await desk.as(desk.member).press(card, 'Not an update'))).toMatch(/Nothing was recorded/u);
    const again = await desk
      .as(desk.member)
      .press(card, ({ title }) => title === 'That is right')
      .catch(() => undefined);
    expect(again).toBeUndefined();
    expect(await desk.history('barrow', 'D05')).toEqual(before);
  });

  it('can be changed in the form, which starts from what was read', async () => {
    const { said, heard } = await desk.reply(desk.member, 'D05 no data, red, D06 green');
    const [card] = heard;
    if (!card) throw new Error('Nothing was asked.');
    const form = await desk
      .as(desk.member)
      .press(card, ({ title, data }) => title === 'Change' && JSON.stringify(data).includes('"line":1'));
    expect(valueOf(form, 'standing')).toBe('on track');
    expect(valueOf(form, 'changed')).toBe('D05 no data, red, D06 green');
    const saved = await desk.as(desk.member).pressInDialog(card, form, 'Save', { percent: '45' });
    expect(wordsIn(saved)).toMatch(/thank you/u);
    const history = await desk.history('barrow', 'D06');
    expect(history.at(-1)).toMatchObject({
      said: { progress: { percent: 45, rag: 'green' } },
      source: { messageId: said.id },
    });
  });

  it('that was overtaken says by whom, and stands on the new answer', async () => {
    const { heard } = await desk.reply(desk.member, 'D05 amber, D06 amber');
    const [card] = heard;
    if (!card) throw new Error('Nothing was asked.');
    await desk.reply(desk.lead, 'D06 is done');
    const again = await desk.as(desk.member).press(card, 'That is right');
    expect(wordsIn(again)).toMatch(/answered in the meantime: complete/u);
    expect((await desk.history('barrow', 'D05')).at(-1)).not.toMatchObject({ said: { progress: { rag: 'amber' } } });
  });
});

describe('a reply that speaks to the bot and gives no update', () => {
  it('is told what the prompt is for, by when, and what to type', async () => {
    const { heard } = await desk.reply(desk.member, '@CSP Progress whats this for?');
    expect(heard.map(wordsIn)).toEqual([
      expect.stringMatching(
        /^\*\*D08 Reduce substance misuse\.\*\* .*Updates are due Tuesday 24 November, for the board on Thursday 10 December/su,
      ),
    ]);
  });

  it.each([
    ['ask probation', /Probation may be the one to answer/u],
    ['I’ve moved teams, not me anymore', /Is this somebody else’s to answer/u],
  ])('is offered to tell the manager: “%s”', async (words, shown) => {
    const { heard } = await desk.reply(desk.member, `@CSP Progress ${words}`);
    const [card] = heard;
    if (!card) throw new Error('Nothing was offered.');
    expect(wordsIn(card)).toMatch(shown);
    const managerChat = desk.as(desk.people.manager).personal();
    await desk.askAlone(desk.people.manager, 'who am I');
    await desk.as(desk.member).press(card, 'Tell the CSP manager');
    const lanes = await desk.app.store.deliveries.dueLanes(desk.clock.now(), 10, []);
    expect(lanes.map(({ lane }) => lane)).toContain(managerChat);
  });

  it('is offered to say that they are away', async () => {
    const { heard } = await desk.reply(desk.member, '@CSP Progress on leave til 7th, will do it when im back');
    expect(heard.map(wordsIn)).toEqual([expect.stringMatching(/Are you away until Monday 7 December/u)]);
    const [button] = ofType(heard[0]?.card, 'Action.Execute');
    expect(button).toMatchObject({ verb: 'run', data: { words: 'away until 7 December 2026' } });
  });
});

describe('a reply in a chat', () => {
  it('of one’s own is about what one still owes, and is noted in a line', async () => {
    const [eden] = desk.people.of('reoffending');
    const [card] = await desk.askAlone(eden, '75% there, waiting on police data');
    if (!card) throw new Error('Nothing was said.');
    expect(wordsIn(card)).toMatch(/Noted, thank you.*D09.*75%/u);
    expect(await desk.history('reoffending', 'D09')).toMatchObject([
      { said: { progress: { percent: 75, rag: null, obstacle: expect.stringMatching(/police data/u) } } },
    ]);
    expect(wordsIn(await desk.as(eden).press(card, 'Undo'))).toMatch(/Taken back/u);
  });

  it('asks which one where several are open', async () => {
    const [, member] = desk.people.of('eden');
    const [card] = await desk.askAlone(member, 'blocked - no analyst');
    if (!card) throw new Error('Nothing was asked.');
    expect(wordsIn(card)).toMatch(/I can not tell which update this is.*Off track/u);
    await desk.as(member).press(card, 'That is right', { slot0: '2026-12-10:eden:D05' });
    expect(await desk.history('eden', 'D05')).toMatchObject([
      { said: { progress: { status: 'blocked', rag: 'red' } } },
    ]);
  });

  it('takes no slot that was not offered', async () => {
    const [, member] = desk.people.of('eden');
    const [card] = await desk.askAlone(member, 'about half way');
    if (!card) throw new Error('Nothing was asked.');
    const again = await desk.as(member).press(card, 'That is right', { slot0: '2026-12-10:barrow:D05' });
    expect(wordsIn(again)).toMatch(/Choose which update this is/u);
  });

  it('with a command is the command, and other words are answered with help', async () => {
    expect((await desk.askAlone(desk.member, 'status')).map(wordsIn)).toEqual([expect.stringMatching(/round stands/u)]);
    expect((await desk.askAlone(desk.member, 'frobnicate')).map(wordsIn)).toEqual([
      expect.stringMatching(/did not understand/u),
    ]);
  });

  it('of a group is read only when the bot is mentioned', async () => {
    const chat = desk.places.groupChat;
    await desk.as(desk.people.chair).install(chat);
    const heard = await desk.heardIn(chat, () => desk.as(desk.people.chair).say(chat, 'D01 is done'));
    expect(heard).toEqual([]);
    const [card] = await desk.ask(desk.people.chair, chat, 'D01 is done');
    expect(card && wordsIn(card)).toMatch(/Noted, thank you.*D01.*Complete/u);
  });
});

it('is answered once, however often Teams delivers it', async () => {
  const { said } = await desk.reply(desk.lead, 'D07 amber');
  const { length } = await desk.history('barrow', 'D07');
  const [activity] = desk.room.sent();
  if (activity?.id !== said.id) throw new Error('Another activity was sent.');
  const heard = await desk.heardIn(desk.thread, () => desk.room.deliverAgain(activity, { sameId: true }));
  expect(heard).toEqual([]);
  expect(await desk.history('barrow', 'D07')).toHaveLength(length);
});

it('has answered everything with HTTP 200 and logged no fault', () => {
  expect(statusesOf(desk)).toEqual([200]);
  expect(desk.log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
});
