import { describe, expect, it } from '@jest/globals';
import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { createGate, documentedLimits } from '../../src/rehearsal/limits.ts';
import { barrow, chair, teamId } from './cast.ts';
import { openSetting } from './setting.ts';

describe("Teams' rate limits", () => {
  const start = Date.parse('2026-11-23T09:00:00.000Z');
  const at = (ms: number) => new Date(start + ms).toISOString();

  it('lets seven sends a second into one conversation and says how long to wait for the eighth', () => {
    const gate = createGate(documentedLimits);
    const sends = Array.from({ length: 8 }, () => gate.ask('send', 'c', 't', at(0)));
    expect(sends).toEqual([0, 0, 0, 0, 0, 0, 0, 1]);
    expect(gate.ask('send', 'other', 't', at(0))).toBe(0);
    expect(gate.ask('members', 'c', 't', at(0))).toBe(0);
    expect(gate.ask('send', 'c', 't', at(1000))).toBe(0);
    expect(gate.ask('send', 'c', 't', at(1000))).toBe(1);
  });

  it('holds the long windows too, and counts a split message twice', () => {
    const gate = createGate(documentedLimits);
    const refused = Array.from({ length: 61 }, (_, index) => gate.ask('send', 'c', 't', at(index * 400)));
    expect(refused.slice(0, 60).every((seconds) => seconds === 0)).toBe(true);
    expect(refused[60]).toBe(6);
    expect(Array.from({ length: 4 }, () => gate.ask('send', 'd', 't', at(100_000), 2))).toEqual([0, 0, 0, 1]);
  });

  it('lets fifty requests a second through for a tenant, whatever the conversations', () => {
    const gate = createGate(documentedLimits);
    const sends = Array.from({ length: 51 }, (_, index) => gate.ask('send', `c${index}`, 't', at(0)));
    expect(sends.filter((seconds) => seconds === 0)).toHaveLength(50);
    expect(sends[50]).toBe(1);
    expect(gate.ask('send', 'c50', 'another tenant', at(0))).toBe(0);
  });

  it('answer as a plain count of the windows would, whatever is asked and when', () => {
    const limits = { ...documentedLimits, perTenant: [{ seconds: 2, most: 9 }] };
    const asked = record({
      afterMs: integer({ min: 0, max: 900 }),
      conversation: constantFrom('a', 'b'),
      operation: constantFrom('send', 'members'),
      cost: integer({ min: 1, max: 2 }),
    });
    assert(
      property(array(asked, { maxLength: 150 }), (asks) => {
        const gate = createGate(limits);
        const passed: { key: string; atMs: number }[] = [];
        let nowMs = 0;
        for (const { afterMs, conversation, operation, cost } of asks) {
          nowMs += afterMs;
          const keys = [
            { key: `${operation} ${conversation}`, windows: limits.perConversation[operation] },
            { key: 'tenant', windows: limits.perTenant },
          ];
          const fits = keys.every(({ key, windows }) =>
            windows.every(({ seconds, most }) => {
              const within = passed.filter((one) => one.key === key && one.atMs > nowMs - seconds * 1000);
              return within.length + cost <= most;
            }),
          );
          const wait = gate.ask(operation, conversation, 't', at(nowMs), cost);
          expect(wait === 0).toBe(fits);
          if (fits) for (const { key } of keys) for (let n = 0; n < cost; n += 1) passed.push({ key, atMs: nowMs });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('cost no more to ask for after a long history than after a short one', () => {
    const roomy = { ...documentedLimits.perConversation, send: [{ seconds: 3600, most: 1_000_000 }] };
    const gate = createGate({ ...documentedLimits, perConversation: roomy, perTenant: [] });
    const took = (asks: number, conversation: string) => {
      const started = performance.now();
      for (let sent = 0; sent < asks; sent += 1) gate.ask('send', conversation, 't', at(sent));
      return performance.now() - started;
    };
    took(20_000, 'warm');
    const short = Math.max(1, took(20_000, 'short'));
    // Eight times the asks: eight times the work, with room for a busy machine. Growing with the history it would be 64.
    expect(took(160_000, 'long') / short).toBeLessThan(32);
  });

  it('are answered with 429 and Retry-After, counted over all threads of a channel', async () => {
    const setting = await openSetting({ limits: {} });
    const { room } = setting;
    await room.as(chair).install(teamId);
    const threads = [await room.as(chair).say(barrow, 'One'), await room.as(chair).say(barrow, 'Two')];
    setting.pass(60_000);
    const post = (thread: number) =>
      fetch(`${room.serviceUrl}v3/conversations/${barrow};messageid=${threads[thread % 2]?.id}/activities`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ type: 'message', text: 'x' }),
      });
    const answers = [];
    for (let sent = 0; sent < 8; sent += 1) answers.push(await post(sent));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 201, 201, 429]);
    expect(answers[7]?.headers.get('retry-after')).toBe('1');
    setting.pass(2000);
    expect((await post(0)).status).toBe(201);
    await setting.stop();
  });
});
