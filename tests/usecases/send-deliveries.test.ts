import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { OutsideError } from '../../src/domain/errors.ts';
import { meetConversation, reopenTeam } from '../../src/usecases/meet.ts';
import { sendDeliveries } from '../../src/usecases/send-deliveries.ts';
import { aConversation, aDelivery } from '../builders.ts';
import { openSendSetting, type SendSetting } from './sending-setting.ts';

const MINUTE_MS = 60_000;
const THROTTLED = { outcome: 'later', code: 'Throttled', retryAfterMs: 5000, mayHaveArrived: false } as const;
const NO_ANSWER = { outcome: 'later', code: 'NoAnswer', retryAfterMs: null, mayHaveArrived: true } as const;
const REMOVED = { outcome: 'unreachable', code: 'BotNotInConversationRoster' } as const;

let setting: SendSetting;
beforeEach(async () => {
  setting = await openSendSetting();
});
afterEach(() => setting.close());

/** Runs until nothing is due or put off any more, as the sender at the roof does. */
async function sendAll(): Promise<number> {
  let runs = 0;
  for (;;) {
    runs += 1;
    const { waiting } = await setting.send();
    if (waiting === 0) return runs;
    setting.pass(20 * MINUTE_MS);
  }
}

describe('what is due', () => {
  it('is sent once, noted as said and marked', async () => {
    const delivery = await setting.add();
    expect(await setting.send()).toEqual({ sent: 1, waiting: 0, dropped: 0, failed: 0, unknown: 0 });
    expect(await setting.get(delivery)).toMatchObject({
      state: 'sent',
      messageId: '1',
      attempts: 1,
      mayBeDouble: false,
    });
    expect(setting.said).toEqual([delivery.id]);
    await setting.send();
    expect(setting.messenger.delivered).toHaveLength(1);
  });

  it('is not what is due later', async () => {
    await setting.add({ dueAt: '2026-11-23T09:30:00.000Z' });
    await setting.send();
    expect(setting.messenger.delivered).toEqual([]);
    setting.pass(30 * MINUTE_MS);
    await setting.send();
    expect(setting.messenger.delivered).toHaveLength(1);
  });

  it('is sent by two processes at once without a double', async () => {
    for (let place = 0; place < 60; place += 1) await setting.add({}, `a:chat-${place % 20}`);
    const two = { ...setting.sending, writer: 'writer-2' };
    const [one, other] = await Promise.all([setting.send(), sendDeliveries(two)]);
    expect(one.sent + other.sent).toBe(60);
    expect(setting.messenger.delivered).toHaveLength(60);
    expect(new Set(setting.said).size).toBe(60);
  });

  it('is dropped when nothing is left to say', async () => {
    const delivery = await setting.add();
    setting.composed.set(delivery.id, { outcome: 'dropped', reason: 'answered' });
    expect(await setting.send()).toMatchObject({ dropped: 1, sent: 0 });
    expect(await setting.get(delivery)).toMatchObject({ state: 'dropped', reason: 'answered' });
    expect(setting.messenger.delivered).toEqual([]);
  });

  it('is dropped when it is a reminder of another day', async () => {
    const delivery = await setting.add({
      dueAt: '2026-11-20T09:00:00.000Z',
      content: { ...aReminder(), on: '2026-11-20' },
    });
    await setting.send();
    expect(await setting.get(delivery)).toMatchObject({ state: 'dropped', reason: 'out of date' });
  });

  it('is found again when a process died while sending, and then is maybe double', async () => {
    const delivery = await setting.add();
    await setting.tools.store.deliveries.claim('a:chat-1', 'dead', setting.tools.now(), '2026-11-23T09:00:30.000Z');
    await setting.send();
    expect(setting.messenger.delivered).toEqual([]);
    setting.pass(30_000);
    await setting.send();
    expect(await setting.get(delivery)).toMatchObject({ state: 'sent', mayBeDouble: true, attempts: 2 });
  });
});

