import type { RequestListener } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ConfigurationBotFrameworkAuthentication, type ConversationReference, type TurnContext } from 'botbuilder';
import { ClaimsIdentity } from 'botframework-connector';
import express from 'express';
import request from 'supertest';
import { type Listening, listen } from '../../src/http/listen.ts';
import { buildAdapter } from '../../src/teams/adapter.ts';
import { SingleTryConnectors } from '../../src/teams/auth-connectors.ts';

let connector: Listening;
let asked: string[];
let answers: { status: number; headers?: Record<string, string> };
let serviceUrl: string;

async function startConnector(answer: RequestListener): Promise<void> {
  connector = await listen(answer, { host: '127.0.0.1', port: 0 });
  serviceUrl = `http://127.0.0.1:${connector.port}`;
}

beforeEach(async () => {
  asked = [];
  await startConnector((req, res) => {
    asked.push(`${req.method} ${req.url?.split('/').slice(0, 5).join('/')}`);
    req.resume();
    res.writeHead(answers.status, { 'content-type': 'application/json', ...answers.headers });
    res.end(
      JSON.stringify(answers.status < 300 ? { id: '19:c@thread.tacv2;messageid=7' } : { error: { code: 'Broken' } }),
    );
  });
});
afterEach(() => connector.close());

const errors: unknown[] = [];
function build() {
  errors.length = 0;
  return buildAdapter({ onError: async (_context, error) => void errors.push(error) });
}

/** Runs one turn that comes in over HTTP. */
async function receive(turn: (context: TurnContext) => Promise<void>) {
  const adapter = build();
  const app = express();
  app.post('/api/messages', express.json(), (req, res) => adapter.process(req, res, turn));
  const conversation = { id: 'a:1', tenantId: 't' };
  return await request(app)
    .post('/api/messages')
    .send({ type: 'message', id: '1', channelId: 'msteams', serviceUrl, from: { id: '29:a' }, conversation });
}

function reference(): Partial<ConversationReference> {
  return {
    serviceUrl,
    channelId: 'msteams',
    bot: { id: '28:b', name: '' },
    conversation: { id: 'a:1', isGroup: false, conversationType: 'personal', name: '' },
  };
}

const failures: [number, Record<string, string>][] = [
  [500, {}],
  [502, {}],
  [503, { 'retry-after': '1' }],
  [429, { 'retry-after': '1' }],
];

describe('the adapter asks Teams exactly once', () => {
  it.each(failures)('when the answer to a reply inside a turn is %i', async (status, headers) => {
    answers = { status, headers };
    const answer = await receive(async (context) => void (await context.sendActivity('hello')));
    expect(answer.status).toBe(200);
    expect(asked).toEqual(['POST /v3/conversations/a%3A1/activities']);
    expect(errors).toEqual([expect.objectContaining({ statusCode: status, code: 'Broken' })]);
  });

  it.each(failures)('when the answer to a message of its own accord is %i', async (status, headers) => {
    answers = { status, headers };
    await build().continueConversationAsync('', reference(), async (context) => {
      await expect(context.sendActivity('hello')).rejects.toMatchObject({ statusCode: status });
      await expect(context.updateActivity({ id: '7', type: 'message' })).rejects.toMatchObject({ statusCode: status });
    });
    expect(asked).toEqual(['POST /v3/conversations/a%3A1/activities', 'PUT /v3/conversations/a%3A1/activities']);
  });

  it.each(failures)('when the answer to a new thread is %i', async (status, headers) => {
    answers = { status, headers };
    const parameters = { isGroup: true, bot: { id: '28:b', name: '' }, channelData: {} };
    const starting = build().createConversationAsync('', 'msteams', serviceUrl, '', parameters, async () => {});
    await expect(starting).rejects.toMatchObject({ statusCode: status });
    expect(asked).toEqual(['POST /v3/conversations']);
  });

  it('when nobody answers at all', async () => {
    answers = { status: 200 };
    await connector.close();
    const startedAt = performance.now();
    await build().continueConversationAsync('', reference(), async (context) => {
      await expect(context.sendActivity('hello')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    });
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });
});

describe('a connector client', () => {
  it.each<[string, RequestListener, string]>([
    ['a service that never answers', () => {}, 'AbortError'],
    ['an answer that never ends', (_req, res) => void res.writeHead(200).write('{'), 'RestError'],
  ])('gives up on %s', async (_case, answer, name) => {
    await connector.close();
    await startConnector(answer);
    const inner = new ConfigurationBotFrameworkAuthentication().createConnectorFactory(new ClaimsIdentity([]));
    const client = await new SingleTryConnectors(inner, 50).create(serviceUrl);
    await expect(client.conversations.sendToConversation('a:1', {})).rejects.toMatchObject({ name });
  });
});

describe('the adapter', () => {
  it('sends and gives back the id that Teams made', async () => {
    answers = { status: 201 };
    const ids: (string | undefined)[] = [];
    await receive(async (context) => void ids.push((await context.sendActivity('hello'))?.id));
    expect([ids, errors]).toEqual([['19:c@thread.tacv2;messageid=7'], []]);
  });

  it('refuses half a set of credentials', () => {
    const credentials = { appId: 'a', password: '', tenantId: 't' };
    expect(() => buildAdapter({ credentials, onError: async () => {} })).toThrow(/Password is required/);
  });
});
