import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type LocalBot, startLocalBot } from './fakes/local-bot.ts';
import { callTab } from './fakes/tab-client.ts';

let bot: LocalBot;
beforeAll(async () => {
  bot = await startLocalBot();
  await bot.room.as(bot.people.manager.objectId).install(bot.places.team);
}, 60_000);
afterAll(() => bot.stop());

it('the room’s tab opens as the person who is there, in their theme, at the page of the link', async () => {
  const [lead] = bot.people.of('barrow');
  const conversationId = bot.places.channel('barrow');
  const response = await fetch(`${bot.room.url}/api/tab`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      as: lead.objectId,
      conversationId,
      entityId: 'overview',
      theme: 'dark',
      page: '/duties/D07',
    }),
  });
  const { url }: { url: string } = JSON.parse(await response.text());
  const link = new URL(url);
  const { key, ...said } = Object.fromEntries(new URLSearchParams(link.hash.slice(1)));
  expect([link.origin, link.pathname, link.search]).toEqual([bot.app.url, '/tab/', '?entity=overview']);
  expect(said).toEqual({ theme: 'dark', page: '/duties/D07', channel: conversationId });

  const opened = await callTab(bot.app.url, 'POST', '/sign-in', {}, { key });
  const me = await callTab(bot.app.url, 'GET', '/me', { Authorization: `Bearer ${opened.body.token}` });
  expect(me.body).toMatchObject({ name: lead.name, roles: ['lead'] });
});
