import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DigestTiming } from '../../src/domain/digest-timing.ts';
import type { Person } from '../../src/domain/person.ts';
import { arrangeLeave } from '../../src/usecases/arrange.ts';
import { chooseDigest } from '../../src/usecases/choose-digest.ts';
import { composeDigest, composeDraft } from '../../src/usecases/compose-digest.ts';
import { markReport } from '../../src/usecases/mark-report.ts';
import { planDigests } from '../../src/usecases/plan-digest.ts';
import { aConversation, anUpdate, aPerson } from '../builders.ts';
import { MANAGER, openSetting, type Setting } from './setting.ts';

const CHAIR = aPerson({ objectId: 'chair', name: 'Chair', groupIds: [], roles: ['chair'] });
const LEAD = aPerson({ objectId: 'lead', name: 'Lead', roles: ['lead'] });

let setting: Setting;
beforeEach(async () => {
  setting = await openSetting();
  for (const person of [CHAIR, MANAGER, LEAD]) {
    await setting.place(person);
    await open(person);
  }
});
afterEach(() => setting.close());

/** A chat with the bot. */
async function open(person: Person): Promise<void> {
  const personalConversationId = `a:${person.objectId}`;
  await setting.tools.store.people.see({ ...person, personalConversationId, teamsId: '29:x' });
  await setting.tools.store.conversations.remember(aConversation({ id: personalConversationId, kind: 'personal' }));
}

function goAway(fromOn: string, untilOn: string, standIn: Person | null = null) {
  return arrangeLeave(setting.tools, { who: CHAIR, fromOn, untilOn, standIn });
}

/** What the managers were told. */
async function notices() {
  const id = `notice:waits:${idOf('2026-11-30')}:${MANAGER.tenantId}:manager`;
  const found = await setting.tools.store.deliveries.get(id);
  return found?.content.kind === 'notice' ? [found.content.notice] : [];
}

/** Moves the clock forward to an instant. */
function goTo(at: string): void {
  setting.pass(Date.parse(at) - Date.parse(setting.tools.now()));
}

async function planAt(at: string): Promise<number> {
  goTo(at);
  return planDigests(setting.tools);
}

const idOf = (day: string, person = CHAIR) => `digest:${day}:${person.tenantId}:${person.objectId}`;

function choose(timing: DigestTiming) {
  return chooseDigest(setting.tools, { who: CHAIR, timing });
}

function say(of: Parameters<typeof anUpdate>[0] = {}) {
  return setting.tools.store.updates.add(anUpdate({ saidAt: setting.tools.now(), ...of }));
}

/** What the chair's digest of a day would say now: a message, or why none. */
async function composed(day: string, after: string | null = null): Promise<string> {
  const content = { kind: 'digest', person: CHAIR, on: day, reportId: null, after } as const;
  const made = await composeDigest(setting.tools, content);
  return made.outcome === 'dropped' ? made.reason : made.message.kind;
}

