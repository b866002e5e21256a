import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type LocalBot, startLocalBot } from '../../fakes/local-bot.ts';
import { openTab, type TabClient } from '../../fakes/tab-client.ts';

let bot: LocalBot;
let manager: TabClient;
let assistant: TabClient;
let chair: TabClient;
let lead: TabClient;

beforeAll(async () => {
  bot = await startLocalBot();
  manager = await openTab(bot, bot.people.manager);
  assistant = await openTab(bot, bot.people.assistant);
  chair = await openTab(bot, bot.people.chair);
  lead = await openTab(bot, bot.people.of('barrow')[0]);
});
afterAll(() => bot.stop());

const start = (body: object, who = manager) => who.post('/clocks', body);
const send = (number: number, body: object, who = manager) => who.post(`/clocks/${number}/events`, body);
const revisionOf = async (number: number): Promise<number> =>
  (await manager.get(`/clocks/${number}`)).body.clock.revision;
const everything = async () => (await bot.app.store.clocks.all()).length;
const stepOf = (body: { clock: { steps: { id: string }[] } }, id: string) =>
  body.clock.steps.find((step) => step.id === id);

describe('starting a clock in the tab', () => {
  it('says first which days it would have, and stores nothing', async () => {
    const { status, body } = await manager.get('/clocks/preview?kind=dardr&on=2026-11-20');
    expect(status).toBe(200);
    expect(body.steps.slice(0, 2)).toMatchObject([
      { id: 'scoped', dueOn: '2026-12-04', mark: { word: 'By 4 December 2026', shape: '○' } },
      { id: 'decided', dueOn: '2026-12-20' },
    ]);
    expect(await everything()).toBe(0);
  });

  it('answers the clock that was started, with its days', async () => {
    expect(await manager.get('/clocks')).toMatchObject({
      status: 200,
      body: { open: [], none: expect.stringMatching(/^No clock has been started yet/u) },
    });
    expect(await start({ kind: 'dardr', on: '2026-11-20' })).toMatchObject({
      status: 200,
      body: { notice: 'Review 1 is started.', clock: { number: 1, title: 'Review 1', startedOn: '2026-11-20' } },
    });
    const list = await manager.get('/clocks');
    expect(list.body.open).toMatchObject([{ title: 'Review 1', mark: { word: 'In time', shape: '●' } }]);
    expect(list.body.note).toMatch(/no place for names, places or details of a case/u);
  });

  it('refuses a day to come in the words of the chat, beside the field', async () => {
    const said = 'A clock starts on a day that has come, so nothing was saved. The latest is today, 23 November 2026.';
    expect(await start({ kind: 'dardr', on: '2026-11-24' })).toMatchObject({
      status: 422,
      body: { fault: { title: 'Nothing was saved', detail: said, fields: { on: said } } },
    });
    expect((await manager.get('/clocks/preview?kind=dardr&on=2026-11-24')).body.fault.fields).toEqual({ on: said });
  });

  it('asks for the kind and the day where they are missing, or are none', async () => {
    expect((await start({ on: '' })).body.fault.fields).toEqual({ kind: 'Choose what kind of clock.' });
    expect((await start({ kind: 'dardr', on: '2026-02-30' })).body.fault.fields).toEqual({ on: 'Choose a day.' });
    expect((await start({ kind: 'mystery', on: '2026-11-20' })).body.fault.fields).toHaveProperty('kind');
  });

  it('asks before a second one of the same kind and day, and starts it once when somebody is sure', async () => {
    const asked = await start({ kind: 'dardr', on: '2026-11-20' });
    expect(asked).toMatchObject({
      status: 409,
      body: {
        fault: { title: 'Start another clock?', detail: expect.stringContaining('Review 1 was started') },
        body: { sureAfter: 1 },
      },
    });
    const sure = { kind: 'dardr', on: '2026-11-20', sureAfter: 1 };
    expect((await start(sure)).body.clock.number).toBe(2);
    expect((await start(sure)).body.clock.number).toBe(2);
  });
});

