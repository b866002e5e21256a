import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import express from 'express';
import request from 'supertest';
import { createFiles } from '../../src/rehearsal/files.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

function open(folder?: string) {
  const files = createFiles({ url: '/files', newId: () => 'id-1', ...(folder === undefined ? {} : { folder }) });
  return { files, app: express().use('/files', files.router) };
}

function put(app: express.Express, address: string, body: string, range: string) {
  return request(app).put(address).set('content-range', range).type('application/octet-stream').send(Buffer.from(body));
}

describe('the room’s OneDrive', () => {
  it('takes one whole file at an address it gave, once, and gives it back', async () => {
    const { files, app } = open();
    const { uploadUrl, contentUrl, fileType } = files.expect('Q2 report.csv');

    expect((await put(app, uploadUrl, 'a,b', 'bytes 0-2/3')).status).toBe(201);
    expect((await put(app, uploadUrl, 'a,b', 'bytes 0-2/3')).status).toBe(404);

    const got = await request(app).get(contentUrl).responseType('blob');
    expect([fileType, String(got.body)]).toEqual(['csv', 'a,b']);
    expect(got.headers['content-disposition']).toBe('attachment; filename="Q2 report.csv"');
  });

  it.each(['', 'bytes 0-1/3', 'bytes 0-2/9', 'bytes 1-3/3'])('refuses the range %j', async (range) => {
    const { files, app } = open();
    expect((await put(app, files.expect('a.csv').uploadUrl, 'a,b', range)).status).toBe(416);
  });

  it('knows no address that it did not give', async () => {
    const { app } = open();
    expect((await put(app, '/files/other/a.csv', 'a,b', 'bytes 0-2/3')).status).toBe(404);
    expect((await request(app).get('/files/..%2f..%2fetc%2fpasswd/x')).status).toBe(404);
  });

  it('keeps files in its folder over a restart', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'csp-files-'));
    folders.push(folder);
    const { files, app } = open(folder);
    const { uploadUrl, contentUrl } = files.expect('a.csv');
    await put(app, uploadUrl, 'a,b', 'bytes 0-2/3');

    expect(String((await request(open(folder).app).get(contentUrl).responseType('blob')).body)).toBe('a,b');
  });
});
