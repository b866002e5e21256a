import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { type LocalBot, startLocalBot } from '../../fakes/local-bot.ts';
import { callTab } from '../../fakes/tab-client.ts';

const HOUR_MS = 3_600_000;
const USED_UP = { status: 401, body: { fault: { title: 'This link was used already' } } };
const SIGNED_OUT = { status: 401, body: { fault: { title: 'You are signed out' } } };

// Each test starts a whole app.
jest.setTimeout(60_000);

let folder: string;
let bot: LocalBot;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'csp-links-'));
  bot = await startLocalBot({ folder });
});
afterEach(async () => {
  await bot.stop();
  await rm(folder, { recursive: true, force: true });
});

function makeKey(): string {
  const link = new URL(bot.app.tabLink?.(bot.people.chair) ?? '');
  return new URLSearchParams(link.hash.slice(1)).get('key') ?? '';
}

function redeem(key: unknown) {
  return callTab(bot.app.url, 'POST', '/sign-in', {}, { key });
}

function askWith(token: string) {
  return callTab(bot.app.url, 'GET', '/me', { Authorization: `Bearer ${token}` });
}

it('a link signs in once, and is no token itself', async () => {
  const key = makeKey();
  expect(await askWith(key)).toMatchObject(SIGNED_OUT);
  const opened = await redeem(key);
  expect(await askWith(opened.body.token)).toMatchObject({ status: 200, body: { roles: ['chair'] } });
  expect(await redeem(key)).toMatchObject(USED_UP);
  expect(await redeem(opened.body.token)).toMatchObject(USED_UP);
});

it('what is no key signs nobody in', async () => {
  for (const key of ['', 'x', 'x'.repeat(1000), null, 7, ['x'], { $ne: '' }])
    expect(await redeem(key)).toMatchObject(USED_UP);
  expect(await callTab(bot.app.url, 'POST', '/sign-in')).toMatchObject(USED_UP);
});

it('a link that nobody used, and a session, end after twelve hours', async () => {
  const [key, later] = [makeKey(), makeKey()];
  const { token } = (await redeem(key)).body;
  bot.clock.pass(12 * HOUR_MS - 1);
  expect(await askWith(token)).toMatchObject({ status: 200 });
  bot.clock.pass(1);
  expect(await askWith(token)).toMatchObject(SIGNED_OUT);
  expect(await redeem(later)).toMatchObject(USED_UP);
});

it('links and sessions end when the program does', async () => {
  const key = makeKey();
  const { token } = (await redeem(makeKey())).body;
  await bot.stop();
  bot = await startLocalBot({ folder });
  expect(await redeem(key)).toMatchObject(USED_UP);
  expect(await askWith(token)).toMatchObject(SIGNED_OUT);
});
