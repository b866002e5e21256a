import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import ICAL from 'ical.js';
import { anAction } from '../../builders.ts';
import { type LocalBot, startLocalBot } from '../../fakes/local-bot.ts';
import { openTab, type TabAnswer, type TabClient } from '../../fakes/tab-client.ts';

jest.setTimeout(30_000);
let bot: LocalBot;
let manager: TabClient;
let chair: TabClient;
/** Of the Barrow hub. */
let lead: TabClient;
/** Who looks on, of no group. */
let viewer: TabClient;

beforeAll(async () => {
  bot = await startLocalBot();
  const [first, second] = bot.people.of('barrow');
  await bot.app.store.people.place(second, { ...second.placement, roles: ['viewer'], groupIds: [] });
  manager = await openTab(bot, bot.people.manager);
  chair = await openTab(bot, bot.people.chair);
  lead = await openTab(bot, first);
  viewer = await openTab(bot, second);
  await bot.app.store.clocks.add({
    number: 1,
    revision: 1,
    deed: { kind: 'started', template: 'dardr', on: '2026-11-20' },
    by: { tenantId: 't', objectId: 'ann' },
    at: '2026-11-20T09:00:00.000Z',
  });
  await bot.app.store.actions.add(anAction({ dueOn: '2026-12-02', owner: { kind: 'group', id: 'barrow' } }));
  await bot.app.store.changes.add({
    number: 1,
    changed: { kind: 'closure day added', on: '2026-12-24', name: 'Christmas closure' },
    by: { tenantId: 't', objectId: 'ann' },
    at: '2026-11-20T09:00:00.000Z',
  });
  await bot.app.tick();
});
afterAll(() => bot.stop());

type Entry = { on: string; kind: string; title: string };
const entries = async (client: TabClient, query = ''): Promise<Entry[]> =>
  (await client.get(`/calendar${query}`)).body.entries;
const titles = (all: readonly Entry[], kind: string) =>
  all.filter((one) => one.kind === kind).map(({ title }) => title);

describe('the calendar in the tab', () => {
  it('has what concerns somebody, with the dates of rounds, boards and days off', async () => {
    const { status, body } = await lead.get('/calendar');
    expect([status, body.fromOn, body.toOn, body.today]).toEqual([200, '2026-11-01', '2027-02-21', '2026-11-23']);
    const all: Entry[] = body.entries;
    expect(all.map(({ on }) => on)).toEqual(all.map(({ on }) => on).toSorted());
    expect(titles(all, 'board')).toEqual([expect.stringContaining('Board meets')]);
    expect(titles(all, 'round date')).toContain('Papers go out, for the board on 10 December 2026');
    expect(titles(all, 'round')).toContain('Updates for the board on 10 December 2026');
    expect(titles(all, 'bank holiday')).toContain('Christmas Day');
    expect(titles(all, 'closed')).toEqual(['Christmas closure']);
    expect(titles(all, 'action')).toEqual(['D07 ASB: Action 1: Renew the public spaces protection order']);
    expect(all).toContainEqual(
      expect.objectContaining({
        on: '2026-11-28',
        kind: 'deadline',
        title: 'D07 ASB: Hub action log',
        owner: 'Led by Council',
        dutyId: 'D07',
        due: { state: 'ahead', when: 'after 4 working days', done: null },
      }),
    );
    expect(titles(all, 'deadline').filter((title) => title.startsWith('D01'))).toEqual([]);
  });

  it('shows the steps of clocks to those who may see clocks alone', async () => {
    const clocks = async (client: TabClient) => titles(await entries(client, '?whose=partnership'), 'clock').length > 0;
    expect(await clocks(manager)).toBe(true);
    expect(await clocks(chair)).toBe(true);
    expect(await clocks(lead)).toBe(false);
    expect(await clocks(viewer)).toBe(false);
  });

  it('can be narrowed to a group or a duty, and reach a year ahead', async () => {
    const ofDuty = await entries(viewer, '?whose=duty:D03&days=365');
    expect(new Set(titles(ofDuty, 'deadline').map((title) => title.slice(0, 3)))).toEqual(new Set(['D03']));
    expect(ofDuty.at(-1)?.on.slice(0, 7)).toBe('2027-11');
    const ofGroup = await entries(viewer, '?whose=group:barrow');
    expect(titles(ofGroup, 'deadline')).toContain('D07 ASB: Hub action log');
  });

  it('refuses what there is not, with what to do', async () => {
    expect(await viewer.get('/calendar?whose=group:nowhere')).toMatchObject({
      status: 404,
      body: { fault: { detail: expect.stringContaining('choose from the list') } },
    });
    expect((await viewer.get('/calendar/file?whose=duty:D99')).status).toBe(404);
    expect(await viewer.get('/calendar?days=7')).toMatchObject({
      status: 400,
      body: { fault: { fields: { days: 'Choose 90 or 365 days.' } } },
    });
  });

  it('leaves as an iCalendar file of the same deadlines', async () => {
    const { status, headers, body } = await lead.get('/calendar/file?whose=group:barrow');
    expect([status, headers.get('Content-Type'), headers.get('Content-Disposition')]).toEqual([
      200,
      'text/calendar; charset=utf-8',
      'attachment; filename="deadlines.ics"',
    ]);
    const calendar = ICAL.Component.fromString(body);
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('WFCSP deadlines: Barrow Local Focus Hub');
    const summaries = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event).summary);
    expect(summaries).toContain('D07 ASB: Hub action log');
    expect(summaries.join(' ')).not.toContain('Review 1');
    expect((await manager.get('/calendar/file')).body).toContain('Review 1');
  });
});

