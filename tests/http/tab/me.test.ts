import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type LocalBot, startLocalBot } from '../../fakes/local-bot.ts';
import { callTab, openTab } from '../../fakes/tab-client.ts';

let bot: LocalBot;

beforeAll(async () => {
  bot = await startLocalBot();
});
afterAll(() => bot.stop());

it('tells somebody who they are and what their roles allow', async () => {
  const [lead] = bot.people.of('barrow');
  const me = await (await openTab(bot, lead)).get('/me');
  expect(me).toMatchObject({
    status: 200,
    body: { name: lead.name, roles: ['lead'], groups: [{ id: 'barrow' }], today: '2026-11-23' },
  });
  expect(me.body.acts).toContain('answer');
  expect(me.body.acts).not.toContain('place people');
});

it('lets a link sign in once', async () => {
  const link = new URL(bot.app.tabLink?.(bot.people.manager) ?? '');
  const key = new URLSearchParams(link.hash.slice(1)).get('key');
  expect(await callTab(bot.app.url, 'POST', '/sign-in', {}, { key })).toMatchObject({ status: 200 });
  expect(await callTab(bot.app.url, 'POST', '/sign-in', {}, { key })).toMatchObject({
    status: 401,
    body: { fault: { title: 'This link was used already' } },
  });
});

it('answers nobody without a token', async () => {
  expect(await callTab(bot.app.url, 'GET', '/me')).toMatchObject({
    status: 401,
    body: { fault: { title: 'You are signed out' } },
  });
});
