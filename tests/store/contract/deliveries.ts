import { describe, expect, it } from '@jest/globals';
import type { Delivery, DeliveryContent } from '../../../src/domain/delivery.ts';
import type { Settlement } from '../../../src/usecases/reminder-ports.ts';
import { aDelivery, ELEVEN, fresh, NINE, TEN } from '../../builders.ts';
import { type OpenStore, twenty, useStore } from './open-store.ts';

const WRITER = 'writer-a';
const SENT = { state: 'sent', messageId: '1795', mayBeDouble: false } as const satisfies Settlement;

export function deliveryContract(open: OpenStore): void {
  describe('deliveries', () => {
    const store = useStore(open);
    const claim = (lane: string, now = NINE, leaseUntilAt = TEN, writer = WRITER) =>
      store().deliveries.claim(lane, writer, now, leaseUntilAt);

    async function add(of: Partial<Delivery> = {}, lane = fresh('lane')): Promise<Delivery> {
      const delivery = newDelivery(lane, of);
      await store().deliveries.add(delivery);
      return delivery;
    }

    it('keep every kind of content exactly, and add no field', async () => {
      const person = { tenantId: 't', objectId: 'o' };
      const contents: DeliveryContent[] = [
        { kind: 'reminder', person, on: '2026-11-23' },
        { kind: 'notice', person, notice: { kind: 'late work', sinceAt: NINE, untilAt: TEN } },
        { kind: 'notice', person, notice: { kind: 'clock jumped', fromAt: TEN, toAt: NINE } },
        {
          kind: 'notice',
          person,
          notice: { kind: 'not reached', on: '2026-11-23', people: [{ ...person, name: 'Ann', why: 'blocked' }] },
        },
      ];
      for (const content of contents) {
        const delivery = await add({ content });
        expect(await store().deliveries.get(delivery.id)).toStrictEqual(delivery);
      }
    });

    it('are added once, whatever became of the first', async () => {
      const lane = fresh('lane');
      const delivery = newDelivery(lane);
      const answers = await twenty(() => store().deliveries.add(delivery));
      expect(answers.filter((answer) => answer === 'added')).toHaveLength(1);
      await claim(lane);
      await store().deliveries.settle(delivery.id, WRITER, SENT, TEN);
      expect(await store().deliveries.add(delivery)).toBe('taken');
      expect(await store().deliveries.get(delivery.id)).toMatchObject({ state: 'sent' });
    });

    it('are due by lane, longest waiting first, and not before their time', async () => {
      const [early, late, ahead] = [fresh('lane'), fresh('lane'), fresh('lane')];
      const past = (second: number) => `2001-01-01T00:00:0${second}.000Z`;
      await add({ dueAt: past(3) }, late);
      await add({ dueAt: past(2) }, early);
      await add({ dueAt: past(1) }, early);
      await add({ dueAt: past(5) }, ahead);
      const due = (now: string, limit = 9, except: string[] = []) => store().deliveries.dueLanes(now, limit, except);
      const { tenantId } = newDelivery(early).route;
      expect(await due(past(4))).toEqual([
        { lane: early, tenantId },
        { lane: late, tenantId },
      ]);
      expect((await due(past(5))).map(({ lane }) => lane)).toEqual([early, late, ahead]);
      expect((await due(past(4), 1)).map(({ lane }) => lane)).toEqual([early]);
      expect((await due(past(5), 9, [early, ahead])).map(({ lane }) => lane)).toEqual([late]);
      expect(await due(past(5), 0)).toEqual([]);
      for (const lane of [early, late, ahead]) await store().deliveries.failLane(lane, 'gone', 'NotFound', NINE);
      expect(await due(past(5))).toEqual([]);
    });

    it('are found in so many lanes, however many wait in the first', async () => {
      const [crowded, other] = [fresh('lane'), fresh('lane')];
      const dueAt = '2001-02-01T00:00:00.000Z';
      for (let place = 0; place < 120; place += 1) await add({ dueAt }, crowded);
      await add({ dueAt: '2001-02-01T00:00:01.000Z' }, other);
      const due = await store().deliveries.dueLanes('2001-02-01T00:00:02.000Z', 2, []);
      expect(due.map(({ lane }) => lane)).toEqual([crowded, other]);
      for (const lane of [crowded, other]) await store().deliveries.failLane(lane, 'gone', 'NotFound', NINE);
    });

    it('are claimed longest due first, each by one of twenty at once', async () => {
      const lane = fresh('lane');
      const second = await add({ dueAt: '2026-11-23T08:00:00.000Z' }, lane);
      const first = await add({ dueAt: '2026-11-23T07:00:00.000Z' }, lane);
      expect(await claim(lane)).toEqual({
        ...first,
        state: 'sending',
        attempts: 1,
        writer: WRITER,
        leaseUntilAt: TEN,
        changedAt: NINE,
      });
      const claims = await twenty((caller) => claim(lane, NINE, TEN, `writer ${caller}`));
      expect(claims.flatMap((claimed) => claimed?.id ?? [])).toEqual([second.id]);
      expect(await claim(lane)).toBeUndefined();
    });

    it('that were being sent when their writer died are claimed again, as maybe double', async () => {
      const lane = fresh('lane');
      const { id } = await add({}, lane);
      await claim(lane, NINE, TEN);
      expect(await claim(lane, '2026-11-23T09:59:59.999Z', ELEVEN, 'writer-b')).toBeUndefined();
      expect(await store().deliveries.dueLanes(TEN, 99, [])).toContainEqual({ lane, tenantId: expect.any(String) });
      const again = await claim(lane, TEN, ELEVEN, 'writer-b');
      expect(again).toMatchObject({ id, attempts: 2, mayBeDouble: true, writer: 'writer-b' });
      expect(await store().deliveries.get(id)).toEqual(again);
    });

    it('are settled by who holds the claim, once', async () => {
      const lane = fresh('lane');
      const { id } = await add({}, lane);
      expect(await store().deliveries.settle(id, WRITER, SENT, NINE)).toBe(false);
      await claim(lane, NINE, TEN);
      await claim(lane, TEN, ELEVEN, 'writer-b');
      expect(await store().deliveries.settle(id, WRITER, SENT, TEN)).toBe(false);
      expect(await store().deliveries.settle(id, 'writer-b', { ...SENT, mayBeDouble: true }, ELEVEN)).toBe(true);
      expect(await store().deliveries.settle(id, 'writer-b', SENT, ELEVEN)).toBe(false);
      expect(await store().deliveries.get(id)).toMatchObject({
        state: 'sent',
        messageId: '1795',
        mayBeDouble: true,
        writer: null,
        leaseUntilAt: null,
        changedAt: ELEVEN,
      });
      expect(await claim(lane, ELEVEN, ELEVEN)).toBeUndefined();
      expect(await store().deliveries.settle(fresh('nothing'), WRITER, SENT, NINE)).toBe(false);
    });

    it('that are put off wait until then, with what they were told', async () => {
      const lane = fresh('lane');
      const { id } = await add({}, lane);
      await claim(lane);
      await store().deliveries.settle(
        id,
        WRITER,
        { state: 'waiting', dueAt: TEN, code: 'Throttled', mayBeDouble: true },
        NINE,
      );
      expect(await claim(lane, '2026-11-23T09:59:59.999Z')).toBeUndefined();
      expect(await claim(lane, TEN, ELEVEN)).toMatchObject({ lastCode: 'Throttled', attempts: 2, mayBeDouble: true });
    });

    it.each<Settlement>([
      { state: 'dropped', reason: 'answered', code: null },
      { state: 'failed', reason: 'gave up', code: 'Throttled' },
      { state: 'unknown', reason: 'gave up', code: 'NoAnswer' },
    ])('that ended as $state are not due any more', async (settlement) => {
      const lane = fresh('lane');
      const { id } = await add({}, lane);
      await claim(lane);
      await store().deliveries.settle(id, WRITER, settlement, NINE);
      expect(await claim(lane, ELEVEN)).toBeUndefined();
      const { code, ...rest } = settlement as Extract<Settlement, { reason: string }>;
      expect(await store().deliveries.get(id)).toMatchObject({ ...rest, lastCode: code });
    });

    it('of a lane fail together, except what is being sent, and are revived together', async () => {
      const [lane, other] = [fresh('lane'), fresh('lane')];
      const sending = await add({}, lane);
      await claim(lane, NINE, '2026-11-23T12:00:00.000Z');
      const waiting = [await add({}, lane), await add({ dueAt: ELEVEN }, lane)];
      await add({}, other);
      expect(await store().deliveries.failLane(lane, 'unreachable', 'BotNotInConversationRoster', TEN)).toBe(2);
      expect(await store().deliveries.get(sending.id)).toMatchObject({ state: 'sending' });
      for (const { id } of waiting) {
        expect(await store().deliveries.get(id)).toMatchObject({
          state: 'failed',
          reason: 'unreachable',
          lastCode: 'BotNotInConversationRoster',
        });
      }
      expect(await store().deliveries.reviveLane(lane, ELEVEN)).toBe(2);
      expect(await store().deliveries.reviveLane(lane, ELEVEN)).toBe(0);
      expect(await claim(lane, ELEVEN)).toMatchObject({ state: 'sending', reason: null, attempts: 1 });
    });

    it('that gave up, or were answered, are not revived with their lane', async () => {
      const lane = fresh('lane');
      const { id } = await add({}, lane);
      await claim(lane);
      await store().deliveries.settle(id, WRITER, { state: 'failed', reason: 'gave up', code: 'Throttled' }, NINE);
      expect(await store().deliveries.reviveLane(lane, TEN)).toBe(0);
      expect(await store().deliveries.get(id)).toMatchObject({ state: 'failed' });
    });

    it('are retried at once when they failed, are unknown or wait, and never when they are sent or dropped', async () => {
      const outcomes = new Map<string, boolean>();
      for (const state of ['waiting', 'sending', 'sent', 'dropped', 'failed', 'unknown'] as const) {
        const { id, route } = await add({ state, attempts: 8, leaseUntilAt: TEN, dueAt: ELEVEN });
        outcomes.set(state, await store().deliveries.retry(id, NINE));
        expect((await claim(route.conversationId, NINE))?.attempts).toBe(outcomes.get(state) ? 1 : undefined);
      }
      expect([...outcomes].filter(([, may]) => may).map(([state]) => state)).toEqual(['waiting', 'failed', 'unknown']);
      expect(await store().deliveries.retry(fresh('nothing'), NINE)).toBe(false);
    });

    it('are stuck when they failed, are unknown or should have been sent, the oldest first', async () => {
      const at = (minute: number) => `2002-01-01T00:0${minute}:00.000Z`;
      const of = {
        failed: at(2),
        unknown: at(1),
        waiting: at(3),
        sending: at(0),
        sent: at(1),
        dropped: at(1),
      } as const;
      const ids = new Map<string, string>();
      for (const [state, dueAt] of Object.entries(of) as [keyof typeof of, string][]) {
        ids.set((await add({ state, dueAt, leaseUntilAt: ELEVEN })).id, state);
      }
      await add({ state: 'failed', dueAt: '2001-12-31T00:00:00.000Z' });
      const stuck = async (before: string, limit = 9) =>
        (await store().deliveries.stuck(at(0), before, limit)).map(({ id }) => ids.get(id)).filter(Boolean);
      expect(await stuck(at(4))).toEqual(['sending', 'unknown', 'failed', 'waiting']);
      expect(await stuck(at(3))).toEqual(['sending', 'unknown', 'failed']);
      expect(await stuck(at(4), 2)).toEqual(['sending', 'unknown']);
      expect(await stuck(at(4), 0)).toEqual([]);
    });

    it('are counted by state from a time on', async () => {
      const since = '2099-01-01T00:00:00.000Z';
      await add({ dueAt: since });
      await add({ dueAt: '2099-01-02T00:00:00.000Z' });
      await add({ state: 'sent', dueAt: since });
      await add({ state: 'failed', dueAt: '2098-12-31T23:59:59.999Z' });
      expect(await store().deliveries.count(since)).toEqual({
        waiting: 2,
        sending: 0,
        sent: 1,
        dropped: 0,
        failed: 0,
        unknown: 0,
      });
    });

    it('are forgotten when they ended and were due long ago; what is still to be sent stays', async () => {
      const old = '2001-01-01T09:00:00.000Z';
      const before = '2001-01-02T09:00:00.000Z';
      const gone: Delivery[] = [];
      for (const state of ['sent', 'dropped', 'failed', 'unknown'] as const)
        gone.push(await add({ state, dueAt: old }));
      const kept = [await add({ dueAt: old }), await add({ state: 'sent', dueAt: before })];
      expect(await store().deliveries.forget(before, 3)).toBe(3);
      expect(await store().deliveries.forget(before, 3)).toBe(1);
      expect(await store().deliveries.forget(before, 3)).toBe(0);
      const known = await Promise.all([...gone, ...kept].map(({ id }) => store().deliveries.get(id)));
      expect(known).toEqual([undefined, undefined, undefined, undefined, ...kept]);
    });

    it('keep their own copy of what they are given and hand out', async () => {
      const delivery = await add();
      const read = await store().deliveries.get(delivery.id);
      Object.assign(read?.route ?? {}, { tenantId: 'other' });
      expect(await store().deliveries.get(delivery.id)).toEqual(delivery);
    });
  });
}

/** Due at nine, under a name of its own. */
function newDelivery(lane: string, of: Partial<Delivery> = {}): Delivery {
  const route = { ...aDelivery().route, conversationId: lane };
  return aDelivery({ id: fresh('delivery'), route, ...of });
}
