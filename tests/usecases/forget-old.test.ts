import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { forgetDaily, forgetOld } from '../../src/usecases/forget-old.ts';
import { placePerson } from '../../src/usecases/place-person.ts';
import {
  aCandidate,
  aConversation,
  aDelivery,
  aFeed,
  anAuditEntry,
  anUpdate,
  aPerson,
  aReminder,
  aReportVersion,
} from '../builders.ts';
import { MANAGER, openSetting, type Setting } from './setting.ts';

const DAY_MS = 24 * 60 * 60_000;
const NOTHING = { activities: 0, readings: 0, messages: 0, detections: 0, auditEntries: 0, people: 0 };

let setting: Setting;
beforeEach(async () => {
  setting = await openSetting();
});
afterEach(() => setting.close());

const forget = () => forgetOld(setting.tools);

describe('what is past its time', () => {
  it('goes, each kind after its own period, and the day before it stays', async () => {
    const { store } = setting.tools;
    // Today is 23 November 2026: 14 months ago is 23 September 2025, a year ago 23 November 2025.
    await store.inbox.isFirst('old', '2026-11-22T09:00:00.000Z');
    await store.inbox.isFirst('new', '2026-11-22T09:00:00.001Z');
    await store.candidates.put(
      aCandidate({ id: 'old', untilAt: '2026-11-23T09:00:00.000Z' }),
      '2026-11-10T09:00:00.000Z',
    );
    await store.candidates.put(
      aCandidate({ id: 'new', untilAt: '2026-11-23T09:00:00.001Z' }),
      '2026-11-10T09:00:00.000Z',
    );
    for (const dueAt of ['2025-09-22T12:00:00.000Z', '2025-09-23T12:00:00.000Z']) {
      await store.deliveries.add(aDelivery({ id: `sent ${dueAt}`, state: 'sent', dueAt }));
    }
    for (const on of ['2025-09-22', '2025-09-23']) await store.reminders.add(aReminder({ id: on, on, state: 'said' }));
    for (const at of ['2025-11-22T12:00:00.000Z', '2025-11-23T12:00:00.000Z']) {
      await store.audit.append(anAuditEntry({ id: `held ${at}`, at, act: 'withhold personal data' }));
    }
    for (const at of ['2020-11-22T12:00:00.000Z', '2020-11-23T12:00:00.000Z']) {
      await store.audit.append(anAuditEntry({ id: `audit ${at}`, at }));
    }

    expect(await forget()).toEqual({
      ...NOTHING,
      activities: 1,
      readings: 1,
      messages: 2,
      detections: 1,
      auditEntries: 1,
    });
    expect(await store.deliveries.get('sent 2025-09-23T12:00:00.000Z')).toBeDefined();
    expect(await store.candidates.get('new', '2026-11-23T09:00:00.000Z')).toBeDefined();
    expect((await store.audit.list(9)).map(({ id }) => id)).toEqual([
      'forget:2026-11-23T09:00:00.000Z',
      'held 2025-11-23T12:00:00.000Z',
      'audit 2020-11-23T12:00:00.000Z',
    ]);
    expect(await forget()).toEqual(NOTHING);
  });

  it('says in the audit how much went, and nothing of what it was', async () => {
    const { store } = setting.tools;
    await store.deliveries.add(aDelivery({ id: 'old', state: 'sent', dueAt: '2020-01-01T09:00:00.000Z' }));
    await forget();
    expect(await store.audit.list(9)).toMatchObject([
      {
        act: 'remove what is past its time',
        by: null,
        detail: { messages: 1, detections: 0, auditEntries: 0, people: 0 },
      },
    ]);
  });

  it('never is the record: updates, reports and their figures stay, however old', async () => {
    const { store } = setting.tools;
    const update = anUpdate({ saidAt: '2001-01-01T09:00:00.000Z' });
    const report = aReportVersion({ compiledAt: '2001-01-01T09:00:00.000Z' });
    await store.updates.add(update);
    await store.reports.add(report);
    await forget();
    expect(await store.updates.newest(update)).toEqual(update);
    expect(await store.reports.get(report.id)).toEqual(report);
  });

  it('goes by the periods of the data file', async () => {
    const { store, partnership } = setting.tools;
    await store.deliveries.add(aDelivery({ id: 'old', state: 'sent', dueAt: '2026-08-01T09:00:00.000Z' }));
    const retention = { ...partnership.retention, messageMonths: 3 };
    const forgotten = await forgetOld({ ...setting.tools, partnership: { ...partnership, retention } });
    expect(forgotten.messages).toBe(1);
  });

  it('goes whole, however much it is', async () => {
    const { store } = setting.tools;
    await Promise.all(
      Array.from({ length: 1201 }, (_, place) =>
        store.deliveries.add(aDelivery({ id: `old-${place}`, state: 'sent', dueAt: '2020-01-01T09:00:00.000Z' })),
      ),
    );
    expect((await forget()).messages).toBe(1201);
  });
});

