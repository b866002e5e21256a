import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { CastMember } from '../../../src/cast.ts';
import { type LocalBot, startLocalBot } from '../../fakes/local-bot.ts';
import { callTab, openTab, type TabClient } from '../../fakes/tab-client.ts';

jest.setTimeout(30_000);
const ROUND = '2026-12-10';
const INPUTS = {
  standing: 'at risk',
  percent: '60',
  changed: 'Two hotspots cleared',
  obstacle: 'The analyst post is vacant',
  unblocker: '',
  forecastOn: '2027-01-15',
  evidenceUrl: '',
};

let bot: LocalBot;
let lead: TabClient;
let member: TabClient;
let manager: TabClient;

beforeAll(async () => {
  bot = await startLocalBot();
  const [first, second] = bot.people.of('barrow');
  lead = await openTab(bot, first);
  member = await openTab(bot, second);
  manager = await openTab(bot, bot.people.manager);
});
afterAll(() => bot.stop());

const give = (who: TabClient, dutyId: string, body: object) =>
  who.post(`/my-updates/${dutyId}/barrow`, { roundId: ROUND, basedOn: 0, ...body });
const giveProgress = (who: TabClient, dutyId: string, inputs: object = {}, rest: object = {}) =>
  give(who, dutyId, { given: { kind: 'progress', inputs: { ...INPUTS, ...inputs } }, ...rest });
const form = async (who: TabClient, dutyId: string) => (await who.get(`/my-updates/${dutyId}/barrow`)).body;

describe('who may', () => {
  const ROUTES: [method: 'get' | 'post' | 'put' | 'delete', path: string, body: object | undefined][] = [
    ['get', '/my-updates', undefined],
    ['get', '/my-updates/D07/barrow', undefined],
    ['post', '/my-updates/D07/barrow', { roundId: ROUND, basedOn: 0, given: { kind: 'no change' } }],
    ['post', '/my-updates/D07/barrow/undo', { roundId: ROUND, revision: 1 }],
    ['put', '/my-updates/D07/barrow/draft', { roundId: ROUND, basedOn: 0, inputs: INPUTS }],
    ['delete', `/my-updates/D07/barrow/draft/${ROUND}`, undefined],
    ['post', '/my-deadlines/done', { deadlineId: 'D07:0:2026-11-28', basedOn: 0 }],
    ['post', '/my-deadlines/reopen', { deadlineId: 'D07:0:2026-11-28', basedOn: 0 }],
    ['post', '/my-deadlines/put-off', { deadlineId: 'D07:0:2026-11-28', untilOn: '2026-11-24' }],
    ['post', '/my-deadlines/as-before', { number: 1 }],
  ];

  it.each(ROUTES)('%s %s is for those who answer, and for nobody who only looks', async (method, path, body) => {
    const [, , third] = bot.people.of('eden');
    const viewer = await openTab(bot, third);
    await bot.app.store.people.place(third, { ...third.placement, roles: ['viewer'] });
    expect(await viewer[method](path, body)).toMatchObject({
      status: 403,
      body: { fault: { title: 'This is not yours to do' } },
    });
    await bot.app.store.people.place(third, third.placement);
    const nobody = await callTab(bot.app.url, method.toUpperCase(), path, {}, body);
    expect(nobody.status).toBe(401);
  });

  it.each<[string, () => CastMember, number]>([
    ['the manager', () => bot.people.manager, 200],
    ['the assistant manager', () => bot.people.assistant, 200],
    ['a member of the group', () => bot.people.of('barrow')[2], 200],
    ['a member of another group', () => bot.people.of('eden')[1], 403],
    ['the chair', () => bot.people.chair, 403],
  ])('%s opens the form of a hub', async (_, who, status) => {
    const client = await openTab(bot, who());
    expect((await client.get('/my-updates')).status).toBe(200);
    expect((await client.get('/my-updates/D13/barrow')).status).toBe(status);
    const draft = { roundId: ROUND, basedOn: 0, inputs: INPUTS };
    expect((await client.put('/my-updates/D13/barrow/draft', draft)).status).toBe(status);
    const asking = { given: { kind: 'more time', inputs: { reason: 'Late data', until: '2026-11-30' } } };
    const basedOn = status === 200 ? (await form(client, 'D13')).basedOn : 0;
    expect((await give(client, 'D13', { ...asking, basedOn })).status).toBe(status);
    const undone = await client.post('/my-updates/D13/barrow/undo', { roundId: ROUND, revision: basedOn + 1 });
    expect(undone.status).toBe(status === 200 ? 200 : undone.status);
    if (status !== 200) expect([403, 404]).toContain(undone.status);
  });
});

