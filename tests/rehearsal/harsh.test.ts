import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Call, callsKept, createCalls } from '../../src/rehearsal/calls.ts';
import type { Cast } from '../../src/rehearsal/protocol.ts';
import { barrow, bot, chair, lead, teamId, tenantId } from './cast.ts';
import { startEchoBot } from './echo-bot.ts';
import { openSetting, type Setting } from './setting.ts';

interface Told {
  status: number;
  id?: string;
}

/** What a bot without an SDK hears: the status, or 0 when the connection ended without an answer. */
async function call(setting: Setting, method: string, path: string, body?: unknown): Promise<Told> {
  try {
    const response = await fetch(`${setting.room.serviceUrl}v3/${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, ...(text ? JSON.parse(text) : {}) };
  } catch {
    return { status: 0 };
  }
}

function send(setting: Setting, conversationId: string, text: string): Promise<Told> {
  const path = `conversations/${encodeURIComponent(conversationId)}/activities`;
  return call(setting, 'POST', path, { type: 'message', text });
}

describe('a harsh connector', () => {
  let setting: Setting;
  beforeEach(async () => {
    setting = await openSetting();
    await setting.room.as(chair).install(teamId);
  });
  afterEach(() => setting.stop());

  it('cuts the connection after it did what was asked: the message stands, the bot hears nothing', async () => {
    setting.room.fail({ match: { method: 'POST' }, cut: 'after doing' });
    expect(await send(setting, barrow, 'Once')).toEqual({ status: 0 });
    expect(setting.room.messages(barrow).map(({ text }) => text)).toEqual(['Once']);
    expect(setting.room.calls()).toMatchObject([{ status: 0, wasDone: true }]);
    expect((await send(setting, barrow, 'Twice')).status).toBe(201);
  });

  it('cuts the connection before it did anything', async () => {
    setting.room.fail({ match: { method: 'POST' }, cut: 'before doing' });
    expect(await send(setting, barrow, 'Never')).toEqual({ status: 0 });
    expect(setting.room.messages(barrow)).toEqual([]);
    expect(setting.room.calls()).toMatchObject([{ status: 0, wasDone: false }]);
    expect(setting.room.exchanges()[0]).toMatchObject({ status: 0, answer: 'The connection was cut.' });
  });

  it('meets a share of the calls, the same ones for the same seed', async () => {
    const statuses = async (seed: number) => {
      setting.room.clearFaults();
      setting.room.fail({ match: { method: 'POST' }, share: 0.3, seed, status: 502 });
      const seen: number[] = [];
      for (let sent = 0; sent < 60; sent += 1) seen.push((await send(setting, barrow, 'x')).status);
      return seen;
    };
    const first = await statuses(7);
    expect(await statuses(7)).toEqual(first);
    expect(await statuses(8)).not.toEqual(first);
    const met = first.filter((status) => status === 502).length;
    expect(met).toBeGreaterThan(8);
    expect(met).toBeLessThan(30);
    expect(first.filter((status) => status === 201)).toHaveLength(60 - met);
  });

  it('plays the next fault that fits when a share passes a call by, and ends a share after `times`', async () => {
    setting.room.fail({ match: { method: 'POST' }, share: 0, status: 502 });
    setting.room.fail({ match: { method: 'POST' }, share: 1, times: 2, status: 429, retryAfter: 3 });
    const told = [await send(setting, barrow, 'x'), await send(setting, barrow, 'x'), await send(setting, barrow, 'x')];
    expect(told.map(({ status }) => status)).toEqual([429, 429, 201]);
  });

  it('writes down every call: when, what, where, how much, what was told and whether it was done', async () => {
    const { room } = setting;
    const { id } = await send(setting, barrow, 'Hello');
    setting.pass(1000);
    const thread = `${barrow};messageid=${id}`;
    room.fail({ match: { method: 'POST' }, status: 502, dropAnswerAfterDoing: true });
    await send(setting, thread, 'A reply');
    await call(setting, 'DELETE', `conversations/${encodeURIComponent(barrow)}/activities/${id}`);
    await call(setting, 'GET', `teams/${encodeURIComponent(teamId)}/conversations`);
    const chat = await call(setting, 'POST', 'conversations', { members: [{ id: lead }], tenantId });
    await send(setting, '19:nowhere@thread.tacv2', 'Lost');
    await send(setting, '%', 'Lost');
    const bytes = JSON.stringify({ type: 'message', text: 'Hello' }).length;
    const at = '2026-11-23T09:00:01.000Z';
    expect(room.calls()).toEqual([
      {
        at: '2026-11-23T09:00:00.000Z',
        method: 'POST',
        conversationId: barrow,
        tenantId,
        bytes,
        status: 201,
        wasDone: true,
      },
      { at, method: 'POST', conversationId: thread, tenantId, bytes: bytes + 2, status: 502, wasDone: true },
      { at, method: 'DELETE', conversationId: barrow, tenantId, bytes: 0, status: 200, wasDone: true },
      { at, method: 'GET', conversationId: teamId, tenantId, bytes: 0, status: 200, wasDone: true },
      {
        at,
        method: 'POST',
        conversationId: chat.id,
        tenantId,
        bytes: expect.any(Number),
        status: 201,
        wasDone: true,
      },
      expect.objectContaining({ conversationId: '19:nowhere@thread.tacv2', tenantId: '', status: 404, wasDone: false }),
      expect.objectContaining({ conversationId: '%', tenantId: '', status: 404, wasDone: false }),
    ]);
  });
});

describe('the calls that the room keeps', () => {
  it('are the last ones, oldest first, however many there were', () => {
    const calls = createCalls();
    const one: Call = {
      at: '',
      method: 'POST',
      conversationId: '',
      tenantId: '',
      bytes: 0,
      status: 201,
      wasDone: true,
    };
    const total = 3 * callsKept + 5;
    for (let number = 0; number < total; number += 1) calls.add({ ...one, bytes: number });
    const kept = calls.list();
    expect(kept).toHaveLength(callsKept);
    expect([kept[0]?.bytes, kept.at(-1)?.bytes]).toEqual([total - callsKept, total - 1]);
  });
});

describe('a room with three tenants', () => {
  const tenants = ['1', '2', '3'].map((digit) => ({
    tenantId: `${digit.repeat(8)}-0000-4000-8000-000000000000`,
    teamId: `19:${digit.repeat(32)}@thread.tacv2`,
    groupChat: `19:${digit.repeat(31)}a@thread.v2`,
    person: `${digit.repeat(8)}-0000-4000-8000-000000000001`,
  }));
  const cast: Cast = {
    people: tenants.map((tenant) => ({
      objectId: tenant.person,
      tenantId: tenant.tenantId,
      name: 'Lead',
      section: tenant.tenantId,
    })),
    teams: tenants.map((tenant) => ({
      id: tenant.teamId,
      aadGroupId: tenant.tenantId,
      tenantId: tenant.tenantId,
      name: 'A partnership',
      channels: [{ id: tenant.teamId, name: 'General' }],
      members: [tenant.person],
    })),
    groupChats: tenants.map((tenant) => ({
      id: tenant.groupChat,
      tenantId: tenant.tenantId,
      name: 'Coordinators',
      members: [tenant.person],
    })),
  };

  it('keeps their people, chats and rates apart', async () => {
    const setting = await openSetting({
      cast,
      limits: { perTenant: [{ seconds: 1, most: 3 }] },
    });
    const chats: string[] = [];
    for (const { person, teamId: team, groupChat } of tenants) {
      const hands = setting.room.as(person);
      await hands.install(team);
      await hands.install(groupChat);
      const answer = await call(setting, 'POST', 'conversations', { members: [{ id: person }] });
      chats.push(String(answer.id));
    }
    expect(setting.room.calls().map((made) => made.tenantId)).toEqual(tenants.map((tenant) => tenant.tenantId));
    const [first, second] = tenants;
    expect(
      await call(setting, 'POST', 'conversations', { members: [{ id: first?.person }], tenantId: second?.tenantId }),
    ).toMatchObject({ status: 400 });

    setting.pass(10_000);
    const statuses: Record<string, number[]> = {};
    for (const [place, { teamId: team, groupChat, tenantId: tenant }] of tenants.entries()) {
      for (const id of [team, groupChat, chats[place] ?? '', team]) {
        (statuses[tenant] ??= []).push((await send(setting, id, 'x')).status);
      }
    }
    expect(Object.values(statuses)).toEqual([
      [201, 201, 201, 429],
      [201, 201, 201, 429],
      [201, 201, 201, 429],
    ]);
    await setting.stop();
  });
});

describe('a room with two processes of one bot', () => {
  it('gives them what people do in turn, and takes calls from both', async () => {
    const other = await startEchoBot();
    const first = await startEchoBot();
    const room = await openSetting({ botUrl: [first.url, other.url] });
    await room.room.as(chair).install(teamId);
    for (const text of ['One', 'Two', 'Three', 'Four']) await room.room.as(chair).say(barrow, text);
    const words = (heard: { text?: string }[]) => heard.flatMap(({ text }) => text ?? []);
    expect([words(first.heard), words(other.heard)]).toEqual([
      ['One', 'Three'],
      ['Two', 'Four'],
    ]);
    const answers = room.room.messages(barrow).filter(({ from }) => from.id === bot.id);
    expect(answers.map(({ text }) => text)).toEqual([
      'You said: One',
      'You said: Two',
      'You said: Three',
      'You said: Four',
    ]);
    await room.stop();
    await first.stop();
    await other.stop();
  });
});
