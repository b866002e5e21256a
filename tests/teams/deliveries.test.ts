import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CastMember } from '../../src/cast.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import { aDelivery, aReminder, fresh } from '../builders.ts';
import { buttonsOf, type Desk, openDesk, statusesOf, wordsIn } from './desk.ts';

let desk: Desk;
let member: CastMember;
beforeAll(async () => {
  desk = await openDesk();
  [member] = desk.people.of('barrow');
});
afterAll(() => desk.stop());

async function add(of: Partial<Delivery> = {}): Promise<Delivery> {
  const delivery = aDelivery({
    id: fresh('delivery'),
    content: { kind: 'reminder', person: member, on: '2026-11-23' },
    dueAt: desk.clock.now(),
    ...of,
  });
  await desk.app.store.deliveries.add(delivery);
  return delivery;
}

async function ask(words: string): Promise<string> {
  return (await desk.askAlone(desk.people.manager, words)).map(wordsIn).join(' ');
}

describe('deliveries', () => {
  it('says that nothing is stuck', async () => {
    expect(await ask('deliveries')).toMatch(/Nothing is stuck In the last 7 days: 0 sent\./u);
    expect(await ask('deliveries retry')).toMatch(/Nothing is stuck, so there is nothing to retry/u);
  });

  it('names the people whom no way leads to, once for each thing to do', async () => {
    const [one, two] = desk.people.of('eden');
    const waiting: string[] = [];
    for (const { objectId, tenantId } of [one, two]) {
      const reminder = aReminder({ id: fresh('reminder'), person: { objectId, tenantId } });
      await desk.app.store.reminders.add(reminder);
      waiting.push(reminder.id);
    }
    const said = await ask('deliveries');
    expect(said).toMatch(/^2 people can not be reached /u);
    expect(said.split('Ask them to add the app in Teams, or type **link**')).toHaveLength(2);
    expect(said).toContain(`${one.name}; ${two.name}`);
    await desk.app.store.reminders.settle(waiting, { state: 'unsaid', reason: 'answered' }, desk.clock.now());
    expect(await ask('deliveries')).toMatch(/^Nothing is stuck/u);
  });

  it.each<[string, Partial<Delivery>, RegExp]>([
    [
      'not installed',
      { state: 'failed', reason: 'unreachable', lastCode: 'BotNotInConversationRoster' },
      /add the app/u,
    ],
    ['blocked', { state: 'failed', reason: 'unreachable', lastCode: 'ConversationBlockedByUser' }, /unblock/u],
    ['not met', { state: 'failed', reason: 'unreachable', lastCode: 'NotMet' }, /has not met them yet/u],
    ['switched off', { state: 'failed', reason: 'unreachable', lastCode: 'BotDisabledByAdmin' }, /administrators/u],
    ['gone', { state: 'failed', reason: 'gone', lastCode: 'ConversationNotFound' }, /channel is gone.*\*\*link\*\*/u],
    ['given up', { state: 'failed', reason: 'gave up', lastCode: 'Throttled', attempts: 8 }, /8 times \(Throttled\)/u],
    ['unknown', { state: 'unknown', reason: 'gave up' }, /May have arrived|before you retry/u],
    ['late', { dueAt: '2026-11-23T08:30:00.000Z', attempts: 2, lastCode: 'Throttled' }, /Tried 2 times \(Throttled\)/u],
    ['untouched', { dueAt: '2026-11-23T08:30:00.000Z' }, /waits to be sent/u],
  ])('names who waits for what, and says what to do when it is %s', async (_, of, expected) => {
    const delivery = await add(of);
    const said = await ask('stuck');
    expect(said).toContain(`**${member.name}**`);
    expect(said).toMatch(/1 message is stuck .*Reminder of Monday 23 November/u);
    expect(said).toMatch(expected);
    const { deliveries } = desk.app.store;
    await deliveries.retry(delivery.id, desk.clock.now());
    await deliveries.claim('a:ann', 'test', desk.clock.now(), '2026-11-23T12:00:00.000Z');
    await deliveries.settle(
      delivery.id,
      'test',
      { state: 'dropped', reason: 'answered', code: null },
      desk.clock.now(),
    );
  });

  it('shows what is due in quiet hours as waiting for the morning', async () => {
    const night = '2026-11-23T20:00:00.000Z';
    const before = desk.clock.now();
    desk.clock.set(night);
    const delivery = await add({ dueAt: '2026-11-23T17:59:00.000Z' });
    expect(await ask('outbox')).toMatch(/waits for 8am on the next working day/u);
    await desk.app.store.deliveries.failLane('a:ann', 'gave up', 'Throttled', before);
    desk.clock.set(before);
    expect(await desk.app.store.deliveries.get(delivery.id)).toMatchObject({ state: 'failed' });
  });

  it('retries one line by its number or its button, and all at once', async () => {
    const [one, two, three] = [
      await add({ state: 'failed', reason: 'gave up', dueAt: '2026-11-22T10:00:00.000Z' }),
      await add({ state: 'failed', reason: 'gave up', dueAt: '2026-11-22T11:00:00.000Z' }),
      await add({ state: 'unknown', reason: 'gave up', dueAt: '2026-11-22T12:00:00.000Z' }),
    ];
    expect(await ask('deliveries retry 2')).toMatch(/1 message is sent again within a minute/u);
    const states = async () =>
      Promise.all([one, two, three].map(async ({ id }) => (await desk.app.store.deliveries.get(id))?.state));
    expect(await states()).toEqual(['failed', 'waiting', 'unknown']);
    const [card] = await desk.askAlone(desk.people.manager, 'deliveries');
    if (!card) throw new Error('No card came.');
    expect(buttonsOf(card)).toContain('Retry 1');
    await desk.as(desk.people.manager).press(card, 'Retry 1');
    expect(await states()).toEqual(['waiting', 'waiting', 'unknown']);
    expect(await ask('deliveries retry')).toMatch(/sent again within a minute/u);
    expect(await states()).toEqual(['waiting', 'waiting', 'waiting']);
    const audit = await desk.app.store.audit.list(9);
    expect(audit.map(({ act, subject }) => `${act} ${subject}`)).toContain(`retry delivery ${three.id}`);
  });

  it.each(['deliveries retry 99', 'deliveries retry 0', 'deliveries whatever', 'deliveries retry -1'])(
    'does not guess what “%s” means',
    async (words) => {
      await add({ state: 'failed', reason: 'gave up' });
      expect(await ask(words)).toMatch(/I can not read .* as a line of the list/u);
    },
  );

  it('changes nothing for a forged button of somebody who may not', async () => {
    const { id } = await add({ state: 'failed', reason: 'gave up' });
    const forged = await desk.forge(member, 'retry-delivery', { v: 1, id });
    expect(forged.said).toMatch(/do not have a role/u);
    expect(await desk.app.store.deliveries.get(id)).toMatchObject({ state: 'failed' });
  });

  it('has answered everything with HTTP 200', () => {
    expect(statusesOf(desk)).toEqual([200]);
  });
});