describe('an answer given in the tab', () => {
  it('is recorded with where it was said, and redraws the prompt card in the channel', async () => {
    const room = bot.room.as(bot.people.manager.objectId);
    await room.install(bot.places.team);
    const barrow = bot.places.channel('barrow');
    await room.say(barrow, '@CSP Progress link barrow');
    await room.say(bot.places.team, '@CSP Progress prompt barrow');
    const prompt = bot.room.messages(barrow).at(-1);
    const card = () => JSON.stringify(bot.room.messages(barrow).find(({ id }) => id === prompt?.id)?.card);
    expect(card()).toContain('0 of 5 answered');

    expect(await giveProgress(lead, 'D07')).toMatchObject({ status: 200, body: { revision: 1 } });
    await bot.room.waitFor(() => card().includes('1 of 5 answered'));
    expect(card()).toContain('At risk, 60%');
    const [first] = bot.people.of('barrow');
    const stored = await bot.app.store.updates.newest({ dutyId: 'D07', groupId: 'barrow', roundId: ROUND });
    expect(stored).toMatchObject({ source: { by: 'tab' }, sayer: { objectId: first.objectId }, revision: 1 });
    expect((await lead.get('/my-updates')).body).toMatchObject({ answered: 1, inDifficulty: 1 });
  });

  it('sent twice is recorded once', async () => {
    const body = { inputs: { changed: 'Sent twice' } };
    expect((await giveProgress(lead, 'D06', body.inputs)).body).toEqual({ revision: 1 });
    expect((await giveProgress(lead, 'D06', body.inputs)).body).toEqual({ revision: 1 });
    const history = await bot.app.store.updates.history({ dutyId: 'D06', groupId: 'barrow', roundId: ROUND });
    expect(history).toHaveLength(1);
  });

  it('names every box that is to be put right, and saves nothing', async () => {
    expect(await giveProgress(lead, 'D05', { standing: 'off track', percent: '', obstacle: '' })).toMatchObject({
      status: 422,
      body: {
        fault: {
          title: 'Nothing was saved yet',
          fields: {
            percent: 'Enter a whole number from 0 to 100 for %.',
            obstacle: 'Say what is in the way, so that the board can help.',
          },
        },
      },
    });
    expect((await form(lead, 'D05')).basedOn).toBe(0);
  });

  it('over a newer one is not saved, and comes back with it', async () => {
    await giveProgress(member, 'D08', { changed: 'The member was first' });
    const late = await giveProgress(lead, 'D08', { changed: 'The lead was second' });
    expect(late).toMatchObject({
      status: 409,
      body: { body: { basedOn: 1, newest: { isMine: false, standing: 'at risk', percent: 60 } } },
    });
    expect(late.body.body.newest.facts).toContainEqual({ title: 'What has changed', value: 'The member was first' });
    const kept = await giveProgress(lead, 'D08', { changed: 'The lead was second' }, { basedOn: 1 });
    expect(kept).toMatchObject({ status: 200, body: { revision: 2 } });
  });

  it('with personal data is held back, and is saved once it was declared to be none', async () => {
    const changed = 'Contact jo.bloggs@example.com about it';
    const held = await giveProgress(lead, 'D05', { changed });
    expect(held).toMatchObject({ status: 422, body: { body: { heldBack: { types: ['e-mail address'] } } } });
    expect(JSON.stringify(held.body)).not.toContain('bloggs');
    expect((await form(lead, 'D05')).basedOn).toBe(0);
    const declaration = { types: ['e-mail address'], reason: 'work contact' };
    expect((await giveProgress(lead, 'D05', { changed }, { declaration })).status).toBe(200);
  });

  it('is taken back for an hour', async () => {
    const { basedOn } = await form(lead, 'D05');
    const undo = { roundId: ROUND, revision: basedOn };
    expect((await member.post('/my-updates/D05/barrow/undo', undo)).status).toBe(403);
    expect((await lead.post('/my-updates/D05/barrow/undo', undo)).status).toBe(200);
    expect(await form(lead, 'D05')).toMatchObject({ now: null, isAnswered: false });
    // The same tap again changes nothing.
    expect((await lead.post('/my-updates/D05/barrow/undo', undo)).status).toBe(200);
    expect((await lead.post('/my-updates/D05/barrow/undo', { ...undo, revision: 99 })).status).toBe(404);
    const overtaken = await member.post('/my-updates/D08/barrow/undo', { roundId: ROUND, revision: 1 });
    expect(overtaken).toMatchObject({ status: 409, body: { body: { basedOn: 2 } } });
  });

  it('carries the last one forward where there is one', async () => {
    const none = await give(manager, 'D05', { given: { kind: 'no change' }, basedOn: 2 });
    expect(none).toMatchObject({
      status: 422,
      body: { fault: { title: 'There is no earlier answer to carry forward' } },
    });
    const earlier = await bot.app.store.updates.newest({ dutyId: 'D07', groupId: 'barrow', roundId: ROUND });
    if (!earlier) throw new Error('D07 was answered.');
    const before = { ...earlier, dutyId: 'D05', roundId: '2026-09-10', saidAt: '2026-08-20T09:00:00.000Z' };
    await bot.app.store.updates.add({ ...before, revision: 1 });
    expect((await give(manager, 'D05', { given: { kind: 'no change' }, basedOn: 2 })).status).toBe(200);
    expect(await form(lead, 'D05')).toMatchObject({
      now: { kind: 'no change', standing: 'at risk' },
      isAnswered: true,
    });
  });

  it.each([
    ['more time', { reason: 'Late data', until: '2026-11-22' }, 'until'],
    ['more time', { reason: '', until: '2026-11-30' }, 'reason'],
    ['not for us', { reason: '' }, 'reason'],
    ['other owner', { reason: 'They do it', ownerId: 'nobody' }, 'ownerId'],
  ])('that asks for %s is checked as in chat', async (kind, inputs, field) => {
    const refused = await give(lead, 'D07', { given: { kind, inputs }, basedOn: 1 });
    expect(refused.status).toBe(422);
    expect(Object.keys(refused.body.fault.fields)).toEqual([field]);
  });

  it('of a shape that is none is not read', async () => {
    expect((await give(lead, 'D07', { given: { kind: 'withdrawn' } })).status).toBe(400);
    expect((await give(lead, 'D07', { given: { kind: 'no change' }, basedOn: -1 })).status).toBe(400);
    expect((await give(lead, 'D99', { given: { kind: 'no change' } })).status).toBe(404);
    expect((await lead.get('/my-updates/D99/barrow')).status).toBe(404);
  });
});

