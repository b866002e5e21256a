import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CardFactory, MessageFactory } from 'botbuilder';
import type {
  Exchange,
  PersonalAnswer,
  PressAnswer,
  RoomEvent,
  RoomMessage,
  RoomView,
} from '../../src/rehearsal/protocol.ts';
import { startRehearsal } from '../../src/rehearsal/server.ts';
import { barrow, bot, cast, chair, lead, neighbour, teamId } from './cast.ts';
import { openSetting, type Setting } from './setting.ts';

/** What each address answers when it does not refuse. */
interface Answers {
  room: RoomView;
  messages: RoomMessage[];
  exchanges: Exchange[];
  say: RoomMessage;
  edit: RoomMessage;
  delete: RoomMessage;
  press: PressAnswer;
  personal: PersonalAnswer;
  install: unknown;
  channels: unknown;
  members: unknown;
  nothing: unknown;
}

describe('the API of the web client', () => {
  let setting: Setting;
  beforeEach(async () => {
    setting = await openSetting();
  });
  afterEach(() => setting.stop());

  async function ask<Name extends keyof Answers>(
    name: Name,
    body?: unknown,
    query = '',
  ): Promise<{ status: number; body: Answers[Name] }> {
    const response = await fetch(`${setting.room.url}/api/${name}${query}`, {
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      headers: { 'content-type': 'application/json' },
    });
    const answer: Answers[Name] = JSON.parse(await response.text());
    return { status: response.status, body: answer };
  }

  /** Reads events until one is wanted. */
  async function listen(as: string) {
    const stopping = new AbortController();
    const response = await fetch(`${setting.room.url}/api/events?as=${as}`, { signal: stopping.signal });
    const seen: RoomEvent[] = [];
    const reading = (async () => {
      const lines = createInterface({ input: Readable.from(response.body ?? []) });
      for await (const line of lines) {
        if (!line.startsWith('data: ')) continue;
        const event: RoomEvent = JSON.parse(line.slice('data: '.length));
        seen.push(event);
      }
    })().catch(() => {});
    return {
      seen,
      async stop() {
        stopping.abort();
        await reading;
      },
    };
  }

  it('shows the room and does the whole round: install, write, press, read', async () => {
    const { room, echo } = setting;
    const before = await ask('room');
    expect(before.body).toMatchObject({ bot, installed: [], welcome: 'Type help.', groupChats: cast.groupChats });
    const button = { type: 'Action.Execute', title: 'Go', verb: 'go', data: { n: 1 } };
    const card = { type: 'AdaptiveCard', version: '1.5', body: [], actions: [button] };
    echo.habits.onMessage = async (context) => {
      await context.sendActivity({ type: 'typing' });
      await context.sendActivity(MessageFactory.attachment(CardFactory.adaptiveCard(card)));
    };
    echo.habits.onInvoke = async () => ({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Gone' },
    });
    const events = await listen(lead);
    await ask('install', { as: chair, target: teamId, action: 'add' });
    await room.settled();
    const said = await ask('say', { as: chair, conversationId: barrow, text: '@CSP Progress go' });
    expect(said).toMatchObject({ status: 201, body: { text: '@CSP Progress go', from: { id: chair, isBot: false } } });
    await room.settled();
    const messages = await ask('messages', undefined, `?as=${lead}&conversation=${barrow}`);
    const posted = messages.body[1];
    expect(posted).toMatchObject({ card, rootId: said.body.id });
    const pressed = {
      as: lead,
      conversationId: barrow,
      messageId: posted?.id,
      action: button,
      inputs: { a: '1', b: '' },
    };
    expect((await ask('press', pressed)).body).toEqual({ kind: 'notice', text: 'Gone' });
    expect(echo.heard.at(-1)?.value.action.data).toEqual({ n: 1, a: '1' });
    await events.stop();
    expect(new Set(events.seen.map(({ kind }) => kind))).toEqual(new Set(['room', 'message', 'typing', 'exchange']));
    expect(events.seen.filter(({ kind }) => kind === 'message')).toHaveLength(2);
    const exchanges = await ask('exchanges');
    expect(exchanges.body[0]).toMatchObject({ direction: 'to bot', status: 200, path: '/api/messages' });
    expect(Number(exchanges.body[0]?.id)).toBeGreaterThan(Number(exchanges.body[1]?.id));
  });

  it('tells people only of conversations that they are in', async () => {
    const events = await listen(neighbour);
    await ask('say', { as: chair, conversationId: barrow, text: 'Hello' });
    await ask('personal', { as: lead });
    await events.stop();
    expect(events.seen.filter(({ kind }) => kind === 'message')).toEqual([]);
    expect((await ask('messages', undefined, `?as=${neighbour}&conversation=${barrow}`)).status).toBe(403);
  });

  it('edits, deletes, opens the personal chat, changes channels and members', async () => {
    const said = await ask('say', { as: chair, conversationId: barrow, text: 'Helo' });
    const mine = { as: chair, conversationId: barrow, messageId: said.body.id };
    expect((await ask('edit', { ...mine, text: 'Hello' })).body).toMatchObject({ text: 'Hello' });
    expect((await ask('delete', { ...mine, as: lead })).status).toBe(403);
    expect((await ask('delete', mine)).body).toMatchObject({ deletedAt: expect.any(String) });
    const { body } = await ask('personal', { as: lead });
    expect(body.conversationId).toMatch(/^a:/);
    const early = await ask('say', { as: lead, conversationId: body.conversationId, text: 'Hi' });
    expect(early).toEqual({ status: 409, body: { error: 'CSP Progress is not in this chat. Add it first.' } });
    await ask('install', { as: lead, target: 'personal', action: 'add' });
    expect((await ask('say', { as: lead, conversationId: body.conversationId, text: 'Hi' })).status).toBe(201);
    await ask('channels', { as: chair, teamId, action: 'create', name: 'Eden Hub' });
    const view = await ask('room');
    expect(view.body.teams[0]?.channels.map(({ name }) => name)).toEqual(['General', 'Barrow Hub', 'Eden Hub']);
    expect(view.body.installed).toEqual([body.conversationId]);
    await setting.room.settled();
  });

  it.each<[keyof Answers, object, number, RegExp]>([
    ['say', { as: chair, conversationId: barrow }, 400, /text/],
    ['say', { as: 'nobody', conversationId: barrow, text: 'x' }, 404, /Nobody in the room/],
    ['say', { as: chair, conversationId: '19:x@thread.v2', text: 'x' }, 404, /no conversation/],
    ['say', { as: chair, conversationId: barrow, rootId: '7', text: 'x' }, 404, /no such thread/],
    ['press', { as: chair, conversationId: barrow, messageId: '7', action: {}, inputs: { n: 1 } }, 400, /inputs.n/],
    ['press', { as: chair, conversationId: barrow, messageId: '7', action: {}, inputs: {} }, 404, /no such message/],
    ['install', { as: chair, target: teamId, action: 'remove' }, 409, /not installed/],
    ['channels', { as: chair, teamId, action: 'delete', channelId: teamId }, 409, /General/],
    ['members', { as: chair, teamId, action: 'add', objectId: lead }, 409, /is in the team/],
    ['nothing', {}, 404, /knows no POST/],
  ])('refuses %s %j and changes nothing', async (path, body, status, error) => {
    const answer = await ask(path, body);
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({ error: expect.stringMatching(error) });
    expect(setting.room.messages(barrow)).toEqual([]);
    expect(setting.echo.heard).toEqual([]);
  });

  it('answers this machine only, and takes changes from its own page only', async () => {
    const { port } = new URL(setting.room.url);
    const statusWith = (method: string, headers: Record<string, string>) =>
      new Promise<number | undefined>((resolve, reject) => {
        request({ host: '127.0.0.1', port, path: '/api/room', method, headers }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .on('error', reject)
          .end();
      });
    expect(await statusWith('GET', { host: `localhost:${port}` })).toBe(200);
    expect(await statusWith('GET', { host: 'rehearsal.example.org' })).toBe(403);
    expect(await statusWith('POST', { host: `127.0.0.1:${port}`, origin: 'http://rehearsal.example.org' })).toBe(403);
    expect(await statusWith('POST', { host: `127.0.0.1:${port}`, origin: 'null' })).toBe(403);
    expect(await statusWith('POST', { host: `127.0.0.1:${port}`, origin: `http://127.0.0.1:${port}` })).toBe(404);
    const options = { port: 0, botUrl: setting.echo.url, bot, cast, commands: [], welcome: '', now: () => '' };
    await expect(startRehearsal({ ...options, host: '0.0.0.0' })).rejects.toThrow('on this machine only');
  });

  it('serves the built client, and nothing else from its folder', async () => {
    const clientFolder = mkdtempSync(join(tmpdir(), 'client-'));
    writeFileSync(join(clientFolder, 'index.html'), '<title>Room</title>');
    writeFileSync(join(clientFolder, '.secret'), 'x');
    await setting.stop();
    setting = await openSetting({ clientFolder });
    const page = await fetch(setting.room.url);
    expect(await page.text()).toBe('<title>Room</title>');
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    for (const path of ['/.secret', '/..%2f..%2fetc/passwd', '/nothing']) {
      expect((await fetch(`${setting.room.url}${path}`)).status).toBeGreaterThanOrEqual(400);
    }
    rmSync(clientFolder, { recursive: true });
  });
});
