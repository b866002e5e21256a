import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Desk, wordsIn } from './desk.ts';
import { openReplyDesk, type ReplyDesk } from './reply-desk.ts';

jest.setTimeout(30_000);
const SECRET = 'NHS no 999 000 0018, referred to drugs svc, D08 otherwise 50% there';
let desk: ReplyDesk;
beforeAll(async () => {
  desk = await openReplyDesk();
});
afterAll(() => desk.stop());

function chatOf(person: Desk['people']['chair']): string {
  return desk.as(person).personal();
}

describe('a reply with personal data', () => {
  it('is answered in the thread by one sentence without a reason, where its sender has no chat with the bot', async () => {
    const { heard } = await desk.reply(desk.lead, SECRET);
    expect(heard.map(wordsIn)).toEqual([
      'I have not saved that message. Open a chat with me and send it there to see why.',
    ]);
  });

  it('is answered to its sender alone: the kind, and what is left of it for a tap', async () => {
    await desk.askAlone(desk.member, 'who am I');
    let inThread: unknown[] = [];
    const [card] = await desk.heardIn(chatOf(desk.member), async () => {
      inThread = (await desk.reply(desk.member, SECRET)).heard;
    });
    expect(inThread).toEqual([]);
    if (!card) throw new Error('Nothing was said.');
    expect(wordsIn(card)).toMatch(/an NHS number\. I have not kept it.*D08.*50%/u);
    expect(await desk.history('barrow', 'D08')).toEqual([]);
    await desk.as(desk.member).press(card, 'That is right');
    expect(await desk.history('barrow', 'D08')).toMatchObject([{ said: { progress: { percent: 50, changed: null } } }]);
  });

  it('takes back what the message said before it was edited so', async () => {
    const { said } = await desk.reply(desk.member, 'D13 is done');
    await desk.as(desk.member).edit(said, 'Mrs J Bloggs at 12 High St LA14 2XX has rung 4 times');
    expect((await desk.history('barrow', 'D13')).at(-1)?.said).toEqual({ kind: 'withdrawn' });
  });

  it('is counted for the manager, by kind, door and day', async () => {
    const [card] = await desk.askAlone(desk.people.manager, 'detections');
    expect(card && wordsIn(card)).toMatch(
      /Held back 3 times.*NHS number.*2 times.*A reply.*3 times.*Monday 23 November/u,
    );
  });

  it('is neither kept nor logged nor repeated', async () => {
    const kept = JSON.stringify([
      await desk.app.store.audit.list(100),
      await desk.app.store.updates.ofRound('2026-12-10'),
      desk.log,
      desk.room.messages(desk.prompted.conversationId).filter(({ from }) => from.isBot),
      desk.room.messages(chatOf(desk.member)).filter(({ from }) => from.isBot),
    ]);
    expect(kept).not.toMatch(/999 ?000 ?0018|Bloggs|High St|referred to drugs/u);
  });
});

describe('a reply that speaks of a death, a threat or a missed date', () => {
  it('is told to the managers alone, at once, without its words, and once', async () => {
    await desk.askAlone(desk.people.manager, 'who am I');
    // The reminders of the day are out before.
    await desk.app.tick();
    const [notice, ...more] = await desk.heardIn(chatOf(desk.people.manager), async () => {
      await desk.reply(desk.lead, 'D07 no update, there has been a threat to life on the estate');
      await desk.app.tick();
    });
    if (!notice) throw new Error('Nobody was told.');
    expect(more).toEqual([]);
    expect(wordsIn(notice)).toMatch(/may need you today.*in the thread of Barrow.*Read it and decide what to do/u);
    expect(wordsIn(notice)).not.toMatch(/estate/u);
    expect(JSON.stringify(notice.card)).toContain('https://teams.microsoft.com/l/message/');
  });

  it('waits for the morning in quiet hours', async () => {
    desk.clock.set('2026-11-23T20:00:00.000Z');
    const heard = await desk.heardIn(chatOf(desk.people.manager), async () => {
      await desk.reply(desk.lead, 'a resident has died, no change on D07');
      await desk.app.tick();
    });
    expect(heard).toEqual([]);
    desk.clock.set('2026-11-24T08:00:00.000Z');
    const morning = await desk.heardIn(chatOf(desk.people.manager), () => desk.app.tick());
    expect(morning.filter((message) => /may need you today/u.test(wordsIn(message)))).toHaveLength(1);
  });
});
