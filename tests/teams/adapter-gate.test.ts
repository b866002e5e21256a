import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import express, { type Express, Router } from 'express';
import request from 'supertest';
import { buildServer } from '../../src/http/server.ts';
import { buildAdapter } from '../../src/teams/adapter.ts';
import { buildGate } from '../../src/teams/gate.ts';
import { APP_ID, type Issuer, SERVICE_URL, startIssuer, TENANT_ID, type TokenChanges } from '../fakes/issuer.ts';

const credentials = { appId: APP_ID, password: 'unused', tenantId: TENANT_ID };

const activity = {
  type: 'invoke',
  name: 'adaptiveCard/action',
  id: '1',
  channelId: 'msteams',
  serviceUrl: SERVICE_URL,
  from: { id: '29:a' },
  recipient: { id: `28:${APP_ID}` },
  conversation: { id: 'a:1', tenantId: TENANT_ID },
  channelData: { tenant: { id: TENANT_ID } },
};

let issuer: Issuer;
let app: Express;
let turns = 0;
const logged: object[] = [];
const log = { info: (line: object) => void logged.push(line), error: (line: object) => void logged.push(line) };

function buildApp(openId: Issuer['openId']): Express {
  const adapter = buildAdapter({
    credentials,
    openId,
    onError: async (_context, error) => {
      throw error;
    },
  });
  return buildServer({
    log,
    gate: buildGate({
      mode: 'teams',
      allowedTenants: [TENANT_ID],
      prove: (authorization) => adapter.prove(authorization),
      log,
    }),
    processActivity: (req, res) => {
      // A token is checked once: what the gate let through needs none any more.
      delete req.headers.authorization;
      return adapter.process(req, res, async (context) => {
        turns += 1;
        await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: { done: true } } });
      });
    },
    readReport: async () => undefined,
    readFile: async () => undefined,
    readCalendar: async () => undefined,
    tab: { page: Router(), api: Router() },
    health: async () => ({ store: true }),
    loopbackOnly: false,
    newId: () => 'reference',
  });
}

const printed: unknown[] = [];
const screen = globalThis.console;
const print = screen.error.bind(screen);

beforeAll(async () => {
  screen.error = (...words: unknown[]) => void printed.push(words);
  issuer = await startIssuer();
  app = buildApp(issuer.openId);
});
afterAll(() => {
  screen.error = print;
  return issuer.close();
});
beforeEach(() => {
  turns = 0;
  printed.length = 0;
  logged.length = 0;
});

async function post(changes: TokenChanges, body: object) {
  return await request(app)
    .post('/api/messages')
    .set('Authorization', `Bearer ${await issuer.sign(changes)}`)
    .send(body);
}

describe('the gate, with a token of Teams', () => {
  it('lets an activity through to the bot and gives back its answer', async () => {
    const answer = await post({}, activity);
    expect([answer.status, answer.body, turns]).toEqual([200, { done: true }, 1]);
  });

  it('forgives a clock that is two minutes off', async () => {
    expect((await post({ expiresIn: -120 }, activity)).status).toBe(200);
  });

  it.each<[string, number, object, RegExp]>([
    ['an empty object', 400, {}, /valid type/],
    ['no serviceUrl', 400, { ...activity, serviceUrl: undefined }, /valid serviceUrl/],
    ['no conversation', 400, { ...activity, conversation: undefined }, /valid conversation/],
    ['no conversation id', 400, { ...activity, conversation: { tenantId: TENANT_ID } }, /valid conversation\.id/],
    ['a list', 400, [activity], /one JSON object/],
    ['no tenant', 400, { ...activity, conversation: { id: 'a:1' }, channelData: null }, /conversation\.tenantId/],
    ['another tenant', 403, { ...activity, conversation: { id: 'a:1', tenantId: APP_ID } }, /ALLOWED_TENANTS/],
    ['a second tenant', 403, { ...activity, channelData: { tenant: { id: APP_ID } } }, /ALLOWED_TENANTS/],
    ['another channel', 403, { ...activity, channelId: 'directline' }, /msteams/],
    ['the emulator', 403, { ...activity, channelId: 'emulator' }, /msteams/],
    ['a skill channel', 403, { ...activity, channelId: 'AseChannel' }, /msteams/],
  ])('refuses a body with %s: %i', async (_case, status, body, remedy) => {
    const answer = await post({}, body);
    expect([answer.status, turns]).toEqual([status, 0]);
    expect(answer.body).toEqual({ error: expect.stringMatching(remedy) });
  });

  it.each([
    ['a host that is not of Teams', 'https://attacker.example/emea/'],
    ['plain http', 'http://smba.trafficmanager.net/emea/'],
    ['another port', 'https://smba.trafficmanager.net:8443/emea/'],
    ['a user name in the address', 'https://smba.trafficmanager.net@attacker.example/'],
    ['loopback', 'http://localhost:3979/'],
  ])('refuses a serviceUrl with %s, although the token names it too: 403', async (_case, serviceUrl) => {
    const answer = await post({ claims: { serviceurl: serviceUrl } }, { ...activity, serviceUrl });
    expect([answer.status, turns]).toEqual([403, 0]);
  });

  it('answers 400 to a body that is not JSON, and 413 to one of two megabytes', async () => {
    const token = `Bearer ${await issuer.sign()}`;
    const send = (body: string) =>
      request(app).post('/api/messages').set('Authorization', token).type('application/json').send(body);
    const broken = await send('{"text": "a secret of Barrow"');
    expect([broken.status, broken.body]).toEqual([400, { error: expect.stringMatching(/not JSON/) }]);
    const large = await send(JSON.stringify({ ...activity, text: 'x'.repeat(2 * 1024 * 1024) }));
    expect([large.status, large.body]).toEqual([413, { error: expect.stringMatching(/at most 1 MB/) }]);
    expect(JSON.stringify(logged)).not.toContain('secret');
  });

  it('answers 400 to a body that does not say that it is JSON', async () => {
    const answer = await request(app)
      .post('/api/messages')
      .set('Authorization', `Bearer ${await issuer.sign()}`)
      .type('text/plain')
      .send(JSON.stringify(activity));
    expect([answer.status, answer.body.error]).toEqual([400, expect.stringMatching(/application\/json/)]);
  });
});

