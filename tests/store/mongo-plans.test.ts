import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CommandStartedEvent, type Document, MongoClient } from 'mongodb';
import { CLIENT_OPTIONS, storeOn } from '../../src/store/mongo/open-mongo-store.ts';
import type { Store } from '../../src/usecases/ports.ts';
import { aDelivery, aDraft, anUpdate, NINE, TEN } from '../builders.ts';
import { collect } from './contract/open-store.ts';

const uri = process.env.MONGODB_URI ?? '';
const describeOnServer = uri === '' ? describe.skip : describe;

/** What people wait for. Lists for the manager are not among them. */
const HOT: Record<string, (store: Store) => Promise<unknown>> = {
  'people.get': (store) => store.people.get({ tenantId: 't', objectId: 'o' }),
  'conversations.get': (store) => store.conversations.get('c'),
  'conversations.ofTeam': (store) => store.conversations.ofTeam('t'),
  'links.ofGroup': (store) => store.links.ofGroup('barrow'),
  'links.ofConversation': (store) => store.links.ofConversation('c'),
  'prompts.get': (store) => store.prompts.get('2026-12-10', 'barrow'),
  'prompts.ofRound': (store) => store.prompts.ofRound('2026-12-10'),
  'prompts.ofThread': (store) => store.prompts.ofThread('t'),
  'candidates.get': (store) => store.candidates.get('c', NINE),
  'drafts.get': (store) => store.drafts.get(aDraft().person, aDraft(), NINE),
  'drafts.ofRound': (store) => store.drafts.ofRound(aDraft().person, '2026-12-10', NINE),
  'updates.ofMessage': (store) => store.updates.ofMessage('c', 'm'),
  'updates.newest': (store) => store.updates.newest(anUpdate()),
  'updates.revision': (store) => store.updates.revision(anUpdate(), 1),
  'updates.ofRound': (store) => store.updates.ofRound('2026-12-10'),
  'updates.ofRound with group': (store) => store.updates.ofRound('2026-12-10', 'barrow'),
  'updates.beforeRound': (store) => store.updates.beforeRound('2026-12-11', 'barrow'),
  'updates.history': (store) => store.updates.history(anUpdate()),
  'updates.between': (store) => collect(store.updates.between(NINE, TEN)),
  'updates.newestFirst': (store) => collect(store.updates.newestFirst({ after: anUpdate() })),
  'updates.newestFirst of a duty': (store) => collect(store.updates.newestFirst({ dutyId: 'D05', after: anUpdate() })),
  'feeds.ofSecret': (store) => store.feeds.ofSecret('secret'),
  'reports.get': (store) => store.reports.get('r'),
  'clocks.record': (store) => store.clocks.record(7),
  'clocks.highestNumber': (store) => store.clocks.highestNumber(),
  'reminders.peopleDue': (store) => store.reminders.peopleDue('2026-11-24'),
  'reminders.waitingFor': (store) => store.reminders.waitingFor({ tenantId: 't', objectId: 'o' }, '2026-11-24'),
  'reminders.ofDeadline': (store) => store.reminders.ofDeadline('D03:yearly:2027-04-30'),
  'plan.read': (store) => store.plan.read(),
  'changes.highestNumber': (store) => store.changes.highestNumber(),
  'deliveries.get': (store) => store.deliveries.get('d'),
  'deliveries.dueLanes': (store) => store.deliveries.dueLanes(NINE, 5, ['lane-3']),
  'deliveries.claim': (store) => store.deliveries.claim('lane-7', 'w', NINE, TEN),
  'deliveries.failLane': (store) => store.deliveries.failLane('lane-8', 'gone', 'NotFound', NINE),
  'deliveries.reviveLane': (store) => store.deliveries.reviveLane('lane-8', NINE),
  'deliveries.stuck': (store) => store.deliveries.stuck(NINE, TEN, 5),
  'deliveries.count': (store) => store.deliveries.count(NINE),
  'deadlineAnswers.newest': (store) => store.deadlineAnswers.newest('D03'),
  'deadlineAnswers.newestOf': (store) => store.deadlineAnswers.newestOf(['D03', 'D04']),
  'reports.version': (store) => store.reports.version('k', 1),
  'reportMarks.ofKey': (store) => store.reportMarks.ofKey('k'),
  'audit.list': (store) => store.audit.list(5, { from: NINE, to: TEN, after: { at: TEN, id: 'a' } }),
  'audit.list of an act': (store) => store.audit.list(5, { act: 'a', after: { at: TEN, id: 'a' } }),
  'audit.list of a person': (store) => store.audit.list(5, { by: { tenantId: 't', objectId: 'o' }, to: TEN }),
  'audit.list of nobody': (store) => store.audit.list(5, { by: null }),
  'audit.forget': (store) => store.audit.forget('2000-01-01T00:00:00.000Z', 5),
  'audit.forget of an act': (store) => store.audit.forget('2000-01-01T00:00:00.000Z', 5, 'a'),
  'deliveries.forget': (store) => store.deliveries.forget('2000-01-01T00:00:00.000Z', 5),
  'reminders.forget': (store) => store.reminders.forget('2000-01-01', 5),
  'candidates.forget': (store) => store.candidates.forget('2000-01-01T00:00:00.000Z', 5),
  'inbox.forget': (store) => store.inbox.forget('2000-01-01T00:00:00.000Z', 5),
  'reports.newest': (store) => store.reports.newest('k'),
};