describe('planning digests', () => {
  it('plans the manager’s draft at −10 working days and the chair’s page at −8, once each', async () => {
    expect(await planAt('2026-11-26T08:59:00.000Z')).toBe(0);
    expect(await planAt('2026-11-26T09:00:00.000Z')).toBe(1);
    expect(await planAt('2026-11-27T09:00:00.000Z')).toBe(0);
    expect(await planAt('2026-11-30T09:00:00.000Z')).toBe(1);
    expect(await planAt('2026-12-02T09:00:00.000Z')).toBe(0);
    expect(await setting.tools.store.deliveries.get(idOf('2026-11-30'))).toMatchObject({
      content: { kind: 'digest', on: '2026-11-30', reportId: null, after: null },
      route: { conversationId: 'a:chair' },
    });
    const draft = await setting.tools.store.deliveries.get(`draft:2026-12-10:${MANAGER.tenantId}:manager`);
    expect(draft).toMatchObject({ content: { kind: 'draft', roundId: '2026-12-10' } });
  });

  it('catches up after a standstill, until the papers go out', async () => {
    expect(await planAt('2026-12-02T15:00:00.000Z')).toBe(2);
    await setting.close();
    setting = await openSetting();
    expect(await planAt('2026-12-03T09:00:00.000Z')).toBe(0);
  });

  it('gives the page of a chair who is away to the stand-in, who may read it and decide nothing', async () => {
    await goAway('2026-11-27', '2026-12-01', LEAD);
    await say();
    expect(await planAt('2026-11-30T09:00:00.000Z')).toBe(2);
    const delivery = await setting.tools.store.deliveries.get(idOf('2026-11-30'));
    expect(delivery).toMatchObject({
      content: { person: { objectId: 'lead' }, insteadOf: { objectId: 'chair' } },
      route: { conversationId: 'a:lead' },
    });
    if (delivery?.content.kind !== 'digest') throw new Error('No digest was planned.');
    expect(await composeDigest(setting.tools, delivery.content)).toMatchObject({
      message: { view: { reader: { objectId: 'lead' }, insteadOf: 'Chair' } },
    });
    expect(await planAt('2026-12-02T09:00:00.000Z')).toBe(0);
    expect(await notices()).toEqual([]);
  });

  it('keeps the page of a chair who is away without a stand-in until they are back, and tells the managers once', async () => {
    await goAway('2026-11-27', '2026-12-01');
    await planAt('2026-11-30T09:00:00.000Z');
    await planAt('2026-11-30T09:01:00.000Z');
    expect(await setting.tools.store.deliveries.get(idOf('2026-11-30'))).toBeUndefined();
    expect(await notices()).toEqual([{ kind: 'digest waits', name: 'Chair', untilOn: '2026-12-01' }]);
    expect(await planAt('2026-12-02T09:00:00.000Z')).toBe(1);
    expect(await setting.tools.store.deliveries.get(idOf('2026-11-30'))).toMatchObject({
      content: { person: { objectId: 'chair' } },
    });
  });

  it('does not count on a stand-in who is away too', async () => {
    await goAway('2026-11-27', '2026-12-01', LEAD);
    await arrangeLeave(setting.tools, { who: LEAD, fromOn: '2026-11-30', untilOn: '2026-12-04', standIn: null });
    await planAt('2026-11-30T09:00:00.000Z');
    expect(await setting.tools.store.deliveries.get(idOf('2026-11-30'))).toBeUndefined();
    expect(await notices()).toHaveLength(1);
  });

  it('sends the draft to the manager who is there, and to all where none is', async () => {
    const assistant = aPerson({ objectId: 'assistant', name: 'Assistant', roles: ['assistant manager'], groupIds: [] });
    await setting.place(assistant);
    await open(assistant);
    await arrangeLeave(setting.tools, { who: MANAGER, fromOn: '2026-11-26', untilOn: '2026-11-27', standIn: null });
    const drafts = async () => {
      const ids = [MANAGER, assistant].map((one) => `draft:2026-12-10:${one.tenantId}:${one.objectId}`);
      const all = await Promise.all(ids.map((id) => setting.tools.store.deliveries.get(id)));
      return all.flatMap((one) => one?.content.person.objectId ?? []);
    };
    await planAt('2026-11-26T09:00:00.000Z');
    expect(await drafts()).toEqual(['assistant']);
    await planAt('2026-11-30T09:00:00.000Z');
    expect(await drafts()).toEqual(['manager', 'assistant']);
  });

  it('plans nothing in quiet hours', async () => {
    for (const at of ['2026-11-28T10:00:00.000Z', '2026-11-30T07:59:00.000Z', '2026-11-30T18:00:00.000Z']) {
      expect([at, await planAt(at)]).toEqual([at, 0]);
    }
  });

  it('follows the choice from the next time on, and names the one before it', async () => {
    goTo('2026-11-23T10:00:00.000Z');
    await choose({ kind: 'weekly', weekday: 1, time: '09:30' });
    expect(await planAt('2026-11-24T10:00:00.000Z')).toBe(0);
    await planAt('2026-11-30T09:30:00.000Z');
    expect(await setting.tools.store.deliveries.get(idOf('2026-11-30'))).toMatchObject({
      content: { after: idOf('2026-11-23') },
    });
    await choose({ kind: 'off' });
    expect(await planAt('2026-12-07T11:00:00.000Z')).toBe(0);
  });

  it('keeps the same choice once', async () => {
    const one = await choose({ kind: 'by round', time: '08:00' });
    expect(await choose({ kind: 'by round', time: '08:00' })).toEqual(one);
    expect(await setting.tools.store.digestChoices.all()).toHaveLength(1);
  });

  it('gives two who choose at once a number each', async () => {
    await Promise.all([
      choose({ kind: 'off' }),
      chooseDigest(setting.tools, { who: MANAGER, timing: { kind: 'weekly', weekday: 2, time: '08:00' } }),
    ]);
    expect((await setting.tools.store.digestChoices.all()).map(({ number }) => number)).toEqual([1, 2]);
  });
});

