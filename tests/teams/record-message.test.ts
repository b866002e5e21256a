import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { PressAnswer } from '../../src/rehearsal/protocol.ts';
import { wordsOfHtml } from '../../src/teams/html-words.ts';
import { buttonsOf, valueOf, wordsIn } from './desk.ts';
import { openReplyDesk, type ReplyDesk } from './reply-desk.ts';

jest.setTimeout(30_000);
let desk: ReplyDesk;
beforeAll(async () => {
  desk = await openReplyDesk();
});
afterAll(() => desk.stop());

describe('Record as update', () => {
  it('opens the form with what somebody else’s message says, and saves it as the presser’s own answer', async () => {
    const channel = desk.prompted.conversationId;
    const message = await desk.as(desk.lead).say(channel, 'D07 <b>amber</b> & 40%, waiting for lighting');
    const form = await desk.as(desk.member).actOnMessage(message, 'record-message');
    expect(valueOf(form, 'standing')).toBe('at risk');
    expect(String(valueOf(form, 'percent'))).toBe('40');
    expect(valueOf(form, 'changed')).toBe('D07 <b>amber</b> & 40%, waiting for lighting');
    expect(await desk.history('barrow', 'D07')).toEqual([]);
    const saved = await desk.as(desk.member).pressInDialog(message, form, 'Save');
    expect(wordsIn(saved)).toMatch(/Recorded, thank you/u);
    expect(await desk.history('barrow', 'D07')).toMatchObject([
      { sayer: { objectId: desk.member.objectId }, source: { by: 'reply', messageId: message.id } },
    ]);
  });

  it('asks which update it is where that is not plain', async () => {
    const { said } = await desk.reply(desk.member, 'the minutes are agreed');
    const dialog = await desk.as(desk.member).actOnMessage(said, 'record-message');
    expect(wordsIn(dialog)).toMatch(/I can not tell which update this is/u);
    const form = await desk
      .as(desk.member)
      .pressInDialog(said, dialog, 'Say how it is going', { slot0: '2026-12-10:barrow:D05' });
    expect(valueOf(form, 'changed')).toBe('the minutes are agreed');
    const saved = await desk.as(desk.member).pressInDialog(said, form, 'Save', { standing: 'on track', percent: '10' });
    expect(wordsIn(saved)).toMatch(/Recorded, thank you.*D05/u);
  });

  it('works where the bot is not, and is not taken for the person’s own chat', async () => {
    const chat = desk.places.groupChat;
    const { chair } = desk.people;
    const message = await desk.as(chair).say(chat, 'D01 is done');
    const form = await desk.as(chair).actOnMessage(message, 'record-message');
    expect(valueOf(form, 'standing')).toBe('complete');
    expect(await desk.app.store.conversations.get(chat)).toBeUndefined();
    expect((await desk.app.store.people.get(chair))?.personalConversationId).toBeNull();
  });

  it('does not show words with personal data again, and keeps the rest', async () => {
    const message = await desk.as(desk.lead).say(desk.prompted.conversationId, 'D13 60%, ring 07700 900123');
    const dialog = await desk.as(desk.member).actOnMessage(message, 'record-message');
    expect(wordsIn(dialog)).toMatch(/a phone number.*D13.*60%/u);
    expect(JSON.stringify(dialog)).not.toMatch(/07700/u);
    expect(buttonsOf(dialog as Extract<PressAnswer, { kind: 'dialog' }>)).toContain('That is right');
  });

  it('is refused for what is not theirs', async () => {
    const viewer = desk.people.of('eden')[1];
    await desk.app.store.people.place(viewer, { organisationId: 'council', groupIds: [], roles: ['viewer'] });
    const { said } = await desk.reply(desk.member, 'good morning');
    const answer = await desk.as(viewer).actOnMessage(said, 'record-message');
    expect(wordsIn(answer)).toMatch(/do not have a role/u);
  });
});

describe('the words of a message in HTML', () => {
  it.each([
    ['<div><div>done <at id="0">CSP Progress</at> 60%</div></div>', 'done 60%'],
    ['<p>one</p><p>two&nbsp;&amp; three<br>four</p>', 'one two & three four'],
    ['<blockquote itemtype="http://schema.skype.com/Reply">what they said</blockquote><p>done</p>', 'done'],
    ['half<b>way</b> <at id="1">Ann Example</at>', 'halfway Ann Example'],
    ['<script>alert(1)</script><attachment id="a">{}</attachment><!-- hm -->ok &lt;b&gt;', 'ok <b>'],
    ['<ul><li>a</li><li>b</li></ul> unclosed <b', 'a b unclosed'],
    ['', ''],
  ])('%s', (html, words) => {
    expect(wordsOfHtml(html, 'CSP Progress')).toBe(words);
  });

  it('are taken from any depth and length', () => {
    expect(wordsOfHtml(`${'<div>'.repeat(20_000)}deep`, 'x')).toBe('deep');
    expect(wordsOfHtml('a '.repeat(100_000), 'x')).toHaveLength(30_000);
  });
});
