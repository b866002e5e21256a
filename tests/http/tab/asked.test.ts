import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { CastMember } from '../../../src/cast.ts';
import type { Said } from '../../../src/domain/update.ts';
import { type LocalBot, startLocalBot } from '../../fakes/local-bot.ts';
import { openTab, type TabAnswer, type TabClient } from '../../fakes/tab-client.ts';

jest.setTimeout(60_000);

const ROUND = '2026-12-10';
const HOUR_MS = 3_600_000;

let bot: LocalBot;
let clients: Record<'manager' | 'assistant' | 'chair' | 'lead' | 'member' | 'other' | 'viewer', TabClient>;
let lead: CastMember;
let member: CastMember;

beforeAll(async () => {
  bot = await startLocalBot();
  const { people, room, places } = bot;
  [lead, member] = people.of('barrow');
  const [other] = people.of('eden');
  const viewer = { tenantId: lead.tenantId, objectId: 'f0000000-0000-4000-8000-000000000001', name: 'An onlooker' };
  await bot.app.store.people.place(viewer, { organisationId: null, groupIds: [], roles: ['viewer'] });
  await room.as(people.manager.objectId).install(places.team);
  for (const one of [people.manager, people.chair, lead, member]) await room.as(one.objectId).install('personal');
  await room.as(people.manager.objectId).say(places.channel('barrow'), '@CSP Progress link barrow');
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

/** What the member says of a duty, as the next revision. */
async function say(dutyId: string, said: Said, groupId = 'barrow') {
  const slot = { dutyId, groupId, roundId: ROUND };
  const revision = ((await bot.app.store.updates.newest(slot))?.revision ?? 0) + 1;
  const { tenantId, objectId, name, placement } = member;
  await bot.app.store.updates.add({
    ...slot,
    revision,
    said,
    sayer: { tenantId, objectId, name, organisationId: placement.organisationId },
    saidAt: bot.clock.now(),
    source: { by: 'card', conversationId: '' },
  });
  return { slot, revision };
}

const moreTime = (until: string): Said => ({
  kind: 'more time',
  until,
  reason: 'The figures come late.',
  progress: null,
});
const auditOf = (act: string) => bot.app.store.audit.ofAct(act, '2026-01-01T00:00:00.000Z');
/** What went to somebody's own chat. */
const heardBy = (person: CastMember) =>
  JSON.stringify(bot.room.messages(bot.room.as(person.objectId).personal()).filter(({ from }) => from.isBot));

describe('who may', () => {
  it('everybody with a role looks at what is theirs', async () => {
    const all = { manager: 200, assistant: 200, chair: 200, lead: 200, member: 200, other: 200, viewer: 200 };
    expect(await statuses((one) => one.get('/requests'))).toEqual(all);
    expect(await statuses((one) => one.get('/questions'))).toEqual(all);
  });

  it('managers decide and take decisions back', async () => {
    const request = await say('D05', moreTime('2026-12-07'));
    const only = { manager: 200, assistant: 409, chair: 403, lead: 403, member: 403, other: 403, viewer: 403 };
    const decide = { ...request, choice: { kind: 'agree', until: '2026-12-07' } };
    expect(await statuses((one) => one.post('/requests/decide', decide))).toEqual(only);
    const [{ number }] = (await clients.manager.get('/requests')).body.decided;
    expect(await statuses((one) => one.post('/requests/take-back', { number }))).toEqual({ ...only, assistant: 200 });
  });

  it('whoever asked takes a request back, and managers; viewers answer nothing', async () => {
    const request = await say('D06', moreTime('2026-12-08'));
    expect(await statuses((one) => one.post('/requests/withdraw', request))).toMatchObject({
      chair: 403,
      lead: 403,
      other: 403,
      viewer: 403,
    });
  });

  it('the chair and managers ask, remind and withdraw; who was asked answers, and managers', async () => {
    const asking = { whom: 'group:barrow', text: 'What changed on the PSPO?', dueOn: '2026-11-30' };
    const asks = { manager: 200, assistant: 200, chair: 200, lead: 403, member: 403, other: 403, viewer: 403 };
    expect(await statuses((one) => one.get('/questions/choices'))).toEqual(asks);
    expect(await statuses((one) => one.post('/questions', asking))).toEqual(asks);
    const [{ number }] = (await clients.chair.get('/questions')).body.questions;
    const answer = (basedOn: number) => ({ basedOn, text: 'It was renewed.' });
    expect(await statuses((one) => one.post(`/questions/${number}/answer`, answer(99)))).toMatchObject({
      chair: 403,
      other: 403,
      viewer: 403,
      member: 409,
      lead: 409,
      manager: 409,
    });
    expect(await statuses((one) => one.post(`/questions/${number}/remind`))).toMatchObject({
      lead: 403,
      member: 403,
      other: 403,
      viewer: 403,
    });
    expect(await statuses((one) => one.post('/questions/999/withdraw'))).toMatchObject({
      manager: 404,
      lead: 403,
      member: 403,
      viewer: 403,
    });
  });
});

describe('requests', () => {
  const waitingOf = async (client: TabClient, request: { slot: { dutyId: string } }) =>
    (await client.get('/requests')).body.waiting.find(
      ({ slot }: { slot: { dutyId: string } }) => slot.dutyId === request.slot.dutyId,
    );

  it('wait with who asks, why, and the working days around a Saturday; others do not see them', async () => {
    const request = await say('D07', moreTime('2026-12-05'));
    const waiting = await waitingOf(clients.manager, request);
    expect(waiting).toMatchObject({
      ...request,
      title: expect.stringMatching(/^More time: D07 .*, Barrow$/u),
      who: expect.stringContaining(member.name),
      reason: 'The figures come late.',
      note: '5 December 2026 is no working day (weekend).',
      mayWithdraw: false,
    });
    expect(waiting.choices.approvals.map(({ title }: { title: string }) => title)).toEqual([
      'Agree Friday 4 December',
      'Agree Monday 7 December',
    ]);
    expect(await waitingOf(clients.member, request)).toMatchObject({ choices: null, mayWithdraw: true });
    for (const one of [clients.lead, clients.other, clients.chair, clients.viewer]) {
      expect(await waitingOf(one, request)).toBeUndefined();
    }
  });

  it('are agreed once: the second is told how it stands, and whoever asked is told', async () => {
    const request = await say('D07', moreTime('2026-12-05'));
    const agree = (until: string) =>
      clients.manager.post('/requests/decide', { ...request, choice: { kind: 'agree', until } });
    expect(await agree('2026-12-05')).toMatchObject({
      status: 422,
      body: {
        fault: { fields: { 'choice.until': expect.stringContaining('Choose 4 December 2026 or 7 December 2026') } },
      },
    });
    expect(await agree('2026-11-20')).toMatchObject({ status: 422 });
    expect(await agree('')).toMatchObject({
      status: 400,
      body: { fault: { fields: { 'choice.until': 'Choose a date.' } } },
    });
    expect(await agree('2026-12-07')).toMatchObject({
      status: 200,
      body: { said: 'Agreed until 7 December 2026. Whoever asked is told.' },
    });
    const again = await clients.assistant.post('/requests/decide', {
      ...request,
      choice: { kind: 'refuse', reason: 'Too late.' },
    });
    expect(again).toMatchObject({
      status: 409,
      body: { fault: { title: 'Decided already', detail: expect.stringContaining('Agreed until 7 December 2026') } },
    });
    await bot.app.tick();
    expect(heardBy(member)).toContain('7 December 2026');
    expect((await clients.member.get('/requests')).body.decided[0]).toMatchObject({
      verdict: 'Agreed until 7 December 2026.',
      undo: null,
    });
    expect((await clients.lead.get('/requests')).body.decided).toEqual([]);
    expect((await auditOf('request agreed')).at(-1)).toMatchObject({
      by: { objectId: bot.people.manager.objectId },
      detail: { asked: 'more time', until: '2026-12-07' },
    });
  });

  it('are not decided once the group has said something else', async () => {
    const request = await say('D13', moreTime('2026-12-07'));
    await say('D13', { kind: 'not for us', reason: 'Community voice holds it' });
    expect(
      await clients.manager.post('/requests/decide', { ...request, choice: { kind: 'agree', until: '2026-12-07' } }),
    ).toMatchObject({ status: 409, body: { fault: { title: 'Nothing was decided' } } });
  });

  it('are refused with a reason, in which no personal data stands', async () => {
    const request = await say('D05', moreTime('2026-12-07'));
    const refuse = (reason: string, declaration?: object) =>
      clients.manager.post('/requests/decide', { ...request, choice: { kind: 'refuse', reason }, declaration });
    expect(await refuse('')).toMatchObject({
      status: 400,
      body: { fault: { fields: { 'choice.reason': 'Give the reason in a sentence.' } } },
    });
    const held = await refuse('Ring 07700 900123');
    expect(held).toMatchObject({ status: 422, body: { fault: { fields: { 'choice.reason': expect.any(String) } } } });
    const { types, reasons } = held.body.body.heldBack;
    const declaration = { types, reason: reasons[1].value };
    expect(await refuse('Ring 07700 900123', declaration)).toMatchObject({ status: 200 });
    expect((await auditOf('declare not personal data')).at(-1)).toMatchObject({
      by: { objectId: bot.people.manager.objectId },
      detail: { types: 'phone number', reason: 'work contact' },
    });
    expect((await clients.member.get('/requests')).body.decided[0]).toMatchObject({
      isAgreed: false,
      reason: 'Ring 07700 900123',
    });
  });

  it('give a duty another owner, unless it stands so', async () => {
    const request = await say('D06', { kind: 'other owner', ownerId: null, reason: 'We moved', progress: null });
    const { choices } = await waitingOf(clients.manager, request);
    expect(choices.owners.map(({ id }: { id: string }) => id)).not.toContain('constabulary');
    const give = (organisationId: string) =>
      clients.manager.post('/requests/decide', { ...request, choice: { kind: 'owner', organisationId } });
    expect(await give('')).toMatchObject({ status: 400 });
    expect(await give('constabulary')).toMatchObject({
      status: 422,
      body: { fault: { detail: expect.stringContaining('It stands like that already') } },
    });
    expect(await give('council')).toMatchObject({ status: 200 });
    expect(bot.app.partnership.duties.find(({ id }) => id === 'D06')?.leads[0]).toBe('council');
  });

  it('wait again when the decision is taken back, for an hour', async () => {
    const [{ number }] = (await clients.manager.get('/requests')).body.decided;
    bot.clock.pass(HOUR_MS + 1000);
    expect(await clients.manager.post('/requests/take-back', { number })).toMatchObject({ status: 409 });
    const request = await say('D05', moreTime('2026-12-07'));
    const decided = await clients.manager.post('/requests/decide', {
      ...request,
      choice: { kind: 'agree', until: '2026-12-07' },
    });
    expect(await clients.manager.post('/requests/take-back', { number: decided.body.number })).toMatchObject({
      status: 200,
    });
    expect(await waitingOf(clients.manager, request)).toMatchObject(request);
  });

  it('are taken back by whoever asked, for an hour', async () => {
    const request = await say('D05', moreTime('2026-12-09'));
    expect(await clients.member.post('/requests/withdraw', request)).toMatchObject({ status: 200 });
    const late = await say('D05', moreTime('2026-12-09'));
    bot.clock.pass(HOUR_MS + 1000);
    expect(await waitingOf(clients.member, late)).toMatchObject({ mayWithdraw: false });
    expect(await clients.member.post('/requests/withdraw', late)).toMatchObject({ status: 409 });
  });

  it('stand beside the help that groups want, as the report words it', async () => {
    const progress = { status: 'blocked', percent: 20, rag: 'red', changed: null, unblocker: null } as const;
    await say('D07', {
      kind: 'progress',
      progress: { ...progress, obstacle: 'No analyst in post', forecastOn: null, evidenceUrl: null },
    });
    expect((await clients.viewer.get('/requests')).body.help).toContainEqual(
      expect.objectContaining({ dutyId: 'D07', wanted: expect.stringContaining('In the way: No analyst in post.') }),
    );
  });
});

describe('questions', () => {
  const ask = (body: object) =>
    clients.chair.post('/questions', {
      whom: 'group:barrow',
      text: 'Who holds the order?',
      dueOn: '2026-12-01',
      ...body,
    });
  const rowOf = async (client: TabClient, number: number) =>
    (await client.get('/questions')).body.questions.find((one: { number: number }) => one.number === number);

  it('can be asked of groups with a channel and people with a chat, and of who leads a duty', async () => {
    const choices = (await clients.chair.get('/questions/choices?duty=D07')).body;
    expect(choices.groups).toEqual([{ value: 'group:barrow', name: 'Barrow Local Focus Hub' }]);
    expect(choices.people.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining([lead.name, member.name]),
    );
    expect(choices.people.map(({ name }: { name: string }) => name)).not.toContain(bot.people.chair.name);
    expect(choices.whom).toMatch(/^(?:person|group):/u);
    expect((await clients.chair.get('/questions/choices?group=barrow')).body.whom).toBe('group:barrow');
  });

  it('name the field that is wrong, and nothing is sent', async () => {
    for (const [body, field] of [
      [{ whom: '' }, 'whom'],
      [{ whom: 'group:eden' }, 'whom'],
      [{ whom: `person:${bot.people.chair.tenantId}:${bot.people.chair.objectId}` }, 'whom'],
      [{ text: ' ' }, 'text'],
      [{ text: 'x'.repeat(1001) }, 'text'],
      [{ dueOn: '2026-11-28' }, 'dueOn'],
      [{ dueOn: '2026-11-01' }, 'dueOn'],
      [{ dueOn: '' }, 'dueOn'],
      [{ text: 'Has Mrs J Bloggs of 12 High St LA14 2XX rung?' }, 'text'],
    ] as const) {
      const answer = await ask(body);
      expect([400, 422]).toContain(answer.status);
      expect(answer.body.fault.fields).toHaveProperty(field);
    }
  });

  it('reach the group, are chased, and their answer comes back to whoever asked', async () => {
    const asked = await ask({ dutyId: 'D07' });
    expect(asked).toMatchObject({ status: 200, body: { number: expect.any(Number) } });
    const { number } = asked.body;
    expect(await ask({ dutyId: 'D07' })).toMatchObject({ status: 200, body: { number } });
    await bot.app.tick();
    expect(JSON.stringify(bot.room.messages(bot.places.channel('barrow')))).toContain('Who holds the order?');
    expect(await rowOf(clients.chair, number)).toMatchObject({
      state: 'open',
      asked: 'Barrow',
      chased: ['Sent'],
      may: { answer: false, remind: true, withdraw: true },
    });
    expect(await clients.chair.post(`/questions/${number}/remind`)).toMatchObject({ status: 200 });
    expect(await clients.chair.post(`/questions/${number}/remind`)).toMatchObject({ status: 409 });
    expect((await rowOf(clients.chair, number)).chased).toContain('Reminded again today');

    const row = await rowOf(clients.member, number);
    expect(row).toMatchObject({ chased: [], may: { answer: true, remind: false, withdraw: false } });
    const answer = (client: TabClient, basedOn: number, text: string) =>
      client.post(`/questions/${number}/answer`, { basedOn, text });
    expect(await answer(clients.member, row.revision, '')).toMatchObject({
      status: 422,
      body: { fault: { fields: { text: 'Write the answer.' } } },
    });
    expect(await answer(clients.member, row.revision, 'The council holds it.')).toMatchObject({ status: 200 });
    const late = await answer(clients.lead, row.revision, 'Nobody holds it.');
    expect(late).toMatchObject({ status: 409, body: { body: { stands: { text: 'The council holds it.' } } } });
    expect(await answer(clients.lead, late.body.body.stands.revision, 'The police hold it.')).toMatchObject({
      status: 200,
    });
    expect(await rowOf(clients.chair, number)).toMatchObject({
      state: 'answered',
      answer: { text: 'The police hold it.', isRevised: true },
      may: { remind: false, withdraw: false },
    });
    await bot.app.tick();
    expect(heardBy(bot.people.chair)).toContain('The police hold it.');
    expect(await rowOf(clients.other, number)).toBeUndefined();
    expect(await clients.chair.post(`/questions/${number}/withdraw`)).toMatchObject({ status: 409 });
    expect((await auditOf('answer question')).at(-1)).toMatchObject({ by: { objectId: lead.objectId } });
  });

  it('are withdrawn by whoever asked while nobody has answered', async () => {
    const { number } = (await ask({ text: 'When does the survey close?' })).body;
    expect(await clients.chair.post(`/questions/${number}/withdraw`)).toMatchObject({ status: 200 });
    expect(await rowOf(clients.member, number)).toBeUndefined();
    expect(await clients.member.post(`/questions/${number}/answer`, { basedOn: 1, text: 'Soon.' })).toMatchObject({
      status: 409,
      body: { fault: { title: 'Withdrawn' } },
    });
  });

  it('are overdue the day after their day', async () => {
    const { number } = (await ask({ text: 'Which streets?' })).body;
    bot.clock.set('2026-12-02T10:00:00.000Z');
    // The session of the morning has ended meanwhile.
    expect(await rowOf(await openTab(bot, member), number)).toMatchObject({ state: 'overdue' });
  });
});
