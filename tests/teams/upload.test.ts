import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildUpload } from '../../src/teams/upload.ts';

const FILE = { name: 'report.csv', contentType: 'text/csv', body: 'Ä1\r\n' };
const got: { method: string | undefined; headers: IncomingHttpHeaders; body: string }[] = [];
let server: Server;
let url: string;

beforeAll(async () => {
  server = createServer((req, res) => {
    let body = '';
    req.setEncoding('utf8');
    req.on('data', (chunk: string) => (body += chunk));
    req.on('end', () => {
      got.push({ method: req.method, headers: req.headers, body });
      if (req.url === '/moved') res.writeHead(307, { location: '/up' });
      else res.statusCode = req.url === '/gone' ? 404 : 201;
      res.end('{}');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
beforeEach(() => void (got.length = 0));

describe('an upload', () => {
  const upload = buildUpload({ mayUseLoopback: true });

  it('is one PUT of the whole file that says which bytes it is', async () => {
    expect(await upload(`${url}/up`, FILE)).toEqual({ outcome: 'uploaded' });
    expect(got).toEqual([
      {
        method: 'PUT',
        body: FILE.body,
        headers: expect.objectContaining({ 'content-range': 'bytes 0-4/5', 'content-length': '5' }),
      },
    ]);
  });

  it('tells what the other side answered', async () => {
    expect(await upload(`${url}/gone`, FILE)).toEqual({ outcome: 'failed', code: '404' });
  });

  it('is not sent on to another address', async () => {
    expect(await upload(`${url}/moved`, FILE)).toMatchObject({ outcome: 'failed' });
    expect(got).toHaveLength(1);
  });

  it.each([
    'http://example.test/up',
    'https://user@contoso.sharepoint.com/up',
    'https://169.254.169.254/latest',
    'https://[::1]/up',
    'https://intranet/up',
    'https://files.internal/up',
    'ftp://contoso.sharepoint.com/up',
    '',
  ])('goes nowhere near %j', async (address) => {
    expect(await upload(address, FILE)).toEqual({ outcome: 'refused' });
  });

  it('keeps away from this machine when Teams is not here', async () => {
    expect(await buildUpload({ mayUseLoopback: false })(`${url}/up`, FILE)).toEqual({ outcome: 'refused' });
    expect(got).toEqual([]);
  });
});
