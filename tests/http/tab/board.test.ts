import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type LocalBot, startLocalBot } from '../../fakes/local-bot.ts';
import { openTab, type TabAnswer, type TabClient } from '../../fakes/tab-client.ts';

jest.setTimeout(60_000);

const HOUR_MS = 3_600_000;

let bot: LocalBot;
let clients: Record<'manager' | 'assistant' | 'chair' | 'lead' | 'member' | 'other' | 'viewer', TabClient>;

beforeAll(async () => {
  bot = await startLocalBot();
  const { people } = bot;
  const [lead, member] = people.of('barrow');
  const [, other] = people.of('eden');
  const viewer = { tenantId: lead.tenantId, objectId: 'f0000000-0000-4000-8000-000000000001', name: 'An onlooker' };
  await bot.app.store.people.place(viewer, { organisationId: null, groupIds: [], roles: ['viewer'] });
  clients = {
    manager: await openTab(bot, people.manager),
    assistant: await openTab(bot, people.assistant),
    chair: await openTab(bot, people.chair),
    lead: await openTab(bot, lead),
    member: await openTab(bot, member),
    other: await openTab(bot, other),
    viewer: await openTab(bot, viewer),
  };
});
afterAll(() => bot.stop());

async function statuses(call: (client: TabClient) => Promise<TabAnswer>): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const [name, client] of Object.entries(clients)) found[name] = (await call(client)).status;
  return found;
}

const ALL = { manager: 200, assistant: 200, chair: 200, lead: 200, member: 200, other: 200, viewer: 200 };
const NOBODY = { manager: 403, assistant: 403, chair: 403, lead: 403, member: 403, other: 403, viewer: 403 };

describe('actions of the board', () => {
  const ACTION = { what: 'Renew the order', owner: 'group:barrow', dutyId: 'D07', dueOn: '2027-03-12', agreedOn: '' };
  const add = async (more: object = {}) => clients.manager.post('/actions', { ...ACTION, ...more });
  const rowOf = async (client: TabClient, number: number) =>
    (await client.get('/actions')).body.actions.find((one: { number: number }) => one.number === number);

  it('are read by everybody, added and moved by managers, finished by whoever owes them', async () => {
    expect(await statuses((one) => one.get('/actions'))).toEqual(ALL);
    expect(await statuses((one) => one.post('/actions', ACTION))).toEqual({ ...NOBODY, manager: 200, assistant: 200 });
    const move = { basedOn: 1, dueOn: '2027-03-15' };
    expect(await statuses((one) => one.post('/actions/1/move', move))).toEqual({
      ...NOBODY,
      manager: 200,
      assistant: 200,
    });
    expect(await statuses((one) => one.post('/actions/1/done', { basedOn: 2 }))).toEqual({
      ...NOBODY,
      manager: 200,
      assistant: 200,
      lead: 200,
      member: 200,
    });
    expect(await statuses((one) => one.post('/actions/1/undo', { basedOn: 3 }))).toEqual({
      ...NOBODY,
      manager: 200,
      assistant: 409,
    });
  });

  it('are kept once, with what is wrong said beside its field', async () => {
    const first = await add({ what: 'Recruit an analyst' });
    expect(first).toMatchObject({ status: 200, body: { said: expect.stringMatching(/^Action \d is kept\.$/u) } });
    expect((await add({ what: 'Recruit an analyst' })).body.number).toBe(first.body.number);
    for (const [more, field] of [
      [{ what: ' ' }, 'what'],
      [{ what: 'x'.repeat(301) }, 'what'],
      [{ what: 'Ring 07700 900123' }, 'what'],
      [{ owner: 'group:nowhere' }, 'owner'],
      [{ owner: '' }, 'owner'],
      [{ dutyId: 'D02' }, 'dutyId'],
      [{ dutyId: 'D99' }, 'dutyId'],
      [{ dueOn: '' }, 'dueOn'],
      [{ dueOn: '2026-11-01' }, 'dueOn'],
      [{ dueOn: '2026-12-25' }, 'dueOn'],
      [{ agreedOn: '2027-01-05' }, 'agreedOn'],
    ] as const) {
      const answer = await add({ what: 'Something else', ...more });
      expect([400, 422]).toContain(answer.status);
      expect(answer.body.fault.fields).toHaveProperty([field]);
    }
  });

  it('are told as they stand to whoever is slower, and taken back for an hour', async () => {
    const { number } = (await add({ what: 'Write to the commissioner' })).body;
    expect(await rowOf(clients.member, number)).toMatchObject({
      state: 'open',
      owner: 'Barrow',
      due: expect.stringContaining('12 March 2027, in '),
      may: { finish: true, move: false, undo: false },
    });
    expect(await rowOf(clients.other, number)).toMatchObject({ may: { finish: false, move: false, undo: false } });
    await clients.manager.post(`/actions/${number}/move`, { basedOn: 1, dueOn: '2027-03-15' });
    expect(await clients.member.post(`/actions/${number}/done`, { basedOn: 1 })).toMatchObject({
      status: 409,
      body: { fault: { title: 'Nothing was saved' } },
    });
    expect(await clients.member.post(`/actions/${number}/done`, { basedOn: 2 })).toMatchObject({ status: 200 });
    expect(await rowOf(clients.member, number)).toMatchObject({ state: 'done', may: { undo: true } });
    expect(await clients.member.post(`/actions/${number}/undo`, { basedOn: 3 })).toMatchObject({
      status: 200,
      body: { said: `Action ${number}: taken back. What stood before stands again.` },
    });
    bot.clock.pass(HOUR_MS + 1000);
    expect(await rowOf(clients.member, number)).toMatchObject({ state: 'open', may: { undo: false } });
    expect(await clients.member.post(`/actions/${number}/undo`, { basedOn: 4 })).toMatchObject({ status: 409 });
    expect(await clients.manager.post('/actions/999/done', { basedOn: 1 })).toMatchObject({ status: 404 });
    const [entry] = (await bot.app.store.audit.ofAct('action done', '2026-01-01T00:00:00.000Z')).slice(-1);
    expect(JSON.stringify(entry)).not.toContain('commissioner');
  });
});