describe('quiet hours', () => {
  it('let nothing out, and what waited goes at 8am on the next working day', async () => {
    const delivery = await setting.add({ content: aNotice() });
    setting.pass(9 * 60 * MINUTE_MS);
    expect(setting.tools.now()).toBe('2026-11-23T18:00:00.000Z');
    await setting.send();
    expect(await setting.get(delivery)).toMatchObject({ state: 'waiting', attempts: 0 });
    setting.pass(14 * 60 * MINUTE_MS - 1);
    await setting.send();
    expect(setting.messenger.delivered).toEqual([]);
    setting.pass(1);
    await setting.send();
    expect(setting.messenger.delivered).toHaveLength(1);
  });

  it('that begin while a message waits for its turn put it off to 8am', async () => {
    setting.pass(9 * 60 * MINUTE_MS - 100);
    for (let place = 0; place < 20; place += 1) await setting.add({ content: aNotice() });
    const { sent, waiting } = await setting.send();
    expect(sent).toBeGreaterThan(0);
    expect(waiting).toBeGreaterThan(0);
    expect(setting.sentAtMs.every(({ ms }) => ms < 9 * 60 * MINUTE_MS)).toBe(true);
    const stuck = await setting.tools.store.deliveries.stuck('2026-11-23', '2026-11-25', 99);
    expect(new Set(stuck.map(({ dueAt, lastCode }) => `${dueAt} ${lastCode}`))).toContain(
      '2026-11-24T08:00:00.000Z QuietHours',
    );
  });
});

