import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CastMember } from '../../../src/cast.ts';
import { type LocalBot, startLocalBot } from '../../fakes/local-bot.ts';
import { openTab, type TabClient } from '../../fakes/tab-client.ts';

const DAYS = { fromOn: '2026-11-24', untilOn: '2026-12-11' };

let bot: LocalBot;
let lead: CastMember;
let member: CastMember;
let mine: TabClient;
let manager: TabClient;

beforeEach(async () => {
  bot = await startLocalBot();
  [lead, member] = bot.people.of('barrow');
  mine = await openTab(bot, lead);
  manager = await openTab(bot, bot.people.manager);
});
afterEach(() => bot.stop());

const keyOf = ({ tenantId, objectId }: CastMember) => ({ tenantId, objectId });
const arranged = async (tab: TabClient, path = '/settings/reminders/mine') => (await tab.get(path)).body.arrangements;

describe('leave', () => {
  it('is shown with who hears instead, arranged with the audit of the command, and ended', async () => {
    const asked = { ...DAYS, standIn: keyOf(bot.people.chair) };
    const { body } = await mine.post('/settings/reminders/mine/leave/preview', asked);
    expect(body).toMatchObject({ ...DAYS, replaces: [], instead: [{ name: 'CSP chair' }] });
    expect(body.silent).toBeGreaterThan(0);
    expect(await arranged(mine)).toEqual([]);

    const made = await mine.post('/settings/reminders/mine/leave', asked);
    expect(await arranged(mine)).toMatchObject([
      { number: made.body.number, kind: 'leave', ...DAYS, standIn: 'CSP chair', whose: lead.name, mayEnd: true },
    ]);
    expect(await bot.app.store.audit.list(1)).toMatchObject([{ act: 'arrange leave', by: keyOf(lead) }]);
    const standIn = await openTab(bot, bot.people.chair);
    expect(await arranged(standIn)).toMatchObject([{ whose: lead.name, mayEnd: false }]);

    const ended = await mine.post('/settings/reminders/end', { numbers: [made.body.number] });
    expect(ended).toMatchObject({ status: 200 });
    expect(await arranged(mine)).toEqual([]);
    expect(await mine.post('/settings/reminders/end', { numbers: [made.body.number] })).toMatchObject({ status: 409 });
  });

  it('that takes the place of another says so before', async () => {
    await mine.post('/settings/reminders/mine/leave', { ...DAYS, standIn: null });
    const longer = { fromOn: '2026-11-25', untilOn: '2026-12-18', standIn: null };
    const { body } = await mine.post('/settings/reminders/mine/leave/preview', longer);
    expect(body.replaces).toMatchObject([DAYS]);
  });

  it.each([
    ['of days that have been', { fromOn: '2026-11-02' }, 422, 'fromOn'],
    ['that ends before it begins', { untilOn: '2026-11-23' }, 422, 'untilOn'],
    ['that is too long', { untilOn: '2027-05-01' }, 422, 'untilOn'],
    ['that is too far ahead', { fromOn: '2027-11-01', untilOn: '2027-11-02' }, 422, 'fromOn'],
    ['with somebody whom nobody has met', { standIn: { tenantId: 't', objectId: 'nobody' } }, 422, 'standIn'],
    ['without a last day', { untilOn: '' }, 400, 'untilOn'],
  ])('%s is refused', async (_what, of, status, field) => {
    const asked = { ...DAYS, standIn: null, ...of };
    const expected = { status, body: { fault: { fields: { [field]: expect.any(String) } } } };
    expect(await mine.post('/settings/reminders/mine/leave/preview', asked)).toMatchObject(expected);
    expect(await mine.post('/settings/reminders/mine/leave', asked)).toMatchObject(expected);
    expect(await bot.app.store.arrangements.all()).toEqual([]);
  });

  it('is not stood in for by oneself, and ended by nobody else but the manager', async () => {
    const own = { ...DAYS, standIn: keyOf(lead) };
    expect(await mine.post('/settings/reminders/mine/leave', own)).toMatchObject({ status: 422 });
    const made = await mine.post('/settings/reminders/mine/leave', { ...DAYS, standIn: null });
    const colleague = await openTab(bot, member);
    const end = { numbers: [made.body.number] };
    expect(await colleague.post('/settings/reminders/end', end)).toMatchObject({ status: 403 });
    expect(await arranged(colleague)).toEqual([]);
    expect(await manager.post('/settings/reminders/end', end)).toMatchObject({ status: 200 });
  });
});