describe('composing a digest', () => {
  it('sends none of a round in which nobody said anything, and none to somebody who is chair no more', async () => {
    expect(await composed('2026-11-30')).toBe('nothing said');
    await say();
    expect(await composed('2026-11-30')).toBe('digest');
    await setting.place({ ...CHAIR, roles: ['viewer'] });
    expect(await composed('2026-11-30')).toBe('nobody left');
  });

  it('is sent again only when something is new since the last one was sent', async () => {
    await say();
    await choose({ kind: 'weekly', weekday: 1, time: '09:00' });
    await planAt('2026-11-30T09:00:00.000Z');
    const last = idOf('2026-11-30');
    expect(await composed('2026-12-07', last)).toBe('digest');
    const { deliveries } = setting.tools.store;
    await deliveries.claim('a:chair', 'w', setting.tools.now(), '2026-11-30T10:00:00.000Z');
    await deliveries.settle(last, 'w', { state: 'sent', messageId: '1', mayBeDouble: false }, setting.tools.now());
    setting.pass(60_000);
    expect(await composed('2026-12-07', last)).toBe('nothing new');
    await say({ dutyId: 'D13' });
    expect(await composed('2026-12-07', last)).toBe('digest');
  });

  it('counts what somebody else decided as new, and what the chair did as known', async () => {
    await say();
    await planAt('2026-11-30T09:00:00.000Z');
    expect(await composed('2026-11-30')).toBe('digest');
    const last = idOf('2026-11-30');
    const { deliveries, reports } = setting.tools.store;
    const [report] = await reports.list(1);
    await deliveries.claim('a:chair', 'w', setting.tools.now(), '2026-11-30T10:00:00.000Z');
    await deliveries.settle(last, 'w', { state: 'sent', messageId: '1', mayBeDouble: false }, setting.tools.now());
    setting.pass(60_000);
    await markReport(setting.tools, { reportId: report?.id ?? '', said: { mark: 'acknowledged' }, who: CHAIR });
    expect(await composed('2026-12-07', last)).toBe('nothing new');
    await markReport(setting.tools, { reportId: report?.id ?? '', said: { mark: 'issued' }, who: MANAGER });
    expect(await composed('2026-12-07', last)).toBe('digest');
  });

  it('of an issued version is dropped once that is signed off', async () => {
    await say();
    expect(await composed('2026-11-23')).toBe('digest');
    const [report] = await setting.tools.store.reports.list(1);
    const reportId = report?.id ?? '';
    await markReport(setting.tools, { reportId, said: { mark: 'issued' }, who: MANAGER });
    const content = { kind: 'digest', person: CHAIR, on: '2026-11-23', reportId, after: null } as const;
    expect(await composeDigest(setting.tools, content)).toMatchObject({ message: { kind: 'digest' } });
    await markReport(setting.tools, { reportId, said: { mark: 'signed off' }, who: CHAIR });
    expect(await composeDigest(setting.tools, content)).toEqual({ outcome: 'dropped', reason: 'answered' });
  });

  it('and a draft are compiled by the bot itself, and the audit says so', async () => {
    await say();
    const content = { kind: 'draft', person: MANAGER, roundId: '2026-12-10' } as const;
    expect(await composeDraft(setting.tools, content)).toMatchObject({
      message: { kind: 'draft', version: { state: { state: 'draft' }, compiledBy: { name: 'CSP Progress' } } },
    });
    expect(await setting.tools.store.audit.list(1)).toMatchObject([{ act: 'compile report', by: null }]);
  });
});
