import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type LocalBot, startLocalBot } from '../../fakes/local-bot.ts';
import { openTab, type TabClient } from '../../fakes/tab-client.ts';
import { tellStory } from '../../fakes/tab-story.ts';

jest.setTimeout(60_000);

let bot: LocalBot;
let manager: TabClient;
let assistant: TabClient;
let chair: TabClient;
let lead: TabClient;
let member: TabClient;
let viewer: TabClient;

beforeAll(async () => {
  bot = await startLocalBot();
  await tellStory(bot);
  const [aLead, aMember] = bot.people.of('barrow');
  const onlooker = { tenantId: aLead.tenantId, objectId: 'f0000000-0000-4000-8000-000000000001', name: 'An onlooker' };
  await bot.app.store.people.place(onlooker, { organisationId: null, groupIds: [], roles: ['viewer'] });
  [manager, assistant, chair, lead, member, viewer] = (await Promise.all(
    [bot.people.manager, bot.people.assistant, bot.people.chair, aLead, aMember, onlooker].map((one) =>
      openTab(bot, one),
    ),
  )) as [TabClient, TabClient, TabClient, TabClient, TabClient, TabClient];
});
afterAll(() => bot.stop());

const everybody = () => ({ manager, assistant, chair, lead, member, viewer });

async function statuses(call: (client: TabClient) => Promise<{ status: number }>): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const [name, client] of Object.entries(everybody())) found[name] = (await call(client)).status;
  return found;
}

async function make(scope = 'group:barrow', period: object = { named: 'this round' }): Promise<string> {
  return (await manager.post('/reports', { scope, period })).body.id;
}

const auditOf = async (act: string) => bot.app.store.audit.ofAct(act, '2026-01-01T00:00:00.000Z');

describe('who may', () => {
  it('everybody with a role lists, makes, reads, compares and downloads reports', async () => {
    const id = await make();
    const other = await make('group:barrow', { named: 'this quarter' });
    const all = { manager: 200, assistant: 200, chair: 200, lead: 200, member: 200, viewer: 200 };
    expect(await statuses((one) => one.get('/reports'))).toEqual(all);
    expect(
      await statuses((one) => one.post('/reports', { scope: 'group:barrow', period: { named: 'this round' } })),
    ).toEqual(all);
    expect(await statuses((one) => one.get(`/reports/${id}`))).toEqual(all);
    expect(await statuses((one) => one.get(`/reports/${id}/compare/${other}`))).toEqual(all);
    expect(await statuses((one) => one.get(`/reports/${id}/files/csv`))).toEqual(all);
  });

  it('managers issue, the chair signs, the chair and the manager return, and those see the chair’s page', async () => {
    const id = await make();
    const none = { chair: 403, lead: 403, member: 403, viewer: 403 };
    expect(await statuses((one) => one.post(`/reports/${id}/issue`))).toEqual({
      ...none,
      manager: 200,
      assistant: 200,
    });
    expect(await statuses((one) => one.post(`/reports/${id}/sign-off`))).toEqual({
      ...none,
      manager: 403,
      assistant: 403,
      chair: 200,
    });
    const said = { comments: 'The figures of Barrow are missing.' };
    expect(await statuses((one) => one.post(`/reports/${id}/return`, said))).toEqual({
      ...none,
      manager: 409,
      assistant: 403,
      chair: 409,
    });
    const seeing = { ...none, manager: 200, assistant: 200, chair: 200 };
    expect(await statuses((one) => one.post(`/reports/${id}/acknowledge`))).toEqual(seeing);
    expect(await statuses((one) => one.post('/digest'))).toEqual(seeing);
  });
});

describe('making a report', () => {
  it('offers every scope and the periods as they fall today', async () => {
    const { scopes, periods, today } = (await viewer.get('/reports')).body;
    expect(today).toBe('2026-11-23');
    expect(scopes).toContainEqual({ part: 'Local focus hubs', value: 'group:barrow', name: 'Barrow Local Focus Hub' });
    expect(periods.map(({ value }: { value: string }) => value)).toEqual([
      'this round',
      'this quarter',
      'last quarter',
      'this month',
      'last month',
      'this year',
      'last year',
    ]);
  });

  it('compiles any named period and any days, and opens the same version while nothing has changed', async () => {
    const days = { fromOn: '2026-11-01', toOn: '2026-11-23' };
    const id = await make('duty:D07', days);
    expect(await make('duty:D07', days)).toBe(id);
    expect((await viewer.get(`/reports/${id}`)).body).toMatchObject({
      version: 1,
      scopeName: expect.stringContaining('D07'),
    });
    for (const scope of ['partnership', 'organisation:council', 'theme:early-intervention', 'group:barrow']) {
      expect(await manager.post('/reports', { scope, period: { named: 'this year' } })).toMatchObject({ status: 200 });
    }
  });

  it('names the field that is wrong', async () => {
    const ask = (scope: string, period: object) => manager.post('/reports', { scope, period });
    expect(await ask('group:nowhere', { named: 'this round' })).toMatchObject({
      status: 422,
      body: { fault: { fields: { scope: expect.any(String) } } },
    });
    for (const period of [
      { fromOn: '2026-11-20', toOn: '2026-11-01' },
      { fromOn: '2027-05-01', toOn: '2027-06-01' },
    ]) {
      expect(await ask('partnership', period)).toMatchObject({
        status: 422,
        body: { fault: { fields: { period: expect.stringMatching(/first day/u) } } },
      });
    }
    expect(await ask('partnership', { fromOn: '', toOn: '' })).toMatchObject({
      status: 400,
      body: { fault: { fields: { 'period.fromOn': 'Choose a day.', 'period.toOn': 'Choose a day.' } } },
    });
  });

  it('says where nobody has said anything, and keeps nothing', async () => {
    expect(await manager.post('/reports', { scope: 'partnership', period: { named: 'last year' } })).toMatchObject({
      status: 422,
      body: { fault: { title: 'Nobody has said anything in that period' } },
    });
  });
});