describe('a pause', () => {
  it('of a group is shown with what falls silent, arranged, seen in the group and ended by the manager alone', async () => {
    const asked = { whom: { groupId: 'barrow' }, ...DAYS };
    const { body } = await manager.post('/settings/reminders/pauses/preview', asked);
    expect(body.silent).toBeGreaterThan(0);
    expect(body.instead).toEqual([]);

    const made = await manager.post('/settings/reminders/pauses', asked);
    expect(await bot.app.store.audit.list(1)).toMatchObject([
      { act: 'arrange pause', by: { objectId: bot.people.manager.objectId }, detail: { whom: 'barrow' } },
    ]);
    expect(await arranged(manager, '/settings/reminders')).toMatchObject([
      { kind: 'pause', whose: 'Barrow Local Focus Hub', isGroup: true },
    ]);
    expect(await arranged(mine)).toMatchObject([{ kind: 'pause', mayEnd: false }]);
    const end = { numbers: [made.body.number] };
    expect(await mine.post('/settings/reminders/end', end)).toMatchObject({ status: 403 });
    expect(await manager.post('/settings/reminders/end', end)).toMatchObject({ status: 200 });
    expect(await arranged(mine)).toEqual([]);
  });

  it('of a person shows fewer reminders to them while it stands', async () => {
    const before = (await mine.get('/settings/reminders/mine')).body.next;
    await manager.post('/settings/reminders/pauses', { whom: keyOf(lead), ...DAYS });
    const after = (await mine.get('/settings/reminders/mine')).body.next;
    const isIn = ({ on }: { on: string }) => on >= DAYS.fromOn && on <= DAYS.untilOn;
    expect(before.filter(isIn).length).toBeGreaterThan(0);
    expect(after.filter(isIn)).toEqual([]);
  });

  it.each([
    ['nobody', null, 400],
    ['a group that is not there', { groupId: 'nowhere' }, 422],
    ['a stranger', { tenantId: 't', objectId: 'nobody' }, 422],
  ])('of %s is refused', async (_what, whom, status) => {
    expect(await manager.post('/settings/reminders/pauses', { whom, ...DAYS })).toMatchObject({
      status,
      body: { fault: { fields: { whom: expect.any(String) } } },
    });
  });
});

describe('what comes by itself', () => {
  it('is the digest when the chair chooses it, in working hours of working days', async () => {
    const chair = await openTab(bot, bot.people.chair);
    const digest = async () => (await chair.get('/settings/reminders/mine')).body.digest;
    expect(await digest()).toMatchObject({ timing: { kind: 'by round', time: '09:00' }, isChosen: false });
    const weekly = { kind: 'weekly', weekday: 1, time: '08:30' };
    const choose = (timing: object) => chair.put('/settings/reminders/mine/digest', { timing });
    expect(await choose(weekly)).toMatchObject({ status: 200 });
    expect(await digest()).toMatchObject({ timing: weekly, isChosen: true });
    expect((await bot.app.store.audit.list(1))[0]).toMatchObject({ act: 'choose digest', subject: 'weekly' });

    expect(await choose({ ...weekly, time: '06:00' })).toMatchObject({ status: 422 });
    expect(await choose({ ...weekly, weekday: 6 })).toMatchObject({ status: 422 });
    expect(await choose({ ...weekly, time: 'noon' })).toMatchObject({ status: 400 });
    expect(await digest()).toMatchObject({ timing: weekly });
    const rows = (await manager.get('/settings/reports')).body.digests;
    expect(rows).toContainEqual(expect.objectContaining({ name: 'CSP chair', timing: weekly, isReader: false }));
  });

  it('is the morning card while the manager wants it', async () => {
    const isOn = async () => (await manager.get('/settings/reminders/mine')).body.morning.isOn;
    expect(await isOn()).toBe(true);
    expect(await manager.put('/settings/reminders/mine/morning', { isOn: false })).toMatchObject({ status: 200 });
    expect(await isOn()).toBe(false);
  });

  it('is neither for a lead', async () => {
    expect((await mine.get('/settings/reminders/mine')).body).toMatchObject({ digest: null, morning: null });
  });
});
