import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { placePerson } from '../../../src/usecases/place-person.ts';
import { anAuditEntry } from '../../builders.ts';
import { type LocalBot, startLocalBot } from '../../fakes/local-bot.ts';
import { openTab, type TabClient } from '../../fakes/tab-client.ts';

let bot: LocalBot;
let manager: TabClient;
let assistant: TabClient;
const others: TabClient[] = [];

beforeAll(async () => {
  bot = await startLocalBot();
  manager = await openTab(bot, bot.people.manager);
  assistant = await openTab(bot, bot.people.assistant);
  others.push(await openTab(bot, bot.people.chair));
  for (const person of bot.people.of('barrow')) others.push(await openTab(bot, person));
});
afterAll(() => bot.stop());

type Line = { what: string; byName: string; subject: string; detail: string; at: string };
const linesOf = ({ body }: { body: { lines: Line[] } }) => body.lines;
const keyOf = ({ tenantId, objectId }: { tenantId: string; objectId: string }) => `${tenantId}:${objectId}`;

describe('the audit in the tab', () => {
  it('says in plain words who did what, and to what', async () => {
    await manager.post('/clocks', { kind: 'dardr', on: '2026-11-20' });
    bot.clock.pass(60_000);
    await assistant.post('/clocks/1/events', { basedOn: 1, form: 'pause', on: '2026-11-23', reason: 'inquest' });
    bot.clock.pass(60_000);
    const [, member] = bot.people.of('barrow');
    const by = await bot.app.store.people.get(bot.people.manager);
    if (!by) throw new Error('The manager is known.');
    await placePerson(
      { store: bot.app.store, partnership: bot.app.partnership, now: bot.clock.now },
      { who: member, placement: { ...member.placement, roles: ['deputy'] }, by },
    );
    expect(linesOf(await manager.get('/audit'))).toMatchObject([
      {
        byName: 'CSP manager',
        what: 'Placed a person',
        subject: member.name,
        detail: 'roles deputy; roles before member',
        at: '2026-11-23T09:02:00.000Z',
      },
      {
        byName: bot.people.assistant.name,
        what: 'Paused a clock',
        subject: 'Clock 1',
        detail: 'reason inquest; on 23 November 2026',
      },
      { byName: 'CSP manager', what: 'Started a clock', subject: 'Clock 1', detail: 'on 20 November 2026' },
    ]);
  });

  it('shows one act, one person, one day, or all of these', async () => {
    const whats = async (query: string) => linesOf(await manager.get(`/audit?${query}`)).map(({ what }) => what);
    expect(await whats('act=clock+paused')).toEqual(['Paused a clock']);
    expect(await whats(`by=${keyOf(bot.people.assistant)}`)).toEqual(['Paused a clock']);
    expect(await whats(`by=${keyOf(bot.people.manager)}&act=clock+started`)).toEqual(['Started a clock']);
    expect(await whats(`by=${keyOf(bot.people.chair)}`)).toEqual([]);
    expect(await whats('by=none')).toEqual([]);
    expect(await whats('fromOn=2026-11-23&toOn=2026-11-23')).toHaveLength(3);
    expect(await whats('toOn=2026-11-22')).toEqual([]);
    expect(await whats('fromOn=2026-11-24')).toEqual([]);
  });

  it('goes on where the page before ended, though much happened at the same instant', async () => {
    const at = '2026-01-05T09:00:00.000Z';
    for (let place = 0; place < 60; place += 1) {
      await bot.app.store.audit.append(
        anAuditEntry({ id: `old-${place}`, at, act: 'link group', subject: 'barrow', by: null }),
      );
    }
    const query = 'fromOn=2026-01-05&toOn=2026-01-05';
    const first = await manager.get(`/audit?${query}`);
    expect(linesOf(first)).toHaveLength(50);
    const { next } = first.body;
    const second = await manager.get(`/audit?${query}&afterAt=${next.at}&afterId=${next.id}`);
    expect([linesOf(second).length, second.body.next]).toEqual([10, null]);
    const ids = [...first.body.lines, ...second.body.lines].map(({ id }) => id);
    expect(new Set(ids).size).toBe(60);
    expect(linesOf(second)[0]).toMatchObject({
      byName: 'CSP Progress',
      what: 'Linked a group’s channel',
      subject: bot.app.partnership.groups.find(({ id }) => id === 'barrow')?.name,
    });
  });

  it('leaves as a table with everything that fits, which is itself in the audit', async () => {
    const { status, headers, body } = await manager.get('/audit/file?fromOn=2026-01-05&toOn=2026-01-05');
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toMatch(/^text\/csv/u);
    expect(headers.get('Content-Disposition')).toContain('audit-2026-11-23.csv');
    const rows: string[][] = parse(body, { bom: true });
    expect(rows).toHaveLength(61);
    expect(rows[0]).toEqual(['When (UTC)', 'Who', 'What', 'About', 'Details']);
    expect(linesOf(await manager.get('/audit?act=export+audit'))).toMatchObject([
      { byName: 'CSP manager', what: 'Took the audit away as a file', detail: 'lines 60' },
    ]);
  });

  it('counts what was held back, without the words or who wrote them', async () => {
    await bot.app.store.audit.append(
      anAuditEntry({
        id: 'withhold:1',
        at: '2026-11-22T12:00:00.000Z',
        by: null,
        act: 'withhold personal data',
        subject: 'tab',
        detail: { types: 'name, postcode' },
      }),
    );
    expect((await manager.get('/audit/detections')).body).toEqual({
      days: 30,
      fromOn: '2026-10-25',
      total: 1,
      kinds: [
        { name: 'Name', times: 1 },
        { name: 'Postcode', times: 1 },
      ],
      doors: [{ name: 'The tab', times: 1 }],
      byDay: [{ on: '2026-11-22', times: 1 }],
    });
    expect(linesOf(await manager.get('/audit?act=withhold+personal+data'))).toMatchObject([
      {
        byName: 'Not kept',
        what: 'Held back personal information',
        subject: 'The tab',
        detail: 'kinds name, postcode',
      },
    ]);
  });

  it.each(['/audit', '/audit/file', '/audit/detections'])(
    'gives %s to the manager and the assistant manager alone',
    async (path) => {
      expect((await assistant.get(path)).status).toBe(200);
      for (const who of others) expect((await who.get(path)).status).toBe(403);
    },
  );

  it.each(['fromOn=yesterday', 'toOn=2026-02-30', 'by=somebody', 'afterAt=now&afterId=1'])(
    'does not guess what %s means',
    async (query) => {
      expect((await manager.get(`/audit?${query}`)).status).toBe(400);
    },
  );
});
