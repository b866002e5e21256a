import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Delivery } from '../../src/domain/delivery.ts';
import type { Cast } from '../../src/rehearsal/protocol.ts';
import { type Rehearsal, startRehearsal } from '../../src/rehearsal/server.ts';
import type { Conversation, Store } from '../../src/usecases/ports.ts';
import { aConversation, aDelivery } from '../builders.ts';

const BOT = { id: '28:csp-progress', name: 'CSP Progress' };

/** A room with many people of several tenants, each of whom has a chat with the bot. */
export interface Crowd {
  room: Rehearsal;
  chats: readonly Conversation[];
  stop(): Promise<void>;
}

/** @param now the clock of the room and its rates, which are Teams' documented ones */
export async function openCrowd(people: number, tenants: number, now: () => string): Promise<Crowd> {
  const silent = await startSilentBot();
  const cast = castOf(people, tenants);
  const room = await startRehearsal({
    host: '127.0.0.1',
    port: 0,
    botUrl: `http://127.0.0.1:${portOf(silent)}`,
    bot: BOT,
    cast,
    commands: [],
    welcome: '',
    now,
  });
  const chats: Conversation[] = [];
  for (const { objectId, tenantId } of cast.people) {
    const id = await room.as(objectId).install('personal');
    const { serviceUrl } = room;
    chats.push({ ...aConversation({ id, tenantId, serviceUrl }), botId: BOT.id, kind: 'personal', teamId: null });
  }
  return {
    room,
    chats,
    async stop() {
      await room.stop();
      silent.closeAllConnections();
      await new Promise((resolve) => silent.close(resolve));
    },
  };
}

/** Deliveries in turn to every chat, each with words that no other has. Answers them. */
export async function fillOutbox(
  store: Store,
  chats: readonly Conversation[],
  howMany: number,
  dueAt: string,
): Promise<Delivery[]> {
  for (const chat of chats) await store.conversations.remember(chat);
  const all = Array.from({ length: howMany }, (_, number) => newDelivery(chats, number, dueAt));
  for (let from = 0; from < all.length; from += 100) {
    await Promise.all(all.slice(from, from + 100).map((delivery) => store.deliveries.add(delivery)));
  }
  return all;
}

function newDelivery(chats: readonly Conversation[], number: number, dueAt: string): Delivery {
  const chat = chats[number % chats.length];
  if (!chat) throw new Error('There is nobody to write to.');
  const person = { tenantId: chat.tenantId, objectId: String(number) };
  const name = `Delivery ${String(number).padStart(6, '0')}`;
  return aDelivery({
    id: name,
    content: {
      kind: 'notice',
      person,
      notice: { kind: 'not reached', on: '2026-11-23', people: [{ ...person, name, why: 'not met' }] },
    },
    route: { conversationId: chat.id, tenantId: chat.tenantId, threadId: null, isMention: false },
    dueAt,
    createdAt: dueAt,
    changedAt: dueAt,
  });
}

/** How often each delivery stands in the room, by its id. */
export function countCopies(room: Rehearsal, chats: readonly Conversation[]): Map<string, number> {
  const copies = new Map<string, number>();
  for (const { id } of chats) {
    for (const { card } of room.messages(id)) {
      const name = /Delivery \d{6}/u.exec(JSON.stringify(card))?.[0];
      if (name) copies.set(name, (copies.get(name) ?? 0) + 1);
    }
  }
  return copies;
}

function castOf(people: number, tenants: number): Cast {
  const digits = (number: number) => String(number).padStart(12, '0');
  return {
    people: Array.from({ length: people }, (_, number) => ({
      objectId: `aaaaaaaa-0000-4000-8000-${digits(number)}`,
      tenantId: `bbbbbbbb-0000-4000-8000-${digits(number % tenants)}`,
      name: `Person ${number}`,
      section: 'Everybody',
    })),
    teams: [],
    groupChats: [],
  };
}

/** Takes what the room tells of installations, and has nothing to say. */
async function startSilentBot(): Promise<Server> {
  const server = createServer((request, response) => {
    request.resume();
    response.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