describe('the adapter without its gate', () => {
  it.each([
    ['no token', () => ''],
    ['the token of a stranger', async () => `Bearer ${await issuer.sign({ key: 'stranger' })}`],
  ])('still refuses %s', async (_case, header) => {
    const adapter = buildAdapter({ credentials, openId: issuer.openId, onError: async () => {} });
    const bare = express().post('/api/messages', express.json(), (req, res) =>
      adapter.process(req, res, async () => {
        turns += 1;
      }),
    );
    const answer = await request(bare)
      .post('/api/messages')
      .set('Authorization', await header())
      .send(activity);
    expect(answer.status).toBeGreaterThanOrEqual(401);
    expect(turns).toBe(0);
  });
});

describe('the gate, without a token of Teams', () => {
  it.each<[string, TokenChanges]>([
    ['expired ten minutes ago', { expiresIn: -600 }],
    ['valid only in ten minutes', { notBeforeIn: 600 }],
    ['of another issuer', { claims: { iss: 'https://login.example' } }],
    ['for another bot', { claims: { aud: TENANT_ID } }],
    ['signed by a stranger under a known key id', { key: 'stranger' }],
    ['signed with an unknown key', { key: 'stranger', kid: 'unknown' }],
    ['signed with a key that Teams does not use', { key: 'webchat', kid: 'webchat' }],
    ['signed with ES256', { alg: 'ES256' }],
    ['that nobody signed', { alg: 'none' }],
    ['for another serviceUrl', { claims: { serviceurl: 'https://smba.trafficmanager.net/amer/' } }],
    ['for the same serviceUrl without its slash', { claims: { serviceurl: SERVICE_URL.slice(0, -1) } }],
    ['for no serviceUrl', { claims: { serviceurl: undefined } }],
    [
      'of the emulator',
      { claims: { iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/', appid: APP_ID, ver: '1.0' } },
    ],
    ['of another bot', { claims: { iss: 'https://sts.windows.net/x/', appid: TENANT_ID, ver: '1.0', azp: TENANT_ID } }],
  ])('refuses a token %s: 401', async (_case, changes) => {
    const answer = await post(changes, activity);
    expect([answer.status, turns]).toEqual([401, 0]);
    expect(Object.keys(answer.body)).toEqual(['error']);
    expect(printed).toEqual([]);
  });

  it.each([
    ['no header', undefined],
    ['an empty bearer', 'Bearer '],
    ['a basic header', 'Basic YTpi'],
    ['garbage', 'Bearer not.a.token'],
    ['more garbage', 'Bearer a b c'],
  ])('refuses %s: 401', async (_case, header) => {
    const ask = request(app).post('/api/messages');
    if (header !== undefined) ask.set('Authorization', header);
    const answer = await ask.send(activity);
    expect([answer.status, answer.headers['www-authenticate'], turns]).toEqual([401, 'Bearer', 0]);
  });

  it.each([
    ['nothing', ''],
    ['an empty object', '{}'],
    ['what is not JSON', '{"type":'],
    ['two megabytes', `"${'x'.repeat(2 * 1024 * 1024)}"`],
  ])('tells a stranger who sends %s nothing but 401', async (_case, body) => {
    const answer = await request(app).post('/api/messages').type('application/json').send(body);
    expect(answer.status).toBe(401);
  });

  it('silences only what the check itself prints', async () => {
    const [answer] = await Promise.all([post({ key: 'stranger' }, activity), Promise.resolve(screen.error('ours'))]);
    expect([answer.status, printed]).toEqual([401, [['ours']]]);
  });

  it('answers 503 when the keys can not be fetched, since a good token may then be refused too', async () => {
    const without = buildApp({ ...issuer.openId, metadata: 'http://127.0.0.1:9/openid' });
    const answer = await request(without)
      .post('/api/messages')
      .set('Authorization', `Bearer ${await issuer.sign()}`)
      .send(activity);
    expect([answer.status, answer.headers['retry-after'], turns]).toEqual([503, '30', 0]);
  });
});
