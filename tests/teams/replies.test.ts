import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { RoomMessage } from '../../src/rehearsal/protocol.ts';
import { buttonsOf, type Desk, openDesk, statusesOf, wordsIn } from './desk.ts';

jest.setTimeout(30_000);
let desk: Desk;
let prompt: RoomMessage;
let lead: Desk['people']['chair'];
let member: Desk['people']['chair'];
let thread: string;

beforeAll(async () => {
  desk = await openDesk();
  [lead, member] = desk.people.of('barrow');
  prompt = await desk.prompt('barrow');
  thread = `${prompt.conversationId};messageid=${prompt.id}`;
});
afterAll(() => desk.stop());

/** Replies in the prompt's thread, and answers the message and what the bot posted there. */
async function reply(person: Desk['people']['chair'], words: string): Promise<[RoomMessage, RoomMessage[]]> {
  const before = new Set(desk.room.messages(thread).map(({ id }) => id));
  const said = await desk.as(person).say(thread, words);
  return [said, desk.room.messages(thread).filter(({ id, from }) => from.isBot && !before.has(id))];
}

describe('a reply in the thread of a prompt', () => {
  it('without a mention is recorded when it is sure, and shows on the prompt card alone', async () => {
    const [said, heard] = await reply(member, 'D07 on track, 60%, green');
    expect(heard).toEqual([]);
    expect(await desk.history('barrow', 'D07')).toMatchObject([
      {
        said: {
          kind: 'progress',
          progress: { status: 'in_progress', rag: 'green', percent: 60, changed: 'D07 on track, 60%, green' },
        },
        sayer: { objectId: member.objectId },
        source: { by: 'reply', conversationId: thread, messageId: said.id },
      },
    ]);
    const drawn = await desk.room.waitFor(() =>
      desk.room
        .messages(prompt.conversationId)
        .find((one) => one.id === prompt.id && wordsIn(one).includes('On track, 60%')),
    );
    expect(wordsIn(drawn)).toMatch(/1 of 5 answered/u);
  });

  it('with a mention is recorded just the same', async () => {
    const [, heard] = await reply(lead, '@CSP Progress D13 is done');
    expect(heard).toEqual([]);
    expect(await desk.history('barrow', 'D13')).toMatchObject([
      { said: { progress: { status: 'complete', percent: 100 } } },
    ]);
  });
});