describe('reading a report', () => {
  it('has the parts of every export, in their order, with a word and a shape for each standing', async () => {
    const { sections, headline, state, versions } = (await viewer.get(`/reports/${await make()}`)).body;
    expect(headline).toContain('1 off track');
    expect(state).toMatchObject({ word: expect.any(String), shape: expect.any(String) });
    expect(versions[0]).toMatchObject({
      version: expect.any(Number),
      compiled: expect.stringContaining('CSP manager'),
    });
    expect(sections.map(({ title }: { title: string }) => title)).toEqual(
      expect.arrayContaining([
        'At a glance',
        'Off track and at risk',
        'No update received',
        'Actions of the board',
        'Duty by duty',
      ]),
    );
    expect(JSON.stringify(sections)).toContain('no analyst in post');
  });

  it('leaves out what was written about a restricted duty', async () => {
    const slot = { dutyId: 'D02', groupId: 'board', roundId: '2026-12-10' };
    const { tenantId, objectId, name } = bot.people.chair;
    await bot.app.store.updates.add({
      ...slot,
      revision: 1,
      said: {
        kind: 'progress',
        progress: {
          status: 'in_progress',
          percent: 30,
          rag: 'red',
          changed: 'words of a case',
          obstacle: 'words of a case',
          unblocker: null,
          forecastOn: null,
          evidenceUrl: null,
        },
      },
      sayer: { tenantId, objectId, name, organisationId: 'council' },
      saidAt: bot.clock.now(),
      source: { by: 'card', conversationId: '' },
    });
    const page = await chair.get(`/reports/${await make('duty:D02')}`);
    expect(JSON.stringify(page.body)).not.toContain('words of a case');
    expect(JSON.stringify(page.body)).toContain('Not shown: stages and counts only');
  });

  it('says that there is no such report', async () => {
    for (const path of ['/reports/none', '/reports/none/files/docx', '/reports/none/compare/none']) {
      expect(await viewer.get(path)).toMatchObject({ status: 404, body: { fault: { title: 'Report not found' } } });
    }
    expect(await manager.post('/reports/none/issue')).toMatchObject({ status: 404 });
  });
});

describe('comparing', () => {
  it('tells what the later one says otherwise, whichever is named first', async () => {
    const [one, other] = [
      await make('group:barrow', { named: 'this quarter' }),
      await make('group:barrow', { named: 'this round' }),
    ];
    const first = (await member.get(`/reports/${one}/compare/${other}`)).body;
    const second = (await member.get(`/reports/${other}/compare/${one}`)).body;
    expect(first).toEqual(second);
    expect(first.scopeName).toBe('Barrow Local Focus Hub');
  });

  it('refuses reports that are about different things', async () => {
    const [one, other] = [await make('group:barrow'), await make('partnership')];
    expect(await member.get(`/reports/${one}/compare/${other}`)).toMatchObject({ status: 422 });
  });
});

describe('downloading', () => {
  it('gives every format, also what may be published, and notes who took what', async () => {
    const id = await make();
    const { files } = (await member.get(`/reports/${id}`)).body;
    expect(files.length).toBeGreaterThan(6);
    for (const { ending } of files) {
      const file = await member.get(`/reports/${id}/files/${ending}`);
      expect({ ending, status: file.status }).toEqual({ ending, status: 200 });
      expect(file.headers.get('Content-Disposition')).toMatch(/attachment; filename="[\w.-]+"/u);
    }
    const noted = (await auditOf('export report')).filter(
      ({ by }) => by?.objectId === bot.people.of('barrow')[1].objectId,
    );
    expect(noted.map(({ subject, detail }) => [subject, detail['ending']])).toEqual(
      expect.arrayContaining([
        [id, 'docx'],
        [id, 'public.docx'],
      ]),
    );
    expect(await member.get(`/reports/${id}/files/exe`)).toMatchObject({ status: 404 });
    expect(await member.get(`/reports/${id}/files/public.xlsx`)).toMatchObject({ status: 404 });
  });

  it('keeps what a public file must not have out of it', async () => {
    const file = await member.get(`/reports/${await make()}/files/public.html`);
    expect(file.body).toContain('Barrow');
    expect(file.body).not.toContain('no analyst in post');
  });

  it('notes what is taken by a link, without a name', async () => {
    const id = await make();
    await (await fetch(`${bot.app.url}/reports/${id}.csv`)).text();
    expect(await auditOf('export report')).toContainEqual(
      expect.objectContaining({ subject: id, by: null, detail: { ending: 'csv' } }),
    );
  });
});