describe('risks', () => {
  const RISK = {
    title: 'No analyst in post',
    dutyId: 'D05',
    ownerId: 'council',
    likelihood: 4,
    impact: 4,
    response: 'Agency cover is sought.',
    after: 0,
  };

  it('are read by everybody, kept by leads and managers', async () => {
    const keeping = { ...NOBODY, manager: 200, assistant: 200, lead: 200 };
    expect(await statuses((one) => one.post('/risks', RISK))).toEqual(keeping);
    expect(await statuses((one) => one.get('/risks'))).toEqual(ALL);
    expect(await statuses((one) => one.get('/risks/1'))).toEqual(ALL);
    expect(await statuses((one) => one.post('/risks/1/review', { ...RISK, impact: 5, basedOn: 1 }))).toEqual({
      ...NOBODY,
      manager: 200,
      assistant: 409,
      lead: 409,
    });
    expect(await statuses((one) => one.post('/risks/1/close', { basedOn: 2 }))).toEqual({
      ...NOBODY,
      manager: 200,
      assistant: 409,
      lead: 409,
    });
    expect(await statuses((one) => one.post('/risks/1/undo', { basedOn: 3 }))).toMatchObject({
      ...NOBODY,
      manager: 200,
      assistant: 409,
      lead: 409,
    });
  });

  it('stand with score, movement and history', async () => {
    const page = (await clients.viewer.get('/risks/1')).body;
    expect(page).toMatchObject({
      title: 'No analyst in post',
      mark: { band: 'high', word: 'High', shape: '■' },
      score: 'High: 20 (likelihood 4, impact 5)',
      movement: '+ New',
      about: 'To D05 Data analysis',
      may: { keep: false, undo: false },
    });
    expect(page.history.map(({ what }: { what: string }) => what.split(':')[0])).toEqual([
      'Opened again',
      'Closed, at high',
      'Reviewed',
      'Added',
    ]);
    expect((await clients.viewer.get('/risks')).body.risks[0]).toMatchObject({ number: 1, mark: { word: 'High' } });
    expect(await clients.viewer.get('/risks/99')).toMatchObject({ status: 404 });
  });

  it('say what is wrong beside its field', async () => {
    const post = (more: object) => clients.lead.post('/risks', { ...RISK, title: 'Another', ...more });
    for (const [more, field] of [
      [{ title: ' ' }, 'title'],
      [{ title: 'x'.repeat(121) }, 'title'],
      [{ likelihood: 0 }, 'likelihood'],
      [{ impact: 6 }, 'impact'],
      [{ response: 'x'.repeat(1001) }, 'response'],
      [{ dutyId: 'D02' }, 'dutyId'],
    ] as const) {
      const answer = await post(more);
      expect([400, 422]).toContain(answer.status);
      expect(answer.body.fault.fields).toHaveProperty([field]);
    }
    expect((await post({ likelihood: 0 })).body.fault.fields.likelihood).toBe('Choose how likely it is.');
    const held = await post({ response: 'Ring Mrs J Bloggs on 07700 900123' });
    expect(held).toMatchObject({ status: 422, body: { body: { heldBack: { types: expect.any(Array) } } } });
    const declaration = { types: held.body.body.heldBack.types, reason: 'work contact' };
    expect(await post({ response: 'Ring Mrs J Bloggs on 07700 900123', declaration })).toMatchObject({ status: 200 });
  });
});