describe('keeping a clock in the tab', () => {
  it('records a step, and counts on from there', async () => {
    const { status, body } = await send(1, {
      basedOn: 1,
      form: 'done',
      step: 'decided',
      answer: 'review',
      on: '2026-11-23',
    });
    expect([status, body.notice]).toEqual([200, 'Decision done on 23 November 2026.']);
    expect(stepOf(body, 'decided')).toMatchObject({ state: 'done', mark: { shape: '✓' }, detail: 'Decided: review' });
    expect(stepOf(body, 'report')).toMatchObject({ dueOn: '2027-05-23' });
    expect(body.clock.history[0]).toMatchObject({ what: 'Decision done on 23 November 2026', byName: 'CSP manager' });
  });

  it('records the same press once, and shows somebody slower how it stands now', async () => {
    const press = { basedOn: 2, form: 'done', step: 'scoped', on: '2026-11-23' };
    await send(1, press);
    expect((await send(1, press)).status).toBe(200);
    expect(await send(1, press, assistant)).toMatchObject({
      status: 409,
      body: { fault: { detail: expect.stringContaining('a moment ago') }, body: { number: 1, revision: 3 } },
    });
    expect(await bot.app.store.clocks.record(1)).toHaveLength(3);
  });

  it.each([
    [{ form: 'done', step: 'decided', answer: 'review' }, 'step', /was done on 23 November 2026 already/u],
    [{ form: 'done', step: 'sent' }, 'step', /“Report” comes first/u],
    [{ form: 'done', step: 'commissioned', on: '2026-12-01' }, 'on', /has not come/u],
    [{ form: 'done', step: 'commissioned', on: '2026-11-01' }, 'on', /too early/u],
    [{ form: 'done', step: 'commissioned', answer: 'review' }, 'answer', /no decision/u],
    [{ form: 'done', step: '' }, 'step', /^Choose a step/u],
    [{ form: 'pause' }, 'reason', /^Choose why it is paused/u],
    [{ form: 'pause', reason: 'the family of Jane' }, 'reason', /^Choose why it is paused/u],
    [{ form: 'close' }, 'reason', /^Choose how it ended/u],
    [{ form: 'change', step: 'report', reason: 'agreed by the panel' }, 'until', /one of the two/u],
    [{ form: 'change', step: 'report', reason: 'agreed by the panel', until: '2027-05-01' }, 'until', /is due on/u],
    [{ form: 'change', step: 'report', until: '2027-06-01' }, 'reason', /^Choose why it is changed/u],
    [
      { form: 'change', step: 'report', reason: 'agreed by the panel', amount: '61', unit: 'months' },
      'amount',
      /at most/u,
    ],
  ])('refuses %j beside its field', async (form, field, says) => {
    const refused = await send(1, { basedOn: 3, on: '2026-11-23', ...form });
    expect(refused.status).toBe(422);
    expect(refused.body.fault.fields).toEqual({ [field]: expect.stringMatching(says) });
    expect(await bot.app.store.clocks.record(1)).toHaveLength(3);
  });

  it('extends a step with a reason, pauses with a reason, resumes and closes', async () => {
    const extended = await send(1, {
      basedOn: 3,
      form: 'change',
      step: 'report',
      until: '2027-06-30',
      reason: 'agreed by the panel',
    });
    expect(stepOf(extended.body, 'report')).toMatchObject({ dueOn: '2027-06-30' });
    const paused = await send(1, { basedOn: 4, form: 'pause', on: '2026-11-23', reason: 'inquest' });
    expect(paused.body.clock).toMatchObject({ state: 'paused', stage: 'Paused since 23 November 2026: inquest' });
    const formsOf = ({ body }: { body: { clock: { forms: { form: string }[] } } }) =>
      body.clock.forms.map(({ form }) => form);
    expect(formsOf(paused)).toEqual(['done', 'resume', 'change', 'close']);
    const resumed = await send(1, { basedOn: 5, form: 'resume', on: '2026-11-23' });
    expect(formsOf(resumed)).toEqual(['done', 'pause', 'change', 'close']);
    const closed = await send(1, { basedOn: 6, form: 'close', on: '2026-11-23', reason: 'completed' });
    expect(closed.body.clock).toMatchObject({ state: 'closed', forms: [], mark: { word: 'Closed', shape: '✓' } });
    expect((await send(1, { basedOn: 7, form: 'resume', on: '2026-11-23' })).body.fault.detail).toMatch(/closed/u);
  });

  it('takes back the last thing for an hour, and keeps it in the record', async () => {
    expect((await manager.get('/clocks/1')).body.clock.undo).toBe('Closed on 23 November 2026: completed');
    const { body } = await manager.post('/clocks/1/undo', { basedOn: 7 });
    expect(body.clock).toMatchObject({ state: 'running', revision: 8 });
    expect(body.clock.history.slice(0, 2)).toMatchObject([
      { what: 'Taken back: Closed on 23 November 2026: completed', isTakenBack: false },
      { what: 'Closed on 23 November 2026: completed', isTakenBack: true },
    ]);
    bot.clock.pass(3_601_000);
    expect((await manager.get('/clocks/1')).body.clock.undo).toBeNull();
    expect(await manager.post('/clocks/1/undo', { basedOn: 8 })).toMatchObject({
      status: 422,
      body: { fault: { detail: expect.stringContaining('for an hour') } },
    });
  });

  it('takes back a start, so that the clock is gone', async () => {
    const { body } = await start({ kind: 'dardr', on: '2026-11-02' });
    const { number } = body.clock;
    const undone = await manager.post(`/clocks/${number}/undo`, { basedOn: await revisionOf(number) });
    expect(undone).toMatchObject({ status: 200, body: { clock: null } });
    expect(undone.body.notice).toMatch(/as if it had never been started/u);
    expect(await manager.get(`/clocks/${number}`)).toMatchObject({
      status: 404,
      body: { fault: { title: 'Clock not found' } },
    });
  });

  it('has no box for words: what is not named is never stored', async () => {
    await send(2, {
      basedOn: 1,
      form: 'done',
      step: 'scoped',
      on: '2026-11-23',
      note: 'Jane Example of 4 High Street',
    });
    expect(JSON.stringify(await bot.app.store.clocks.all())).not.toContain('Jane');
  });
});