describe('issuing, signing and returning', () => {
  it('shows each reader what they may do, and what was asked to be changed only to those who act on it', async () => {
    const id = await make('group:eden', { fromOn: '2026-11-01', toOn: '2026-11-23' });
    const acts = async (client: TabClient) => (await client.get(`/reports/${id}`)).body.may;
    expect(await acts(manager)).toMatchObject({ issue: true, sign: false, return: true });
    expect(await acts(chair)).toMatchObject({ issue: false, sign: false, return: true, ask: true });
    expect(await acts(member)).toEqual({ issue: false, sign: false, return: false, acknowledge: false, ask: false });
    await manager.post(`/reports/${id}/issue`);
    expect(await acts(chair)).toMatchObject({ sign: true, return: true });
    await chair.post(`/reports/${id}/return`, { comments: 'Say what Eden needs.' });
    const state = async (client: TabClient) => (await client.get(`/reports/${id}`)).body.state;
    expect(await state(manager)).toMatchObject({ state: 'returned', comments: 'Say what Eden needs.' });
    expect(await state(member)).toMatchObject({ state: 'returned', comments: null });
    const acts2 = (await auditOf('return report')).at(-1);
    expect(acts2).toMatchObject({ by: { objectId: bot.people.chair.objectId }, detail: { version: 1 } });
    expect(JSON.stringify(acts2)).not.toContain('Eden needs');
  });

  it('refuses comments that are empty, too long or hold personal data; a declared false alarm passes', async () => {
    const id = await make('group:south-lakeland', { fromOn: '2026-11-01', toOn: '2026-11-23' });
    const giveBack = (body: object) => chair.post(`/reports/${id}/return`, body);
    expect(await giveBack({ comments: ' ' })).toMatchObject({
      status: 422,
      body: { fault: { fields: { comments: 'Say in a sentence what should change.' } } },
    });
    expect(await giveBack({ comments: 'x'.repeat(2001) })).toMatchObject({ status: 422 });
    const held = await giveBack({ comments: 'Ring Mrs J Bloggs on 07700 900123' });
    expect(held).toMatchObject({
      status: 422,
      body: { body: { heldBack: { types: expect.arrayContaining(['phone number']) } } },
    });
    expect(JSON.stringify(held.body)).not.toContain('Bloggs');
    const { types } = held.body.body.heldBack;
    const declaration = { types, reason: 'work contact' };
    expect(await giveBack({ comments: 'Ring Mrs J Bloggs on 07700 900123', declaration })).toMatchObject({
      status: 200,
    });
    expect(await auditOf('withhold personal data')).toContainEqual(
      expect.objectContaining({ subject: 'tab', by: null }),
    );
  });

  it('says that a newer version exists, and which', async () => {
    const days = { fromOn: '2026-11-02', toOn: '2026-11-23' };
    const old = await make('group:barrow', days);
    const barrow = bot.places.channel('barrow');
    const [, , officer] = bot.people.of('barrow');
    const [prompt] = bot.room.messages(barrow).filter(({ card }) => JSON.stringify(card ?? '').includes('updates due'));
    await bot.room.as(officer.objectId).say(barrow, 'D13 on track, 80%, the venue is booked', prompt?.id);
    const newer = await make('group:barrow', days);
    expect(newer).not.toBe(old);
    expect(await manager.post(`/reports/${old}/issue`)).toMatchObject({
      status: 409,
      body: { fault: { title: 'A newer version exists' }, body: { newer: { id: newer, version: 2 } } },
    });
    expect((await manager.get(`/reports/${old}`)).body.newer).toEqual({ id: newer, version: 2 });
    expect(await chair.post(`/reports/${newer}/sign-off`)).toMatchObject({
      status: 409,
      body: { fault: { title: 'Nothing was signed off' } },
    });
    await manager.post(`/reports/${newer}/issue`);
    expect(await chair.post(`/reports/${newer}/sign-off`)).toMatchObject({
      status: 200,
      body: { state: 'signed off' },
    });
    expect(await chair.post(`/reports/${newer}/return`, { comments: 'Wait' })).toMatchObject({ status: 409 });
    expect((await auditOf('sign off report')).at(-1)).toMatchObject({ by: { objectId: bot.people.chair.objectId } });
  });
});

describe('the chair’s page', () => {
  it('is the digest’s card without its buttons, with what may be done beside it', async () => {
    const { report } = (await chair.post('/digest')).body;
    expect(report.card).toMatchObject({ type: 'AdaptiveCard' });
    expect(JSON.stringify(report.card)).not.toMatch(/Action\./u);
    expect(JSON.stringify(report.card)).toContain('The partnership on one page');
    expect(report.may).toMatchObject({ return: true, issue: false });
    await chair.post(`/reports/${report.id}/acknowledge`);
    expect((await chair.post('/digest')).body.report.may.acknowledge).toBe(false);
  });
});