/** Commands that look for something; those that change by anything but the name among them. */
const READS = new Set(['find', 'distinct', 'findAndModify', 'update']);

describeOnServer('a hot path on MongoDB', () => {
  const client = new MongoClient(uri || 'mongodb://127.0.0.1', { ...CLIENT_OPTIONS, monitorCommands: true });
  const database = client.db(`csp-test-${randomUUID()}`);
  const asked: Document[] = [];
  let store: Store;

  beforeAll(async () => {
    store = await storeOn(client, database);
    await Promise.all(
      Array.from({ length: 200 }, async (_, place) => {
        await store.updates.add(anUpdate({ dutyId: `D${place % 14}`, revision: Math.floor(place / 14) + 1 }));
        const route = { ...aDelivery().route, conversationId: `lane-${place}` };
        await store.deliveries.add(
          aDelivery({ id: `delivery-${place}`, route, state: place < 20 ? 'waiting' : 'sent' }),
        );
      }),
    );
    await store.plan.ask();
    client.on('commandStarted', ({ commandName, command }: CommandStartedEvent) => {
      if (READS.has(commandName)) asked.push(command);
    });
  }, 30_000);

  afterAll(async () => {
    await database.dropDatabase();
    await client.close();
  });

  it.each(Object.entries(HOT))('%s looks up and never scans', async (_, ask) => {
    asked.length = 0;
    await ask(store);
    expect(asked.length).toBeGreaterThan(0);
    for (const command of asked.slice()) {
      const plan = await database.command({ explain: asFind(command), verbosity: 'queryPlanner' });
      const ends = leaves(plan.queryPlanner);
      expect(ends.length).toBeGreaterThan(0);
      expect(ends.filter((leaf) => !looksUp(leaf))).toEqual([]);
    }
  });
});

/** FerretDB explains only `find`; one with the same filter takes the same way to the documents. */
function asFind({ find, distinct, findAndModify, update, updates, filter, query, sort, limit }: Document): Document {
  const shape = {
    find: find ?? distinct ?? findAndModify ?? update,
    filter: filter ?? query ?? updates?.[0]?.q,
    sort,
    limit,
  };
  return Object.fromEntries(Object.entries(shape).filter(([, part]) => part !== undefined));
}

/** The ends of a plan, where documents come from: MongoDB nests `inputStage`, DocumentDB tells PostgreSQL's `Plans`. */
function leaves(plan: unknown): Document[] {
  if (typeof plan !== 'object' || plan === null) return [];
  const below = Object.entries(plan)
    .filter(([name]) => name !== 'rejectedPlans')
    .flatMap(([, part]) => leaves(part));
  const isPlan = 'stage' in plan || 'Node Type' in plan;
  return isPlan && below.length === 0 ? [plan] : below;
}

function looksUp(leaf: Document): boolean {
  if ('stage' in leaf) return /^(IXSCAN|IDHACK|EXPRESS|DISTINCT_SCAN|EOF)/.test(String(leaf.stage));
  return /document OPERATOR|object_id/.test(String(leaf['Index Cond']));
}