describe('the pace', () => {
  it('is one message in about two seconds in a conversation after the first seven', async () => {
    for (let place = 0; place < 10; place += 1) await setting.add({}, 'a:crowded');
    await setting.send();
    const times = setting.sentAtMs.map(({ ms }) => ms);
    expect(times).toHaveLength(10);
    expect((times[6] ?? 0) - (times[0] ?? 0)).toBeLessThan(1000);
    for (const place of [7, 8, 9]) expect((times[place] ?? 0) - (times[place - 7] ?? 0)).toBeGreaterThan(1900);
  });

  it('of one conversation holds up no other', async () => {
    for (let place = 0; place < 20; place += 1) await setting.add({}, 'a:crowded');
    await setting.add();
    await setting.send();
    const other = setting.sentAtMs.findIndex(({ conversationId }) => conversationId !== 'a:crowded');
    expect(other).toBeLessThan(10);
  });

  it('stays below 50 a second in a tenant', async () => {
    for (let place = 0; place < 200; place += 1) await setting.add();
    await setting.send();
    const times = setting.sentAtMs.map(({ ms }) => ms).toSorted((one, next) => one - next);
    const fiftieth = times.slice(50).map((time, index) => time - (times[index] ?? 0));
    expect(fiftieth).toHaveLength(150);
    expect(Math.min(...fiftieth)).toBeGreaterThanOrEqual(1000);
  });

  it('outlives the process', async () => {
    for (let place = 0; place < 7; place += 1) await setting.add({}, 'a:crowded');
    await setting.send();
    await setting.add({}, 'a:crowded');
    await sendDeliveries({ ...setting.sending, writer: 'writer-2' });
    const times = setting.sentAtMs.map(({ ms }) => ms);
    expect((times[7] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(1900);
  });
});

describe('a refused send', () => {
  it('shuts its conversation for as long as Teams asks, and no other', async () => {
    const shut = [await setting.add({}, 'a:shut'), await setting.add({}, 'a:shut')];
    setting.messenger.answers = [THROTTLED];
    const elsewhere = await setting.add({ dueAt: '2026-11-23T09:00:01.000Z' }, 'a:open');
    await setting.send();
    const [refused, open, ...rest] = setting.sentAtMs;
    expect(refused).toMatchObject({ conversationId: 'a:shut' });
    expect(open).toMatchObject({ conversationId: 'a:open' });
    for (const { ms } of rest) expect(ms - (refused?.ms ?? 0)).toBeGreaterThanOrEqual(5000);
    for (const delivery of [...shut, elsewhere]) {
      expect(await setting.get(delivery)).toMatchObject({ state: 'sent', mayBeDouble: false });
    }
  });

  it('is tried again until it goes', async () => {
    const delivery = await setting.add();
    setting.messenger.answers = [THROTTLED, { ...THROTTLED, code: 'PreconditionFailed', retryAfterMs: null }];
    await sendAll();
    expect(await setting.get(delivery)).toMatchObject({ state: 'sent', attempts: 3, mayBeDouble: false });
  });

  it('that never goes ends as failed', async () => {
    const delivery = await setting.add({ content: aNotice() });
    setting.messenger.answers = Array.from({ length: 20 }, () => THROTTLED);
    await sendAll();
    expect(setting.messenger.delivered).toHaveLength(8);
    expect(await setting.get(delivery)).toMatchObject({ state: 'failed', reason: 'gave up', lastCode: 'Throttled' });
  });

  it('without an answer is tried again as maybe double, and ends as unknown', async () => {
    const lucky = await setting.add({ content: aNotice() });
    setting.messenger.answers = [NO_ANSWER];
    await sendAll();
    expect(await setting.get(lucky)).toMatchObject({ state: 'sent', mayBeDouble: true });
    const unlucky = await setting.add({ content: aNotice() });
    setting.messenger.answers = [NO_ANSWER, ...Array.from({ length: 20 }, () => THROTTLED)];
    await sendAll();
    expect(await setting.get(unlucky)).toMatchObject({ state: 'unknown', reason: 'gave up', lastCode: 'Throttled' });
  });
});

describe('a conversation that can not be reached', () => {
  it('is closed, and what waits in it fails at once', async () => {
    const all = [await setting.add({}, 'a:gone'), await setting.add({}, 'a:gone'), await setting.add({}, 'a:gone')];
    setting.messenger.answers = [REMOVED];
    expect(await setting.send()).toMatchObject({ failed: 3, sent: 0 });
    expect(setting.messenger.delivered).toHaveLength(1);
    for (const delivery of all) {
      expect(await setting.get(delivery)).toMatchObject({
        state: 'failed',
        reason: 'unreachable',
        lastCode: 'BotNotInConversationRoster',
      });
    }
    expect(await setting.tools.store.conversations.get('a:gone')).toMatchObject({ isOpen: false });
  });

  it('gets what failed when it is met again, once', async () => {
    const delivery = await setting.add({}, 'a:gone');
    setting.messenger.answers = [REMOVED];
    await setting.send();
    for (let time = 0; time < 2; time += 1) {
      await meetConversation(setting.tools, aConversation({ id: 'a:gone', kind: 'personal' }));
      await setting.send();
    }
    expect(await setting.get(delivery)).toMatchObject({ state: 'sent', attempts: 1 });
    expect(setting.messenger.delivered).toHaveLength(2);
  });

  it('gets what failed when its team is there again', async () => {
    const channel = aConversation({ id: '19:c@thread.tacv2', teamId: 'team-1' });
    await setting.tools.store.conversations.remember(channel);
    const delivery = await setting.add({}, channel.id);
    setting.messenger.answers = [{ outcome: 'gone', code: 'ConversationNotFound' }];
    await setting.send();
    expect(await setting.get(delivery)).toMatchObject({ state: 'failed', reason: 'gone' });
    await reopenTeam(setting.tools, 'team-1');
    await setting.send();
    expect(await setting.get(delivery)).toMatchObject({ state: 'sent' });
  });

  it('stays open when only one of its threads is gone', async () => {
    const route = {
      conversationId: '19:c@thread.tacv2',
      tenantId: 't',
      threadId: '19:c@thread.tacv2;messageid=1',
      isMention: true,
    };
    await setting.tools.store.conversations.remember(aConversation({ id: route.conversationId }));
    const gone = await setting.add({ route }, route.conversationId);
    const other = await setting.add({ route }, route.conversationId);
    setting.messenger.answers = [{ outcome: 'gone', code: 'ActivityNotFoundInConversation' }];
    await setting.send();
    expect(await setting.get(gone)).toMatchObject({ state: 'failed', reason: 'gone' });
    expect(await setting.get(other)).toMatchObject({ state: 'sent' });
    expect(await setting.tools.store.conversations.get(route.conversationId)).toMatchObject({ isOpen: true });
  });

  it('was never met when nothing is known of it', async () => {
    const delivery = aDelivery({ id: 'nowhere', route: { ...aDelivery().route, conversationId: 'a:nowhere' } });
    await setting.tools.store.deliveries.add(delivery);
    await setting.send();
    expect(await setting.get(delivery)).toMatchObject({ state: 'failed', reason: 'unreachable', lastCode: 'NotMet' });
  });

  it('is open again when it takes a message after all', async () => {
    const delivery = await setting.add({}, 'a:back');
    await setting.tools.store.conversations.remember({ ...aConversation({ id: 'a:back' }), isOpen: false });
    await setting.send();
    expect(await setting.get(delivery)).toMatchObject({ state: 'sent' });
    expect(await setting.tools.store.conversations.get('a:back')).toMatchObject({ isOpen: true });
  });
});

describe('something that breaks on the way', () => {
  it('of one delivery holds up no other, is told by its code, and is tried again', async () => {
    const broken = await setting.add();
    const whole = await setting.add();
    setting.composed.set(broken.id, new OutsideError('STORE_UNREACHABLE', 'words', { mayRetry: true }));
    expect(await setting.send()).toMatchObject({ sent: 1, waiting: 1 });
    expect(await setting.get(whole)).toMatchObject({ state: 'sent' });
    expect(await setting.get(broken)).toMatchObject({ lastCode: 'STORE_UNREACHABLE', mayBeDouble: false });
    expect(setting.faults).toEqual([{ code: 'STORE_UNREACHABLE', deliveryId: broken.id }]);
    setting.composed.delete(broken.id);
    setting.pass(MINUTE_MS);
    await setting.send();
    expect(await setting.get(broken)).toMatchObject({ state: 'sent', mayBeDouble: false });
  });

  it('after the send leaves it sent', async () => {
    const delivery = await setting.add();
    setting.sending.composer.said = async () => {
      throw new OutsideError('STORE_UNREACHABLE', 'words', { mayRetry: true });
    };
    expect(await setting.send()).toMatchObject({ sent: 1 });
    expect(await setting.get(delivery)).toMatchObject({ state: 'sent', mayBeDouble: false });
    expect(setting.faults).toHaveLength(1);
  });

  it('in the store at the mark is found beyond the lease, and not before', async () => {
    const delivery = await setting.add();
    const { deliveries } = setting.tools.store;
    const { settle } = deliveries;
    deliveries.settle = async () => {
      throw new OutsideError('STORE_UNREACHABLE', 'words', { mayRetry: true });
    };
    await setting.send();
    deliveries.settle = settle;
    expect(setting.messenger.delivered).toHaveLength(1);
    expect(setting.faults).toHaveLength(1);
    setting.pass(MINUTE_MS);
    await setting.send();
    expect(await setting.get(delivery)).toMatchObject({ state: 'sent', mayBeDouble: true });
  });
});

it('a process that is to stop finishes what it has in hand and gives its lanes back', async () => {
  for (let place = 0; place < 20; place += 1) await setting.add({}, `a:chat-${place % 2}`);
  setting.sending.isStopping = () => setting.messenger.delivered.length >= 3;
  const { sent } = await setting.send();
  expect(sent).toBe(setting.messenger.delivered.length);
  expect(sent).toBeLessThan(6);
  const free = setting.tools.store.deliveries.takeLane(
    'a:chat-1',
    'writer-2',
    setting.tools.now(),
    setting.tools.now(),
  );
  expect(await free).toMatchObject({ writer: 'writer-2' });
});

function aReminder() {
  const { content } = aDelivery();
  if (content.kind !== 'reminder') throw new Error('The builder makes reminders.');
  return content;
}

function aNotice() {
  const person = { tenantId: 't', objectId: 'o' };
  const notice = {
    kind: 'late work',
    sinceAt: '2026-11-23T08:00:00.000Z',
    untilAt: '2026-11-23T08:30:00.000Z',
  } as const;
  return { kind: 'notice', person, notice } as const;
}
