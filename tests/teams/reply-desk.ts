import type { RoomMessage } from '../../src/rehearsal/protocol.ts';
import type { LocalBotOptions } from '../fakes/local-bot.ts';
import { type Desk, openDesk } from './desk.ts';

type Member = Desk['people']['chair'];

/** A desk with Barrow's prompt posted, at which people reply in its thread. */
export interface ReplyDesk extends Desk {
  prompted: RoomMessage;
  /** The thread of Barrow's prompt. */
  thread: string;
  lead: Member;
  member: Member;
  /** Says it there, and answers the message and what the bot posted in the thread. */
  reply(person: Member, words: string): Promise<{ said: RoomMessage; heard: RoomMessage[] }>;
  /** What the bot posts in a conversation meanwhile. */
  heardIn(conversationId: string, deed: () => Promise<unknown>): Promise<RoomMessage[]>;
}

export async function openReplyDesk(options: LocalBotOptions = {}): Promise<ReplyDesk> {
  const desk = await openDesk(options);
  const [lead, member] = desk.people.of('barrow');
  const prompted = await desk.prompt('barrow');
  const thread = `${prompted.conversationId};messageid=${prompted.id}`;

  async function heardIn(conversationId: string, deed: () => Promise<unknown>): Promise<RoomMessage[]> {
    const before = new Set(desk.room.messages(conversationId).map(({ id }) => id));
    await deed();
    return desk.room.messages(conversationId).filter(({ id, from }) => from.isBot && !before.has(id));
  }

  return {
    ...desk,
    prompted,
    thread,
    lead,
    member,
    heardIn,
    async reply(person, words) {
      let said: RoomMessage | undefined;
      const heard = await heardIn(thread, async () => {
        said = await desk.as(person).say(thread, words);
      });
      if (!said) throw new Error('Nothing was said.');
      return { said, heard };
    },
  };
}
