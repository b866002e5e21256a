import { beforeAll, describe, expect, it } from '@jest/globals';
import { type EmbeddedStore, openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.ts';
import type { Store } from '../../src/usecases/ports.ts';
import {
  aCandidate,
  aChange,
  aClockEvent,
  aConversation,
  aDeadlineAnswer,
  aDelivery,
  aDraft,
  aFeed,
  aLink,
  anAuditEntry,
  anUpdate,
  aPrompt,
  aReminder,
  aReportMark,
  aReportVersion,
  NINE,
} from '../builders.ts';
import { collect, firstOf } from './contract/open-store.ts';

const SENT = { state: 'sent', messageId: '1', mayBeDouble: false } as const;
const SLOT = { roundId: '2026-3-10', groupId: 'group-3', dutyId: 'D3' };

/** What people wait for, and how many records each may read: those it answers, and no more than one beside. */
const HOT: [name: string, atMost: number, (store: Store) => Promise<unknown>][] = [
  ['people.get', 1, (store) => store.people.get({ tenantId: 't', objectId: '7' })],
  ['people.see', 1, (store) => store.people.see({ tenantId: 't', objectId: '7' })],
  ['conversations.get', 1, (store) => store.conversations.get('conversation-7')],
  ['conversations.ofTeam', 1, (store) => store.conversations.ofTeam('team-7')],
  ['links.ofGroup', 1, (store) => store.links.ofGroup('group-7')],
  ['links.ofConversation', 1, (store) => store.links.ofConversation('conversation-7')],
  ['prompts.get', 1, (store) => store.prompts.get('2026-12-10', 'group-7')],
  ['prompts.claim', 1, (store) => store.prompts.claim(aPrompt({ groupId: 'group-7' }), NINE)],
  ['prompts.ofThread', 1, (store) => store.prompts.ofThread('thread-7')],
  ['candidates.get', 1, (store) => store.candidates.get('candidate-7', NINE)],
  ['candidates.put', 1, (store) => store.candidates.put(aCandidate({ id: 'candidate-7', version: 2 }), NINE)],
  ['drafts.put', 0, (store) => store.drafts.put(aDraft({ dutyId: 'D99' }), NINE)],
  ['drafts.get', 1, (store) => store.drafts.get(aDraft().person, aDraft({ dutyId: 'D7' }), NINE)],
  ['drafts.ofRound', 2, (store) => store.drafts.ofRound(aDraft().person, '2026-7-10', NINE)],
  ['drafts.drop', 0, (store) => store.drafts.drop(aDraft().person, aDraft({ dutyId: 'D8' }))],
  ['updates.add', 0, (store) => store.updates.add(anUpdate({ ...SLOT, revision: 99 }))],
  ['updates.add of a taken revision', 0, (store) => store.updates.add(anUpdate({ ...SLOT, revision: 1 }))],
  ['updates.newest', 1, (store) => store.updates.newest(SLOT)],
  ['updates.revision', 1, (store) => store.updates.revision(SLOT, 2)],
  ['updates.history', 5, (store) => store.updates.history(SLOT)],
  ['updates.ofMessage', 1, (store) => store.updates.ofMessage('c', 'message-7')],
  ['updates.ofRound of a group', 10, (store) => store.updates.ofRound(SLOT.roundId, SLOT.groupId)],
  ['updates.beforeRound', 10, (store) => store.updates.beforeRound('2026-5-10', SLOT.groupId)],
  ['updates.between', 1, (store) => collect(store.updates.between('2026-11-23T00:03:00', '2026-11-23T00:03:01'))],
  ['updates.newestFirst of a duty', 1, (store) => firstOf(store.updates.newestFirst({ dutyId: 'D3' }))],
  ['updates.newestFirst', 1, (store) => firstOf(store.updates.newestFirst({}))],
  ['reports.get', 1, (store) => store.reports.get('report-7')],
  ['reports.newest', 1, (store) => store.reports.newest('key-7')],
  ['reports.version', 1, (store) => store.reports.version('key-7', 1)],
  ['reportMarks.ofKey', 1, (store) => store.reportMarks.ofKey('key-7')],
  ['reports.list', 5, (store) => store.reports.list(5)],
  ['feeds.ofSecret', 1, (store) => store.feeds.ofSecret('secret-7')],
  ['clocks.add', 0, (store) => store.clocks.add(aClockEvent({ revision: 99 }))],
  ['clocks.record', 2, (store) => store.clocks.record(8)],
  ['clocks.highestNumber', 0, (store) => store.clocks.highestNumber()],
  ['plan.read', 1, (store) => store.plan.read()],
  ['plan.ask', 1, (store) => store.plan.ask()],
  ['reminders.add', 0, (store) => store.reminders.add(aReminder({ id: 'new' }))],
  ['reminders.peopleDue', 0, (store) => store.reminders.peopleDue('2026-11-24')],
  ['reminders.waitingFor', 1, (store) => store.reminders.waitingFor({ tenantId: 't', objectId: '7' }, '2026-11-24')],
  ['reminders.ofDeadline', 10, (store) => store.reminders.ofDeadline('deadline-7')],
  ['reminders.settle', 1, (store) => store.reminders.settle(['reminder-7'], { state: 'said' }, NINE)],
  ['changes.add', 0, (store) => store.changes.add(aChange({ number: 1 }))],
  ['changes.highestNumber', 0, (store) => store.changes.highestNumber()],
  ['deliveries.add', 0, (store) => store.deliveries.add(aDelivery({ id: 'delivery-new', state: 'sent' }))],
  ['deliveries.get', 1, (store) => store.deliveries.get('delivery-7')],
  ['deliveries.dueLanes', 0, (store) => store.deliveries.dueLanes(NINE, 5, ['lane-3'])],
  ['deliveries.claim', 1, (store) => store.deliveries.claim('lane-7', 'w', NINE, '2026-11-23T09:00:30.000Z')],
  ['deliveries.settle', 1, (store) => store.deliveries.settle('delivery-7', 'w', SENT, NINE)],
  ['deliveries.failLane', 1, (store) => store.deliveries.failLane('lane-8', 'gone', 'NotFound', NINE)],
  ['deliveries.reviveLane', 1, (store) => store.deliveries.reviveLane('lane-8', NINE)],
  ['deliveries.retry', 1, (store) => store.deliveries.retry('delivery-9', NINE)],
  ['deliveries.stuck', 5, (store) => store.deliveries.stuck(NINE, '2026-11-24T09:00:00.000Z', 5)],
  ['deliveries.count', 0, (store) => store.deliveries.count(NINE)],
  ['deliveries.takeLane', 1, (store) => store.deliveries.takeLane('lane-7', 'w', NINE, NINE)],
  ['deliveries.reserve', 1, (store) => store.deliveries.reserve('t', 21, NINE)],
  ['deadlineAnswers.add', 0, (store) => store.deadlineAnswers.add(aDeadlineAnswer({ deadlineId: 'D03:8' }))],
  ['deadlineAnswers.newest', 1, (store) => store.deadlineAnswers.newest('D03:7')],
  ['deadlineAnswers.newestOf', 2, (store) => store.deadlineAnswers.newestOf(['D03:7', 'D03:9', 'D03:none'])],
  ['audit.list', 5, (store) => store.audit.list(5, { to: NINE })],
  ['audit.list of an act', 1, (store) => store.audit.list(5, { act: 'act-7' })],
  ['audit.list of a person', 1, (store) => store.audit.list(5, { by: { tenantId: 't', objectId: '7' } })],
  ['inbox.isFirst', 0, (store) => store.inbox.isFirst('activity-7', NINE)],
];

describe('a hot path of the embedded store', () => {
  let store: EmbeddedStore;

  beforeAll(async () => {
    store = await openEmbeddedStore();
    for (let place = 0; place < 2000; place += 1) {
      await store.updates.add(
        anUpdate({
          roundId: `2026-${Math.floor(place / 400) + 1}-10`,
          groupId: `group-${place % 10}`,
          dutyId: `D${Math.floor(place / 10) % 10}`,
          revision: (Math.floor(place / 100) % 4) + 1,
          saidAt: `2026-11-23T00:${String(Math.floor(place / 60)).padStart(2, '0')}:${String(place % 60).padStart(2, '0')}.000Z`,
          source: { by: 'reply', conversationId: 'c', messageId: `message-${place}` },
        }),
      );
    }
    for (let place = 0; place < 100; place += 1) {
      await store.people.see({ tenantId: 't', objectId: `${place}`, name: 'Ann' });
      await store.conversations.remember(aConversation({ id: `conversation-${place}`, teamId: `team-${place}` }));
      await store.links.put(aLink({ groupId: `group-${place}`, conversationId: `conversation-${place}` }));
      await store.prompts.claim(aPrompt({ groupId: `group-${place}`, threadId: `thread-${place}` }), NINE);
      await store.candidates.put(aCandidate({ id: `candidate-${place}` }), NINE);
      await store.drafts.put(aDraft({ dutyId: `D${place}`, roundId: `2026-${place}-10` }), NINE);
      await store.reports.add(aReportVersion({ id: `report-${place}`, key: `key-${place}` }));
      await store.reportMarks.add(aReportMark({ key: `key-${place}` }));
      await store.feeds.replace(
        aFeed({ owner: { kind: 'group', groupId: `group-${place}` }, secret: `secret-${place}` }),
      );
      await store.clocks.add(aClockEvent({ number: place + 1 }));
      await store.deadlineAnswers.add(aDeadlineAnswer({ deadlineId: `D03:${place}` }));
      await store.inbox.isFirst(`activity-${place}`, NINE);
      const by = { tenantId: 't', objectId: `${place}` };
      await store.audit.append(anAuditEntry({ id: `audit-${place}`, act: `act-${place}`, by }));
      const route = { ...aDelivery().route, conversationId: `lane-${place}` };
      await store.deliveries.add(aDelivery({ id: `delivery-${place}`, route }));
      await store.deliveries.add(aDelivery({ id: `sent-${place}`, route, state: 'sent' }));
    }
    for (let place = 0; place < 1000; place += 1) {
      await store.reminders.add(
        aReminder({
          id: `reminder-${place}`,
          person: { tenantId: 't', objectId: `${place}` },
          deadlineId: `deadline-${place % 100}`,
          state: place < 100 ? 'waiting' : 'said',
        }),
      );
    }
    await store.plan.ask();
  });

  it('has 4,401 records to look among', () => {
    expect(store.figures().records).toBe(4401);
  });

  it.each(HOT)('%s reads %i records at most', async (_, atMost, ask) => {
    const before = store.figures().examined;
    await ask(store);
    expect(store.figures().examined - before).toBeLessThanOrEqual(atMost);
  });
});
