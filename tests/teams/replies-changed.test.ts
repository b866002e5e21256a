import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { statusesOf, wordsIn } from './desk.ts';
import { openReplyDesk, type ReplyDesk } from './reply-desk.ts';

jest.setTimeout(30_000);
let desk: ReplyDesk;
beforeAll(async () => {
  desk = await openReplyDesk();
});
afterAll(() => desk.stop());

async function newest(dutyId: string): Promise<unknown> {
  return (await desk.history('barrow', dutyId)).at(-1)?.said;
}

describe('a reply that was recorded', () => {
  it('is revised when it is edited, on what stood before it', async () => {
    await desk.reply(desk.lead, 'D07 amber, 20%');
    const { said } = await desk.reply(desk.member, 'D07 on track');
    expect(await newest('D07')).toMatchObject({ progress: { rag: 'green', percent: 20 } });
    await desk.as(desk.member).edit(said, 'D07 now 35%');
    expect(await newest('D07')).toMatchObject({ progress: { rag: 'amber', percent: 35 } });
  });

  it('is not recorded anew when the edit says the same', async () => {
    const { said } = await desk.reply(desk.member, 'D08 half done');
    const { length } = await desk.history('barrow', 'D08');
    const edited = await desk.as(desk.member).edit(said, 'D08 half done');
    const [activity] = desk.room.sent();
    if (!activity || !edited) throw new Error('Nothing was sent.');
    await desk.room.deliverAgain(activity, { sameId: true });
    expect(await desk.history('barrow', 'D08')).toHaveLength(length);
  });

  it('is taken back when the edit says nothing of where things stand', async () => {
    const { said } = await desk.reply(desk.member, 'D13 is done');
    expect(await newest('D13')).toMatchObject({ progress: { status: 'complete' } });
    await desk.as(desk.member).edit(said, 'thanks all');
    expect(await newest('D13')).toEqual({ kind: 'withdrawn' });
  });

  it('is taken back when it is deleted, and stands again when that is undone', async () => {
    const { said } = await desk.reply(desk.member, 'D05 complete');
    await desk.as(desk.member).delete(said);
    expect(await newest('D05')).toEqual({ kind: 'withdrawn' });
    const { length } = await desk.history('barrow', 'D05');
    const [activity] = desk.room.sent();
    if (!activity) throw new Error('Nothing was sent.');
    await desk.room.deliver({ ...activity, timestamp: '2026-11-23T09:00:01.000Z' });
    expect(await desk.history('barrow', 'D05')).toHaveLength(length);
    await desk.as(desk.member).undelete(said);
    expect(await newest('D05')).toMatchObject({ progress: { status: 'complete' } });
  });

  it('leaves alone what somebody else has answered since', async () => {
    const { said } = await desk.reply(desk.member, 'D06 red, no data');
    await desk.reply(desk.lead, 'D06 on track, 80%');
    await desk.as(desk.member).edit(said, 'D06 amber');
    await desk.as(desk.member).delete(said);
    expect(await newest('D06')).toMatchObject({ progress: { rag: 'green', percent: 80 } });
  });
});

describe('a reply that is waiting for a tap', () => {
  it('waits no more when it is deleted, and its card says so', async () => {
    const { said, heard } = await desk.reply(desk.member, 'D05 20%, D06 30%');
    const [card] = heard;
    if (!card) throw new Error('Nothing was asked.');
    await desk.as(desk.member).delete(said);
    const shown = desk.room.messages(desk.thread).find(({ id }) => id === card.id);
    expect(shown && wordsIn(shown)).toMatch(/Nothing was recorded.*changed or deleted/u);
  });

  it('is read anew when it is edited', async () => {
    const { said, heard } = await desk.reply(desk.member, 'D05 20%, D06 30%');
    const again = await desk.heardIn(desk.thread, () => desk.as(desk.member).edit(said, 'D05 25%'));
    expect(again).toEqual([]);
    expect(await newest('D05')).toMatchObject({ progress: { percent: 25 } });
    const shown = desk.room.messages(desk.thread).find(({ id }) => id === heard[0]?.id);
    expect(shown && wordsIn(shown)).toMatch(/Nothing was recorded/u);
  });
});

it('a message that becomes an answer by an edit is heard, and one that loses its mention is taken back', async () => {
  const { said } = await desk.reply(desk.member, 'morning all');
  await desk.as(desk.member).edit(said, 'D08 is complete');
  expect(await newest('D08')).toMatchObject({ progress: { status: 'complete' } });

  const { chair } = desk.people;
  const chat = desk.places.groupChat;
  await desk.as(chair).install(chat);
  const spoken = await desk.as(chair).say(chat, '@CSP Progress D01 is done');
  const [first] = await desk.app.store.updates.ofMessage(chat, spoken.id);
  expect(first).toMatchObject({ said: { progress: { status: 'complete' } } });
  await desk.as(chair).edit(spoken, 'D01 is done, I think');
  expect((await desk.app.store.updates.ofMessage(chat, spoken.id)).at(-1)?.said).toEqual({ kind: 'withdrawn' });
});

it('has answered everything with HTTP 200 and logged no fault', () => {
  expect(statusesOf(desk)).toEqual([200]);
  expect(desk.log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
});
