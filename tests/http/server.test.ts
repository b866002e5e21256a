import { beforeEach, describe, expect, it } from '@jest/globals';
import { type RequestHandler, Router } from 'express';
import request from 'supertest';
import { buildServer } from '../../src/http/server.ts';

const pass: RequestHandler = (_req, _res, next) => next();
const logged: object[] = [];
const SECRET = '0f0e0d0c-1111-4222-8333-444444444444';

const FILES: Record<string, { name: string; contentType: string; body: string | Uint8Array }> = {
  md: { name: 'r.md', contentType: 'text/markdown; charset=utf-8', body: '# All on track\n' },
  docx: { name: 'r-v1.docx', contentType: 'application/vnd.test', body: new Uint8Array([80, 75, 3, 4]) },
  'public.html': { name: 'public.html', contentType: 'text/html; charset=utf-8', body: '<p>Public</p>' },
};

function build(changes: Partial<Parameters<typeof buildServer>[0]> = {}) {
  return buildServer({
    log: { error: (line: object) => void logged.push(line) },
    gate: { admit: pass, inspect: pass },
    processActivity: async (req, res) => void res.json({ got: req.body }),
    readReport: async (id) =>
      id === 'r1'
        ? { html: '<!doctype html><style>p{margin:0}</style><p>All on track</p>', styleText: 'p{margin:0}' }
        : undefined,
    readFile: async (id, ending) => (id === 'r1' ? FILES[ending] : undefined),
    readCalendar: async (secret) => (secret === SECRET ? 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' : undefined),
    tab: { page: Router(), api: Router() },
    health: async () => ({ store: true }),
    loopbackOnly: false,
    newId: () => 'reference-1',
    ...changes,
  });
}

beforeEach(() => void (logged.length = 0));

describe('a report at its link', () => {
  it('is a page that nobody may keep, frame, index or run scripts in', async () => {
    const answer = await request(build()).get('/reports/r1');
    expect([answer.status, answer.type, answer.text]).toEqual([
      200,
      'text/html',
      expect.stringContaining('<p>All on track</p>'),
    ]);
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'; style-src 'sha256-[\w+/=]{44}'; .*frame-ancestors 'none'$/,
      ),
    });
    expect(answer.headers['x-powered-by']).toBeUndefined();
  });

  it('is text at the same link with .md', async () => {
    const answer = await request(build()).get('/reports/r1.md');
    expect([answer.status, answer.headers['content-type'], answer.text]).toEqual([
      200,
      'text/markdown; charset=utf-8',
      '# All on track\n',
    ]);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('is a file to save at the same link with another ending, byte for byte', async () => {
    const answer = await request(build()).get('/reports/r1.docx').responseType('blob');
    expect([answer.status, [...answer.body]]).toEqual([200, [80, 75, 3, 4]]);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/vnd.test',
      'content-disposition': 'attachment; filename="r-v1.docx"',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
    });
    const page = await request(build()).get('/reports/r1.public.html');
    expect([page.text, page.headers['content-disposition']]).toEqual([
      '<p>Public</p>',
      'attachment; filename="public.html"',
    ]);
  });

  it.each([
    '/reports/r1.exe',
    '/reports/r1.public.docx.docx.docx',
    '/reports/r2',
    '/reports/r2.md',
    '/reports/..%2f..%2fetc%2fpasswd',
    '/reports/%3Cscript%3E',
    `/reports/${'a'.repeat(200)}`,
  ])('that does not exist says how to get a new one: %s', async (path) => {
    const answer = await request(build()).get(path);
    expect([answer.status, answer.type]).toEqual([404, 'text/html']);
    expect(answer.text).toContain('<html lang="en-GB">');
    expect(answer.text).toContain('<h1>Report not found</h1>');
    expect(answer.text).toContain('To get a new link, write “report” to CSP Progress in Microsoft Teams.');
    expect(answer.text).not.toMatch(/script/i);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('answers 400 to an address that can not be decoded', async () => {
    expect((await request(build()).get('/reports/%E0%A4%A')).status).toBe(400);
  });
});

