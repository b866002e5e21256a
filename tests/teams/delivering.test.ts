import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Instant } from '../../src/domain/day.ts';
import type { Delivery, Notice } from '../../src/domain/delivery.ts';
import type { RoomMessage } from '../../src/rehearsal/protocol.ts';
import { messageInThread } from '../../src/teams/delivery-message.ts';
import { aDelivery, aPerson, fresh } from '../builders.ts';
import { type Desk, openDesk, ROUND, statusesOf, wordsIn } from './desk.ts';

const NOTICE: Notice = {
  kind: 'late work',
  sinceAt: '2026-11-23T08:05:00.000Z',
  untilAt: '2026-11-23T08:50:00.000Z',
};

let desk: Desk;
let chat: string;
beforeAll(async () => {
  desk = await openDesk();
  chat = desk.as(desk.people.manager).personal();
  await desk.askAlone(desk.people.manager, 'who am I');
});
afterAll(() => desk.stop());

async function add(of: Partial<Delivery>): Promise<Delivery> {
  const { manager } = desk.people;
  const now: Instant = desk.clock.now();
  const delivery = aDelivery({
    id: fresh('notice'),
    content: { kind: 'notice', person: manager, notice: NOTICE },
    route: { conversationId: chat, tenantId: manager.tenantId, threadId: null, isMention: false },
    dueAt: now,
    ...of,
  });
  await desk.app.store.deliveries.add(delivery);
  return delivery;
}

function stateOf({ id }: Delivery): Promise<Delivery | undefined> {
  return desk.app.store.deliveries.get(id);
}

/** The message that a delivery became. */
async function messageOf(delivery: Delivery): Promise<RoomMessage> {
  const { messageId } = (await stateOf(delivery)) ?? {};
  const message = desk.room.messages(delivery.route.conversationId).find(({ id }) => id === messageId);
  if (!message) throw new Error('The delivery has no message in the room.');
  return message;
}

describe('a delivery', () => {
  it('is a card in a person’s own chat, and its message is remembered', async () => {
    const delivery = await add({});
    await desk.app.tick();
    const message = await messageOf(delivery);
    expect(wordsIn(message)).toMatch(/Reminders were held up.*did not work between .*8:05am.*8:50am/u);
    expect(message.card).toBeDefined();
    expect(await stateOf(delivery)).toMatchObject({ state: 'sent' });
  });

  it('is a reply of words with a mention in a thread, and no card', async () => {
    const prompt = await desk.prompt('barrow');
    const channel = desk.places.channel('barrow');
    const route = {
      conversationId: channel,
      tenantId: desk.people.manager.tenantId,
      threadId: `${channel};messageid=${prompt.id}`,
      isMention: true,
    };
    const delivery = await add({ route });
    await desk.app.tick();
    const message = await messageOf(delivery);
    expect(message.card).toBeUndefined();
    expect(message.rootId).toBe(prompt.id);
    expect(await stateOf(delivery)).toMatchObject({ state: 'sent' });
  });

  it('waits while Teams is busy, and arrives once', async () => {
    const before = desk.room.messages(chat).length;
    desk.room.fail({ match: { method: 'POST', path: '/activities' }, status: 429, retryAfter: 2 });
    desk.room.fail({ match: { method: 'POST', path: '/activities' }, status: 412, code: 'PreconditionFailed' });
    const delivery = await add({});
    await desk.app.tick();
    desk.clock.pass(60_000);
    await desk.app.tick();
    expect(await stateOf(delivery)).toMatchObject({ state: 'sent', attempts: 3, mayBeDouble: false });
    expect(desk.room.messages(chat)).toHaveLength(before + 1);
  });

  it('that Teams took without saying so arrives twice, and is marked so', async () => {
    const before = desk.room.messages(chat).length;
    desk.room.fail({
      match: { method: 'POST', path: '/activities' },
      status: 502,
      dropAnswerAfterDoing: true,
    });
    const delivery = await add({});
    await desk.app.tick();
    desk.clock.pass(60_000);
    await desk.app.tick();
    expect(await stateOf(delivery)).toMatchObject({ state: 'sent', mayBeDouble: true });
    expect(desk.room.messages(chat)).toHaveLength(before + 2);
  });

  it('fails where the app was removed, and comes when it is added again', async () => {
    const { manager } = desk.people;
    await desk.as(manager).uninstall('personal');
    const delivery = await add({});
    await desk.app.tick();
    expect(await stateOf(delivery)).toMatchObject({ state: 'failed', reason: 'unreachable' });
    await desk.as(manager).install('personal');
    await desk.app.tick();
    expect(await stateOf(delivery)).toMatchObject({ state: 'sent' });
  });

  it('and a redrawn card are not taken for done when Teams refuses them', async () => {
    const prompt = await desk.prompt('eden');
    const [lead] = desk.people.of('eden');
    desk.room.fail({ match: { method: 'PUT' }, status: 404, code: 'ActivityNotFoundInConversation' });
    await desk.answer(lead, prompt, 'D05');
    const isForgotten = async () => (await desk.app.store.prompts.get(ROUND, 'eden')) === undefined;
    for (let look = 0; look < 50 && !(await isForgotten()); look += 1)
      await new Promise((wake) => setTimeout(wake, 100));
    expect(await isForgotten()).toBe(true);
  });

  it('writes no words into the log', () => {
    expect(desk.log.length).toBeGreaterThan(0);
    expect(JSON.stringify(desk.log)).not.toMatch(/held up/u);
  });

  it('met no request that was answered with an error', () => {
    expect(statusesOf(desk)).toEqual([200]);
  });
});

describe('a mention', () => {
  it('is in the text exactly as in its entity, whatever the name', () => {
    for (const name of ['Ann Example', 'O’Neill & <b>Sons</b>', '"Q"']) {
      const message = messageInThread(aPerson({ name }), { kind: 'notice', notice: NOTICE }, desk.app.partnership);
      const [entity] = message.entities ?? [];
      expect(entity).toMatchObject({ type: 'mention', mentioned: { id: '29:ann', name } });
      expect(message.text?.startsWith(`${String(entity?.['text'])} `)).toBe(true);
      expect(message.text).not.toContain('<b>');
    }
  });

  it('is left out for somebody whom Teams has not shown yet', () => {
    const message = messageInThread(
      aPerson({ teamsId: null }),
      { kind: 'notice', notice: NOTICE },
      desk.app.partnership,
    );
    expect(message.text).not.toContain('<at>');
    expect(message.entities).toBeUndefined();
  });
});