describe('who may', () => {
  const writes: [method: 'post' | 'get', path: string, body?: object][] = [
    ['get', '/clocks/kinds'],
    ['get', '/clocks/preview?kind=dardr&on=2026-11-20'],
    ['post', '/clocks', { kind: 'dardr', on: '2026-11-10' }],
    ['post', '/clocks/2/events', { basedOn: 2, form: 'pause', on: '2026-11-23', reason: 'inquest' }],
    ['post', '/clocks/2/undo', { basedOn: 2 }],
  ];
  const call = (who: TabClient, [method, path, body]: (typeof writes)[number]) =>
    method === 'get' ? who.get(path) : who.post(path, body);

  it('see clocks: manager, assistant manager and chair', async () => {
    for (const path of ['/clocks', '/clocks/2']) {
      const answers = await Promise.all([manager, assistant, chair, lead].map((who) => who.get(path)));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 403]);
    }
  });

  it.each(writes)('keep clocks: neither the chair nor a lead may %s %s', async (...one) => {
    const before = await everything();
    expect((await call(chair, one)).status).toBe(403);
    expect((await call(lead, one)).status).toBe(403);
    expect(await everything()).toBe(before);
  });

  it('the chair is offered nothing to record, the assistant manager as much as the manager', async () => {
    expect((await chair.get('/clocks/2')).body.clock).toMatchObject({ forms: [], undo: null });
    const theirs = (await assistant.get('/clocks/2')).body.clock.forms;
    expect(theirs).toEqual((await manager.get('/clocks/2')).body.clock.forms);
    expect(theirs).not.toEqual([]);
  });
});