describe('a calendar at its secret address', () => {
  it('is for the program of the one who asks, who may keep it for an hour', async () => {
    const answer = await request(build()).get(`/calendar/${SECRET}.ics`);
    expect([answer.status, answer.text]).toEqual([200, 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n']);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, max-age=3600',
      'content-disposition': 'inline; filename="deadlines.ics"',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
      etag: expect.stringMatching(/./),
    });
  });

  it('is not sent again to a program that has it', async () => {
    const first = await request(build()).get(`/calendar/${SECRET}.ics`);
    const again = await request(build())
      .get(`/calendar/${SECRET}.ics`)
      .set('If-None-Match', first.headers['etag'] ?? '');
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it.each([
    `/calendar/${SECRET.replace('0', '1')}.ics`,
    '/calendar/short.ics',
    '/calendar/..%2f..%2fetc%2fpasswd.ics',
    `/calendar/${'a'.repeat(200)}.ics`,
  ])('that nobody has is a plain 404: %s', async (path) => {
    const answer = await request(build()).get(path);
    expect([answer.status, answer.headers['content-type']]).toEqual([404, 'text/plain; charset=utf-8']);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.text).toContain('There is no calendar at this address.');
  });
});

describe('what the Teams app points to', () => {
  it.each([
    ['/', 'write “help” to CSP Progress'],
    ['/privacy', 'It does not keep other messages'],
    ['/terms', 'can be disclosed'],
  ])('is at %s', async (path, sentence) => {
    const answer = await request(build()).get(path);
    expect([answer.status, answer.text]).toEqual([200, expect.stringContaining(sentence)]);
    expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
  });
});

describe('an activity', () => {
  it('reaches the bot read as JSON, up to one megabyte', async () => {
    const body = { text: 'x'.repeat(900_000) };
    const answer = await request(build()).post('/api/messages').send(body);
    expect([answer.status, answer.body.got.text.length]).toEqual([200, 900_000]);
  });

  it('is asked for with POST', async () => {
    const answer = await request(build()).get('/api/messages');
    expect([answer.status, answer.headers['allow'], answer.body]).toEqual([
      405,
      'POST',
      { error: 'Send activities with POST.' },
    ]);
  });

  it('that is refused before it is read never reaches the parser', async () => {
    const app = build({ gate: { admit: (_req, res) => void res.status(401).json({ error: 'no' }), inspect: pass } });
    const answer = await request(app).post('/api/messages').type('application/json').send('{broken');
    expect([answer.status, answer.body]).toEqual([401, { error: 'no' }]);
  });
});

describe('health', () => {
  it.each<[string, () => Promise<{ store: boolean }>, number, object]>([
    ['the store serves', async () => ({ store: true }), 200, { status: 'ok', store: true }],
    ['the store does not', async () => ({ store: false }), 503, { status: 'unavailable', store: false }],
    ['asking the store fails', () => Promise.reject(new Error('down')), 503, { status: 'unavailable', store: false }],
  ])('when %s', async (_case, health, status, body) => {
    const answer = await request(build({ health })).get('/healthz');
    expect([answer.status, answer.body]).toEqual([status, body]);
  });
});

const breaking = () => Promise.reject(new Error('the password is hunter2'));

describe('what breaks', () => {
  it('gives a program a reference and no stack', async () => {
    const answer = await request(build({ processActivity: breaking }))
      .post('/api/messages')
      .send({});
    expect([answer.status, answer.body]).toEqual([
      500,
      { error: 'Something went wrong here: try again later.', reference: 'reference-1' },
    ]);
    expect(logged).toEqual([expect.objectContaining({ reference: 'reference-1' })]);
  });

  it('gives a browser a plain page with the reference', async () => {
    const answer = await request(build({ readReport: breaking }))
      .get('/reports/r1')
      .set('Accept', 'text/html');
    expect([answer.status, answer.type]).toEqual([500, 'text/html']);
    expect(answer.text).toContain('Reference: reference-1');
    expect(answer.text).not.toContain('hunter2');
  });

  it('is not an address that nobody knows', async () => {
    const page = await request(build()).get('/nowhere').set('Accept', 'text/html,*/*;q=0.8');
    expect([page.status, page.text]).toEqual([404, expect.stringContaining('<h1>Page not found</h1>')]);
    const json = await request(build()).get('/api/nowhere');
    expect([json.status, json.body]).toEqual([404, { error: 'There is nothing at this address: check the link.' }]);
    expect(logged).toEqual([]);
  });
});

describe('in local mode', () => {
  it.each(['localhost:3978', '127.0.0.1:3978', '[::1]:3978', 'LOCALHOST'])('%s is served', async (host) => {
    const answer = await request(build({ loopbackOnly: true }))
      .get('/healthz')
      .set('Host', host);
    expect(answer.status).toBe(200);
  });

  it.each(['attacker.example', 'localhost.attacker.example', '127.0.0.1.nip.io:3978', '10.0.0.1'])(
    'a page that calls this machine %s is refused',
    async (host) => {
      const answer = await request(build({ loopbackOnly: true }))
        .get('/reports/r1')
        .set('Host', host);
      expect([answer.status, answer.body.error]).toEqual([403, expect.stringMatching(/http:\/\/localhost/)]);
    },
  );
});