describe('calendar addresses in the tab', () => {
  const owners = async (client: TabClient) =>
    (await client.get('/calendar/feeds')).body.map(({ owner, mayRenew }: { owner: string; mayRenew: boolean }) =>
      mayRenew ? `${owner}, may renew` : owner,
    );
  const obtain = (client: TabClient, owner: string) => client.post('/calendar/feeds', { owner });
  const renew = (client: TabClient, owner: string) => client.post('/calendar/feeds/renew', { owner });
  const isAlive = async ({ body }: TabAnswer) => (await fetch(body.url)).status === 200;

  it('are one’s own and those of one’s groups; the manager has every group’s', async () => {
    expect(await owners(lead)).toEqual(['me, may renew', 'group:barrow']);
    expect(await owners(viewer)).toEqual(['me, may renew']);
    expect(await owners(chair)).toEqual(['me, may renew', 'group:board']);
    expect((await owners(manager)).slice(0, 2)).toEqual(['me, may renew', 'group:board, may renew']);
    expect(await owners(manager)).toHaveLength(bot.app.partnership.groups.length + 1);
  });

  it('are the same each time, and work', async () => {
    const first = await obtain(viewer, 'me');
    expect([first.status, first.body.url]).toEqual([
      200,
      expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/calendar\/[\w-]{36}\.ics$/u),
    ]);
    expect((await obtain(viewer, 'me')).body).toEqual(first.body);
    expect((await obtain(lead, 'me')).body).not.toEqual(first.body);
    expect(await isAlive(first)).toBe(true);
  });

  it('are replaced, and the one before is dead', async () => {
    const before = await obtain(lead, 'me');
    const after = await renew(lead, 'me');
    expect([await isAlive(before), await isAlive(after)]).toEqual([false, true]);
    const group = await obtain(lead, 'group:barrow');
    expect((await renew(lead, 'group:barrow')).status).toBe(403);
    expect(await isAlive(group)).toBe(true);
    expect((await renew(manager, 'group:barrow')).status).toBe(200);
    expect(await isAlive(group)).toBe(false);
    expect(await bot.app.store.audit.list(9)).toContainEqual(
      expect.objectContaining({ act: 'revoke calendar', subject: 'barrow', detail: { kind: 'group' } }),
    );
  });

  it('of other groups are given to nobody', async () => {
    for (const [client, owner] of [
      [lead, 'group:eden'],
      [viewer, 'group:barrow'],
      [chair, 'group:barrow'],
    ] as const) {
      expect((await obtain(client, owner)).status).toBe(403);
      expect((await renew(client, owner)).status).toBe(403);
    }
    expect((await obtain(manager, 'group:nowhere')).status).toBe(404);
    expect((await obtain(manager, 'person:somebody')).status).toBe(404);
  });

  it('never stand in a log', async () => {
    const { body } = await obtain(manager, 'me');
    const secret = /calendar\/(.+)\.ics/u.exec(body.url)?.[1] ?? '';
    expect(secret).not.toBe('');
    expect(JSON.stringify(bot.log)).not.toContain(secret);
  });
});
