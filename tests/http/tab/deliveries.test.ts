import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Delivery } from '../../../src/domain/delivery.ts';
import { noticeId } from '../../../src/usecases/tell-managers.ts';
import { aDelivery, aReminder, fresh } from '../../builders.ts';
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

async function add(of: Partial<Delivery> = {}): Promise<string> {
  const [person] = bot.people.of('barrow');
  const delivery = aDelivery({
    id: fresh('delivery'),
    content: { kind: 'reminder', person, on: '2026-11-23' },
    dueAt: '2026-11-22T10:00:00.000Z',
    ...of,
  });
  await bot.app.store.deliveries.add(delivery);
  return delivery.id;
}

const stateOf = async (id: string) => (await bot.app.store.deliveries.get(id))?.state;
const countOf = (body: { counts: { state: string; number: number }[] }, state: string) =>
  body.counts.find((one) => one.state === state)?.number;

describe('deliveries in the tab', () => {
  it('says that nothing is stuck', async () => {
    const { status, body } = await manager.get('/deliveries');
    expect([status, body.title, body.stuck, body.unreached, body.findings]).toEqual([
      200,
      'Nothing is stuck',
      [],
      [],
      [],
    ]);
    expect(body.counts).toHaveLength(6);
  });

  it('names for whom a message is, why it is stuck and what to do, as a word and a shape', async () => {
    const id = await add({ state: 'failed', reason: 'unreachable', lastCode: 'ConversationBlockedByUser' });
    const { body } = await manager.get('/deliveries');
    expect(body.title).toBe('1 message is stuck');
    expect(body.stuck).toEqual([
      {
        id,
        mark: { word: 'Not sent', shape: '■', color: 'attention' },
        name: bot.people.of('barrow')[0].name,
        what: 'Reminder of Monday 23 November',
        where: null,
        why: 'They have blocked the bot. Ask them to unblock it and to write to it once.',
        dueAt: '2026-11-22T10:00:00.000Z',
        mayRetry: true,
      },
    ]);
    expect(countOf(body, 'failed')).toBe(1);
  });

  it('retries one, and then all that is left', async () => {
    const [one, two] = [await add({ state: 'failed', reason: 'gave up' }), await add({ state: 'unknown' })];
    expect(await manager.post('/deliveries/retry', { id: one })).toMatchObject({
      status: 200,
      body: { notice: expect.stringMatching(/^1 message is sent again within a minute/u) },
    });
    expect([await stateOf(one), await stateOf(two)]).toEqual(['waiting', 'unknown']);
    expect((await manager.post('/deliveries/retry-all')).body.notice).toMatch(/^2 messages are sent again/u);
    expect(await stateOf(two)).toBe('waiting');
    expect((await manager.get('/deliveries')).body.stuck).toEqual([]);
    expect((await manager.post('/deliveries/retry', { id: 'nothing' })).body.notice).toMatch(/^Nothing was left/u);
    expect((await bot.app.store.audit.list(9)).map(({ act }) => act)).toEqual(Array(3).fill('retry delivery'));
  });

  it('names who is not reached, by what is to be done', async () => {
    const [one, two] = bot.people.of('eden');
    for (const { tenantId, objectId } of [one, two]) {
      await bot.app.store.reminders.add(aReminder({ id: fresh('reminder'), person: { tenantId, objectId } }));
    }
    const { body } = await manager.get('/deliveries');
    expect(body.title).toBe('2 people can not be reached');
    expect(body.unreached).toEqual([
      {
        names: [one.name, two.name],
        why: expect.stringMatching(/^The bot has not met them yet|^Ask them to add the app/u),
      },
    ]);
  });

  it('tells what the watchdog told a manager, once however many were told', async () => {
    for (const person of [bot.people.manager, bot.people.assistant]) {
      await add({
        id: noticeId('late work:2026-11-20', person),
        content: {
          kind: 'notice',
          person,
          notice: { kind: 'late work', sinceAt: '2026-11-20T09:00:00.000Z', untilAt: '2026-11-20T11:00:00.000Z' },
        },
        state: 'sent',
        createdAt: '2026-11-20T11:00:00.000Z',
      });
    }
    expect((await assistant.get('/deliveries')).body.findings).toEqual([
      {
        at: '2026-11-20T11:00:00.000Z',
        title: 'Reminders were held up',
        text: expect.stringContaining('between 20 November 2026, 9am and 20 November 2026, 11am'),
        advice: 'Ask whoever runs the server what happened then.',
      },
    ]);
  });

  it('is for the manager and the assistant manager; others see and change nothing', async () => {
    const id = await add({ state: 'failed', reason: 'gave up' });
    for (const who of [chair, lead]) {
      expect((await who.get('/deliveries')).status).toBe(403);
      expect((await who.post('/deliveries/retry', { id })).status).toBe(403);
      expect((await who.post('/deliveries/retry-all')).status).toBe(403);
    }
    expect(await stateOf(id)).toBe('failed');
    expect((await assistant.post('/deliveries/retry', { id })).status).toBe(200);
    expect(await stateOf(id)).toBe('waiting');
  });

  it('asks for an id that can be one', async () => {
    expect(await manager.post('/deliveries/retry', { id: 'x'.repeat(301) })).toMatchObject({ status: 400 });
    expect(await manager.post('/deliveries/retry', {})).toMatchObject({ status: 400 });
  });
});
