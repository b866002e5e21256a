import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Express, type RequestHandler, Router } from 'express';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import request from 'supertest';
import { buildServer } from '../../../src/http/server.ts';
import { serveTab } from '../../../src/http/tab/page.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'csp-page-'));
  await cp(join(__dirname, '../../../src/tab/index.html'), join(folder, 'index.html'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'assets/index-a1b2c3.js'), 'export {};\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function build(mode: 'teams' | 'local', from = folder): Express {
  const pass: RequestHandler = (_req, _res, next) => next();
  return buildServer({
    log: { error: () => {} },
    gate: { admit: pass, inspect: pass },
    processActivity: async () => {},
    readReport: async () => undefined,
    readFile: async () => undefined,
    readCalendar: async () => undefined,
    tab: { page: serveTab({ folder: from, mode }), api: Router() },
    health: async () => ({ store: true }),
    loopbackOnly: mode === 'local',
    newId: () => 'reference',
  });
}

const FRAMES = {
  teams:
    "'self' https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft https://*.office.com https://*.microsoft365.com",
  local: "'self' http://127.0.0.1:* http://localhost:*",
};

const CONNECTIONS = {
  teams: "'self' https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json",
  local: "'self'",
};

describe.each(['teams', 'local'] as const)('the tab’s page in %s mode', (mode) => {
  it('may be framed there and nowhere else, and runs only what comes from here', async () => {
    const { status, headers } = await request(build(mode)).get('/tab/');
    expect(status).toBe(200);
    expect(policyOf(headers)).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': expect.stringMatching(/^'self' 'nonce-[\w+/]{24}'$/u),
      'img-src': "'self' data:",
      'font-src': "'self' data:",
      'connect-src': CONNECTIONS[mode],
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': FRAMES[mode],
    });
    expect(headers).not.toHaveProperty('x-frame-options');
    expect(headers).not.toHaveProperty('set-cookie');
  });

  it('is not guessed at, tells nobody where it was opened, and is asked for by https', async () => {
    const { headers } = await request(build(mode)).get('/tab/');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': expect.stringContaining('max-age=31536000'),
      'cache-control': 'no-cache',
    });
  });

  it('has a nonce of its own each time, and no script or style without it', async () => {
    const app = build(mode);
    const [one, other] = [await request(app).get('/tab/'), await request(app).get('/tab/')];
    expect(nonceOf(one.headers)).not.toBe(nonceOf(other.headers));
    expect(one.text).toContain(nonceOf(one.headers));
    expect(one.text).not.toContain('%NONCE%');
    expect(inlineWithout(nonceOf(one.headers), one.text)).toEqual([]);
  });

  it('is at /tab too', async () => {
    const { status, headers } = await request(build(mode)).get('/tab?entity=overview');
    expect([status, headers['location']]).toEqual([308, '/tab/?entity=overview']);
    expect((await request(build(mode)).get('//elsewhere.example/tab')).status).toBe(404);
  });

  it('keeps what it needs for a year, because a change has another name', async () => {
    const answer = await request(build(mode)).get('/tab/assets/index-a1b2c3.js');
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const missing = await request(build(mode)).get('/tab/assets/index-000000.js');
    expect([missing.status, missing.headers['cache-control'] ?? '']).toEqual([404, '']);
    expect((await request(build(mode)).get('/tab/assets/..%2findex.html')).status).toBe(404);
  });

  it('says what to do when it was not built', async () => {
    const answer = await request(build(mode, join(folder, 'nowhere'))).get('/tab/');
    expect([answer.status, answer.type]).toEqual([503, 'text/html']);
    expect(answer.text).toContain('npm run build');
    expect(policyOf(answer.headers)['frame-ancestors']).toBe(FRAMES[mode]);
  });
});

it('an inline script or style would be found', () => {
  const page = '<style nonce="n">a{}</style><style>b{}</style><script>c</script><p style="x" onclick="y">';
  expect(inlineWithout('n', page)).toEqual(['style', 'script', 'p style', 'p onclick']);
});

function policyOf(headers: Record<string, string>): Record<string, string> {
  const directives = (headers['content-security-policy'] ?? '').split('; ');
  return Object.fromEntries(directives.map((one) => [one.slice(0, one.indexOf(' ')), one.slice(one.indexOf(' ') + 1)]));
}

function nonceOf(headers: Record<string, string>): string {
  return /'nonce-([^']+)'/u.exec(headers['content-security-policy'] ?? '')?.[1] ?? 'none';
}

/** Elements whose own text would run or style, and attributes that would. */
function inlineWithout(nonce: string, html: string): string[] {
  return elementsOf(parse(html)).flatMap((element) => {
    const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
    const isOfText = element.tagName === 'style' || (element.tagName === 'script' && !attributes.has('src'));
    const isLetIn = !isOfText || attributes.get('nonce') === nonce;
    const handlers = [...attributes.keys()].filter((name) => name === 'style' || name.startsWith('on'));
    return [...(isLetIn ? [] : [element.tagName]), ...handlers.map((name) => `${element.tagName} ${name}`)];
  });
}

function elementsOf(node: Tree.Node): Tree.Element[] {
  const below = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : [];
  return 'tagName' in node ? [node, ...below] : below;
}
