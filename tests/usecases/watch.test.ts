import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Instant } from '../../src/domain/day.ts';
import type { Delivery, Notice } from '../../src/domain/delivery.ts';
import { buildWatch } from '../../src/usecases/watch.ts';
import { aConversation } from '../builders.ts';
import { ASSISTANT, MANAGER, openSetting, type Setting } from './setting.ts';

const MINUTE_MS = 60_000;

let setting: Setting;
let lookedAt: Instant | null;
let uptimeMs: number;
let findings: Notice[];

beforeEach(async () => {
  setting = await openSetting();
  lookedAt = null;
  uptimeMs = 0;
  findings = [];
  for (const person of [MANAGER, ASSISTANT]) {
    const personalConversationId = `a:${person.objectId}`;
    await setting.place(person);
    await setting.tools.store.people.see({ ...person, teamsId: '29:x', personalConversationId });
    await setting.tools.store.conversations.remember(aConversation({ id: personalConversationId, kind: 'personal' }));
  }
});
afterEach(() => setting.close());

function newWatch(): () => Promise<Notice | undefined> {
  return buildWatch({
    ...setting.tools,
    plan: {
      // As the port says: answers the one before, never moves backwards.
      async look(at) {
        const before = lookedAt;
        if (before === null || before < at) lookedAt = at;
        return before;
      },
    },
    uptimeMs: () => uptimeMs,
    onFinding: (notice) => void findings.push(notice),
  });
}

/** Real time: clock and uptime go together. */
function pass(ms: number): void {
  setting.pass(ms);
  uptimeMs += ms;
}

function noticeFor(objectId: string, kind: Notice['kind'], on = '2026-11-23'): Promise<Delivery | undefined> {
  return setting.tools.store.deliveries.get(`notice:${kind}:${on}:${MANAGER.tenantId}:${objectId}`);
}

describe('the watch', () => {
  it('finds nothing while ticks come, at the first start, and over a night or a weekend', async () => {
    const watch = newWatch();
    expect(await watch()).toBeUndefined();
    for (const minutes of [1, 1, 9, 10]) {
      pass(minutes * MINUTE_MS);
      expect(await watch()).toBeUndefined();
    }
    pass(8.5 * 60 * MINUTE_MS);
    lookedAt = '2026-11-23T17:55:00.000Z';
    pass(14 * 60 * MINUTE_MS);
    expect(setting.tools.now() > '2026-11-24T07:00:00.000Z').toBe(true);
    expect(await watch()).toBeUndefined();
    expect(findings).toEqual([]);
  });

  it('finds ticks that were missing for long in working time, also across a restart, and tells the managers', async () => {
    await newWatch()();
    setting.pass(11 * MINUTE_MS);
    uptimeMs = 0;
    const found = { kind: 'late work', sinceAt: '2026-11-23T09:00:00.000Z', untilAt: '2026-11-23T09:11:00.000Z' };
    expect(await newWatch()()).toEqual(found);
    for (const { objectId } of [MANAGER, ASSISTANT]) {
      expect(await noticeFor(objectId, 'late work')).toMatchObject({ state: 'waiting', content: { notice: found } });
    }
    expect(findings).toEqual([found]);
  });

  it('tells each kind once a day', async () => {
    const watch = newWatch();
    await watch();
    for (let time = 0; time < 3; time += 1) {
      pass(15 * MINUTE_MS);
      await watch();
    }
    expect(findings).toHaveLength(3);
    expect((await noticeFor('manager', 'late work'))?.createdAt).toBe('2026-11-23T09:15:00.000Z');
    const due = await setting.tools.store.deliveries.count('2026-11-01');
    expect(due.waiting).toBe(2);
  });

  it.each([
    ['forward', 2 * 60 * MINUTE_MS, '2026-11-23T11:01:00.000Z'],
    ['back', -30 * MINUTE_MS, '2026-11-23T08:31:00.000Z'],
  ])('finds a clock that jumped %s', async (_, byMs, toAt) => {
    const watch = newWatch();
    await watch();
    pass(MINUTE_MS);
    setting.pass(byMs);
    const found = { kind: 'clock jumped', fromAt: '2026-11-23T09:01:00.000Z', toAt };
    expect(await watch()).toEqual(found);
    expect(await noticeFor('manager', 'clock jumped')).toMatchObject({ content: { notice: found } });
  });

  it('finds a clock that is behind what was looked at before', async () => {
    lookedAt = '2026-11-23T12:00:00.000Z';
    expect(await newWatch()()).toMatchObject({ kind: 'clock jumped', fromAt: lookedAt, toAt: setting.tools.now() });
  });

  it('minds neither a second server that is a little ahead nor a clock that is set by seconds', async () => {
    lookedAt = '2026-11-23T09:00:30.000Z';
    const watch = newWatch();
    expect(await watch()).toBeUndefined();
    pass(MINUTE_MS);
    setting.pass(-20_000);
    expect(await watch()).toBeUndefined();
  });

  it('leaves a notice for 8am when it finds something in quiet hours', async () => {
    pass(10 * 60 * MINUTE_MS);
    lookedAt = '2026-11-23T12:00:00.000Z';
    await newWatch()();
    expect(await noticeFor('manager', 'late work')).toMatchObject({ dueAt: '2026-11-24T08:00:00.000Z' });
  });
});
