import { join } from 'node:path';
import { followPartnership } from '../../src/current-partnership.ts';
import type { Partnership } from '../../src/domain/partnership.ts';
import type { Person } from '../../src/domain/person.ts';
import { language } from '../../src/language/index.ts';
import { loadPartnership } from '../../src/register/load.ts';
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.ts';
import type { Conversation, Member, Messenger, Tools } from '../../src/usecases/ports.ts';
import { aConversation, aPerson } from '../builders.ts';

/** A Monday; the next board is on 10 December and its updates are due the day after. */
export const START = '2026-11-23T09:00:00.000Z';
export const ROUND = '2026-12-10';

export const MANAGER = aPerson({ objectId: 'manager', name: 'CSP manager', groupIds: [], roles: ['manager'] });
export const ASSISTANT = aPerson({ objectId: 'assistant', groupIds: [], roles: ['assistant manager'] });

/** A Teams that remembers what it was asked and answers as told. */
export interface FakeMessenger extends Messenger {
  posted: Parameters<Messenger['postPrompt']>[];
  redrawn: Parameters<Messenger['redrawPrompt']>[];
  delivered: Parameters<Messenger['deliver']>[];
  /** Who is in every team. */
  members: Member[];
  /** The next answers, first one first; afterwards everything is sent. */
  answers: Exclude<Awaited<ReturnType<Messenger['redrawPrompt']>>, { outcome: 'sent' }>[];
}

export interface Setting {
  tools: Tools;
  messenger: FakeMessenger;
  partnership: Partnership;
  /** What was asked to be redrawn, "2026-12-10 barrow", and whose members to be met, "members 19:one@thread.tacv2". */
  asked: string[];
  pass(ms: number): void;
  /** Links a group to an open channel of its own. */
  link(groupId: string): Promise<Conversation>;
  place(person: Person): Promise<Person>;
  close(): Promise<void>;
}

/** The use cases with the real register, the embedded store in memory and a clock that stands still unless told. */
export async function openSetting(): Promise<Setting> {
  let nowMs = Date.parse(START);
  const store = await openEmbeddedStore();
  const partnership = await loadPartnership(join(__dirname, '../../src/register/westmorland-and-furness.yaml'));
  const following = await followPartnership(partnership, store.changes);
  const messenger = fakeMessenger();
  const asked: string[] = [];
  const tools: Tools = {
    store,
    register: partnership,
    get partnership() {
      return following.current;
    },
    afterChange: async () => void (await following.refresh()),
    messenger,
    language,
    redraw: (roundId, groupId) => void asked.push(`${roundId} ${groupId}`),
    meetMembers: (channel) => void asked.push(`members ${channel.id}`),
    now: () => new Date(nowMs).toISOString(),
    newId: () => `id-${nowMs}`,
  };
  return {
    tools,
    messenger,
    partnership,
    asked,
    pass: (ms) => {
      nowMs += ms;
    },
    async link(groupId) {
      const channel = aConversation({ id: `19:${groupId}@thread.tacv2`, name: groupId });
      await store.conversations.remember(channel);
      await store.links.put({ groupId, conversationId: channel.id, linkedBy: MANAGER, linkedAt: tools.now() });
      return channel;
    },
    async place(person) {
      await store.people.place(person, person);
      return person;
    },
    close: () => store.close(),
  };
}

function fakeMessenger(): FakeMessenger {
  const messenger: FakeMessenger = {
    posted: [],
    redrawn: [],
    delivered: [],
    members: [],
    answers: [],
    async listMembers() {
      return messenger.answers.shift() ?? { outcome: 'sent', members: messenger.members };
    },
    async postPrompt(...sent) {
      messenger.posted.push(sent);
      const messageId = String(1_795_000_000_000 + messenger.posted.length);
      const threadId = `${sent[0].id};messageid=${messageId}`;
      return messenger.answers.shift() ?? { outcome: 'sent', threadId, messageId };
    },
    async redrawPrompt(...sent) {
      messenger.redrawn.push(sent);
      return messenger.answers.shift() ?? { outcome: 'sent' };
    },
    async deliver(...sent) {
      messenger.delivered.push(sent);
      return messenger.answers.shift() ?? { outcome: 'sent', messageId: String(messenger.delivered.length) };
    },
  };
  return messenger;
}