describe('a draft', () => {
  it('is kept for its writer alone, comes back, and goes when the answer is given', async () => {
    const draft = { roundId: ROUND, basedOn: 1, inputs: { ...INPUTS, changed: 'Half a sen' } };
    const saved = await lead.put('/my-updates/D06/barrow/draft', draft);
    expect(saved).toMatchObject({ status: 200, body: { savedAt: bot.clock.now() } });
    expect(await form(lead, 'D06')).toMatchObject({ draft: { inputs: draft.inputs, basedOn: 1 } });
    expect((await form(member, 'D06')).draft).toBeNull();
    expect((await giveProgress(lead, 'D06', { changed: 'Whole' }, { basedOn: 1 })).status).toBe(200);
    expect((await form(lead, 'D06')).draft).toBeNull();
  });

  it('is thrown away by its writer', async () => {
    await lead.put('/my-updates/D06/barrow/draft', { roundId: ROUND, basedOn: 2, inputs: INPUTS });
    expect((await lead.delete(`/my-updates/D06/barrow/draft/${ROUND}`)).status).toBe(200);
    expect((await form(lead, 'D06')).draft).toBeNull();
  });

  it('with personal data is not kept', async () => {
    const inputs = { ...INPUTS, obstacle: 'Mail jo.bloggs@example.com' };
    const held = await lead.put('/my-updates/D06/barrow/draft', { roundId: ROUND, basedOn: 2, inputs });
    expect(held).toMatchObject({ status: 422, body: { body: { heldBack: { types: ['e-mail address'] } } } });
    expect((await form(lead, 'D06')).draft).toBeNull();
  });
});

describe('a deadline', () => {
  const mine = async () => {
    const { body } = await manager.get('/my-updates');
    return body.deadlines.find(({ mayFinish, days }: { mayFinish: boolean; days: string[] }) => mayFinish && days[0]);
  };
  const stands = async (deadlineId: string) =>
    (await manager.get('/my-updates')).body.deadlines.find(
      (one: { deadlineId: string }) => one.deadlineId === deadlineId,
    );

  it('is put off, and said as before again', async () => {
    const { deadlineId, days } = await mine();
    const putOff = (untilOn: string) => manager.post('/my-deadlines/put-off', { deadlineId, untilOn });
    expect(await putOff('2026-11-23')).toMatchObject({ status: 422, body: { fault: { title: 'It was not put off' } } });
    expect((await putOff('tomorrow')).status).toBe(400);
    expect((await putOff(days[0])).status).toBe(200);
    const { state, putOff: standing } = await stands(deadlineId);
    expect([state, standing.untilOn]).toEqual(['put off', days[0]]);
    const [first] = bot.people.of('eden');
    const stranger = await openTab(bot, first);
    expect((await stranger.post('/my-deadlines/as-before', { number: standing.number })).status).toBe(403);
    expect((await manager.post('/my-deadlines/as-before', { number: standing.number })).status).toBe(200);
    expect((await manager.post('/my-deadlines/as-before', { number: standing.number })).status).toBe(404);
    expect(await stands(deadlineId)).toMatchObject({ state: 'due' });
  });

  it('is done, and open again, by those who may say so', async () => {
    const { deadlineId } = await mine();
    const ask = { deadlineId, basedOn: 0 };
    expect((await lead.post('/my-deadlines/done', ask)).status).toBe(403);
    expect((await manager.post('/my-deadlines/done', ask)).status).toBe(200);
    expect(await stands(deadlineId)).toMatchObject({ state: 'done', undo: 1 });
    const assistant = await openTab(bot, bot.people.assistant);
    expect(await assistant.post('/my-deadlines/done', ask)).toMatchObject({
      status: 409,
      body: { fault: { title: expect.stringContaining('CSP manager said on 23 November 2026') } },
    });
    expect((await manager.post('/my-deadlines/reopen', { deadlineId, basedOn: 1 })).status).toBe(200);
    expect((await manager.post('/my-deadlines/done', ask)).status).toBe(409);
    expect((await manager.post('/my-deadlines/done', { deadlineId: 'D07:none', basedOn: 0 })).status).toBe(404);
  });
});