describe('people without a role', () => {
  const LEFT = aPerson({ objectId: 'left', roles: [], groupIds: [], personalConversationId: 'a:left' });
  const feed = aFeed({ owner: { kind: 'person', tenantId: LEFT.tenantId, objectId: LEFT.objectId }, secret: 'secret' });

  beforeEach(async () => {
    const { store } = setting.tools;
    await store.people.see({ ...LEFT, personalConversationId: 'a:left', teamsId: '29:left' });
    await store.conversations.remember(aConversation({ id: 'a:left', kind: 'personal' }));
    await store.feeds.replace(feed);
    await setting.place(MANAGER);
  });

  it('are removed 90 days after the first look that found them so, with the address of calendar and chat', async () => {
    const { store } = setting.tools;
    await forget();
    setting.pass(89 * DAY_MS);
    expect((await forget()).people).toBe(0);
    expect(await store.people.get(LEFT)).toBeDefined();
    setting.pass(DAY_MS);
    expect((await forget()).people).toBe(1);
    expect(await store.people.get(LEFT)).toBeUndefined();
    expect(await store.feeds.ofSecret('secret')).toBeUndefined();
    expect(await store.conversations.get('a:left')).toBeUndefined();
    expect(await store.roleless.all()).toEqual([]);
    expect(await store.people.get(MANAGER)).toBeDefined();
  });

  it('stay when they were given a role meanwhile, and their time begins anew when they lose it', async () => {
    const { store } = setting.tools;
    await forget();
    setting.pass(60 * DAY_MS);
    const place = (roles: ('viewer' | 'member')[]) =>
      placePerson(setting.tools, { who: LEFT, placement: { ...LEFT, roles }, by: MANAGER });
    expect((await place(['viewer'])).outcome).toBe('placed');
    expect((await place([])).outcome).toBe('placed');
    setting.pass(60 * DAY_MS);
    expect((await forget()).people).toBe(0);
    setting.pass(89 * DAY_MS);
    expect((await forget()).people).toBe(0);
    setting.pass(DAY_MS);
    expect((await forget()).people).toBe(1);
    expect(await store.people.get(LEFT)).toBeUndefined();
  });

  it('are not removed at the moment in which somebody gives them a role', async () => {
    const { store } = setting.tools;
    await forget();
    setting.pass(90 * DAY_MS);
    const listed = await store.people.list();
    await store.people.place(LEFT, { ...LEFT, roles: ['viewer'] });
    // The list was read a moment before the role was given.
    const people = { ...store.people, list: async () => listed };
    const forgotten = await forgetOld({ ...setting.tools, store: { ...store, people } });
    expect(forgotten.people).toBe(0);
    expect(await store.people.get(LEFT)).toMatchObject({ roles: ['viewer'] });
    expect(await store.feeds.ofSecret('secret')).toEqual(feed);
  });
});

it('is looked for once a day, and again in the next minute when it failed', async () => {
  const { store } = setting.tools;
  const daily = forgetDaily(setting.tools);
  const list = store.people.list;
  store.people.list = () => Promise.reject(new Error('the store is away'));
  await expect(daily()).rejects.toThrow('the store is away');
  store.people.list = list;
  expect(await daily()).toEqual(NOTHING);
  expect(await daily()).toBeUndefined();
  setting.pass(DAY_MS);
  expect(await daily()).toEqual(NOTHING);
});
